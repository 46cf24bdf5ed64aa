import * as z from 'zod';
import { retentionPeriods, retentionVariables, type RetentionPeriods } from './retention-periods.js';

const flag = z.stringbool().default(false);

/** `loopback`, `linklocal` and `uniquelocal` stand for the ranges of those names. */
const proxy = z.union(
  [z.enum(['loopback', 'linklocal', 'uniquelocal']), z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()],
  'Name the addresses or networks of the proxies, e.g. loopback,10.0.0.0/8',
);

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  HOST: z.string().default('127.0.0.1'),
  /** Address the public sees, without a final slash; links in answers start with it. */
  PUBLIC_URL: z.url().optional(),
  /** PostgreSQL when set; the embedded engine otherwise. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  /** Folder of the embedded database, and of everything the server keeps. */
  DATA_FOLDER: z.string().default('var'),
  /** `production` refuses the embedded engine unless `ALLOW_EMBEDDED` says that it is meant. */
  NODE_ENV: z.string().default('development'),
  ALLOW_EMBEDDED: flag,
  /** Addresses or networks of our own proxies, comma separated: only their `X-Forwarded-For` is believed. */
  TRUST_PROXY: z
    .string()
    .transform((list) => list.split(',').map((address) => address.trim()))
    .pipe(z.array(proxy))
    .optional(),
  /** Root secret of the installation: 32 random bytes in base64. */
  SECRET_KEY: z
    .base64()
    .transform((text) => new Uint8Array(Buffer.from(text, 'base64')))
    .refine((bytes) => bytes.length >= 32, 'At least 32 bytes in base64 are expected')
    .optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  /** Requests a minute from one address. */
  RATE_LIMIT: z.coerce.number().int().min(1).default(1200),
  /** Requests a minute from the pages of one origin. */
  ORIGIN_RATE_LIMIT: z.coerce.number().int().min(1).default(60_000),
  /** Hashes at most to solve a challenge, half of that on average: a page makes 25,000 to 100,000 a second. */
  CHALLENGE_COST: z.coerce.number().int().min(1).max(10_000_000).default(50_000),
  /** Stories, votes and reports an hour from one address, counted over all processes. */
  STORY_LIMIT: z.coerce.number().int().min(1).default(10),
  VOTE_LIMIT: z.coerce.number().int().min(1).default(120),
  REPORT_LIMIT: z.coerce.number().int().min(1).default(10),
  /** Stories an hour from one address of a registered counter, where many people follow one another. */
  COUNTER_STORY_LIMIT: z.coerce.number().int().min(1).default(120),
  /** Server of mail, e.g. `smtps://user:password@smtp.example:465`. Without it, mails are written in the data folder. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  /** Address that mails come from. */
  MAIL_FROM: z.email().optional(),
  /** Lets webhooks reach private addresses and use plain HTTP: for tests and trying out. */
  ALLOW_PRIVATE_WEBHOOKS: flag,
  ...retentionVariables,
});

export interface Configuration {
  readonly port: number;
  readonly host: string;
  readonly publicUrl: string;
  readonly databaseUrl: string | undefined;
  readonly dataFolder: string;
  readonly production: boolean;
  readonly allowEmbedded: boolean;
  readonly trustProxy: false | string[];
  readonly secretKey: Uint8Array | undefined;
  readonly logLevel: string;
  readonly rateLimit: number;
  readonly originRateLimit: number;
  readonly retention: RetentionPeriods;
  readonly challengeCost: number;
  readonly hourlyLimits: HourlyLimits;
  /** Undefined where mails are written in the data folder instead of sent. */
  readonly mail: MailSettings | undefined;
  readonly allowPrivateWebhooks: boolean;
}

export interface MailSettings {
  readonly smtpUrl: string;
  readonly from: string;
}

/** Public writes an hour from one address. */
export interface HourlyLimits {
  readonly stories: number;
  readonly votes: number;
  readonly reports: number;
  readonly counterStories: number;
}

/** Reads the environment once. Throws a sentence naming each wrong variable. */
export function readConfiguration(variables: NodeJS.ProcessEnv): Configuration {
  const parsed = environment.safeParse(variables);
  if (!parsed.success) throw new Error(`Wrong environment variables:\n${z.prettifyError(parsed.error)}`);
  const { data } = parsed;
  const production = data.NODE_ENV === 'production';
  if (production && data.ALLOW_PRIVATE_WEBHOOKS) {
    throw new Error('ALLOW_PRIVATE_WEBHOOKS is for tests and trying out: remove it in production.');
  }
  return {
    port: data.PORT,
    host: data.HOST,
    publicUrl: (data.PUBLIC_URL ?? `http://localhost:${data.PORT}`).replace(/\/$/, ''),
    databaseUrl: data.DATABASE_URL,
    dataFolder: data.DATA_FOLDER,
    production,
    allowEmbedded: data.ALLOW_EMBEDDED,
    trustProxy: data.TRUST_PROXY ?? false,
    secretKey: data.SECRET_KEY,
    logLevel: data.LOG_LEVEL,
    rateLimit: data.RATE_LIMIT,
    originRateLimit: data.ORIGIN_RATE_LIMIT,
    retention: retentionPeriods(data),
    challengeCost: data.CHALLENGE_COST,
    hourlyLimits: {
      stories: data.STORY_LIMIT,
      votes: data.VOTE_LIMIT,
      reports: data.REPORT_LIMIT,
      counterStories: data.COUNTER_STORY_LIMIT,
    },
    mail: mailSettings(data),
    allowPrivateWebhooks: data.ALLOW_PRIVATE_WEBHOOKS,
  };
}

function mailSettings({
  SMTP_URL: smtpUrl,
  MAIL_FROM: from,
}: z.infer<typeof environment>): MailSettings | undefined {
  if (smtpUrl === undefined) return undefined;
  if (from === undefined)
    throw new Error('With SMTP_URL, set MAIL_FROM to the address that mails come from.');
  return { smtpUrl, from };
}
