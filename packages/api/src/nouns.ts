import type { Context } from './platform/context.js';
import type { TableHandlers } from './platform/handlers.js';
import { networkRoutes } from './networks/routes.js';
import { serviceRoutes, type ServiceFacts } from './service/routes.js';

/** What answers the endpoint table, noun by noun. */
export const nounRoutes = (context: Context, facts: ServiceFacts): Partial<TableHandlers> => ({
  networks: networkRoutes(context),
  service: serviceRoutes(context, facts),
});
