import * as z from 'zod';
import type { Secrets } from '../platform/secrets/secrets.js';

const reporter = z.object({ name: z.string().nullish(), email: z.string().nullish() });

/** Who reported a text, as far as they said. */
export type Reporter = z.infer<typeof reporter>;

/** What column `report.contact` keeps. */
export const sealReporter = (secrets: Secrets, { name, email }: Reporter): string =>
  secrets.seal('report', JSON.stringify({ name, email }));

export const openReporter = (secrets: Secrets, contact: string): Reporter =>
  reporter.parse(JSON.parse(secrets.open('report', contact)));
