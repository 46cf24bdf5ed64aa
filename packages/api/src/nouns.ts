import { auditRoutes } from './audit/routes.js';
import { communeRoutes } from './communes/routes.js';
import { engagementRoutes } from './engagements/routes.js';
import { indicatorRoutes } from './indicators/routes.js';
import { keyRoutes } from './keys/routes.js';
import type { Context } from './platform/context.js';
import type { TableHandlers } from './platform/handlers.js';
import { networkRoutes } from './networks/routes.js';
import { openDataRoutes } from './open-data/routes.js';
import { resultRoutes } from './results/routes.js';
import { serviceRoutes, type ServiceFacts } from './service/routes.js';
import { structureRoutes } from './structures/routes.js';
import { transparencyRoutes } from './transparency/routes.js';

/** What answers the endpoint table, noun by noun. */
export const nounRoutes = (context: Context, facts: ServiceFacts): TableHandlers => ({
  networks: networkRoutes(context),
  engagements: engagementRoutes(context),
  communes: communeRoutes(context),
  structures: structureRoutes(context),
  indicators: indicatorRoutes(context),
  results: resultRoutes(context),
  transparency: transparencyRoutes(context),
  openData: openDataRoutes(context),
  keys: keyRoutes(context),
  audit: auditRoutes(context),
  service: serviceRoutes(context, facts),
});
