import { openApiDocument } from '@spplus/contract';
import type { FastifyInstance, RouteOptions } from 'fastify';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { purgeUsedChallenges } from './challenge/store.js';
import { isRegisteredOrigin } from './embeds/store.js';
import { identifyAgent } from './keys/identify.js';
import { nounRoutes } from './nouns.js';
import { measureBacklog } from './service/backlog.js';
import type { Context } from './platform/context.js';
import { createAuthentication } from './platform/http/authentication.js';
import type { Timeouts } from './platform/http/connections.js';
import { mountDocs } from './platform/http/docs.js';
import { allowDraining } from './platform/http/drain.js';
import { purgeCounts } from './platform/floods/store.js';
import { commonHeaders, sendHeaders } from './platform/http/headers.js';
import { createInstance } from './platform/http/instance.js';
import { limitFloods } from './platform/http/limits.js';
import { createOrigins } from './platform/http/origins.js';
import { observe } from './platform/http/observation.js';
import { mountRows } from './platform/http/mount.js';
import { PublicCache, type PublicCacheOptions } from './platform/http/public-cache.js';
import { rowsOf } from './platform/http/rows.js';
import { mountStatic, type Folders } from './platform/http/static-mounts.js';
import { answerUnknownAddresses } from './platform/http/unknown-addresses.js';
import { purgeRecords } from './platform/idempotency/store.js';
import { Writes } from './platform/idempotency/writes.js';
import { scheduleForgetting } from './platform/short-lived.js';

export interface AppOptions {
  readonly timeouts?: Partial<Timeouts>;
  readonly cache?: PublicCacheOptions;
  readonly folders?: Partial<Folders>;
  /** Told of each route as it is mounted. */
  readonly onRoute?: (route: Pick<RouteOptions, 'method' | 'url'>) => void;
}

const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')));

const fromRoot = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/** Where the build leaves them. */
const builtFolders: Folders = {
  embed: fromRoot('widgets/dist/embed'),
  demo: fromRoot('demo/public'),
  storybook: fromRoot('stories/static'),
};

/** Builds the whole application, ready to listen or to be injected requests. */
export async function buildApp(context: Context, options: AppOptions = {}): Promise<FastifyInstance> {
  const { configuration } = context;
  const app = createInstance(context, options.timeouts);
  if (options.onRoute) app.addHook('onRoute', options.onRoute);
  allowDraining(app);
  const cache = new PublicCache(options.cache);
  context.onInvalidate(() => cache.clear());
  const origins = createOrigins(configuration, (origin) => isRegisteredOrigin(context.db, origin));
  sendHeaders(app, configuration, origins);
  limitFloods(app, configuration);
  const metrics = observe(app, cache);
  measureBacklog(metrics, context);

  const description = openApiDocument({ serverUrl: configuration.publicUrl, version });
  const facts = { version, metrics: () => metrics.metrics(), description };
  const rows = rowsOf(nounRoutes(context, facts));
  answerUnknownAddresses(
    app,
    rows.map(({ endpoint }) => endpoint),
    origins,
  );
  const authentication = createAuthentication((secret) => identifyAgent(context.db, secret));
  mountRows(app, rows, {
    authentication,
    origins,
    cache,
    writes: new Writes(context),
    headers: commonHeaders(configuration),
  });

  await mountDocs(app, description);
  await mountStatic(app, { ...builtFolders, ...options.folders });

  const forgetting = scheduleForgetting(context, {
    'idempotency records': purgeRecords,
    'used challenges': purgeUsedChallenges,
    'flood counts': purgeCounts,
  });
  app.addHook('onClose', async () => forgetting.stop());
  await app.ready();
  return app;
}
