import { actionRoutes } from './actions/routes.js';
import { answerClockRoutes } from './answer-clock/routes.js';
import { auditRoutes } from './audit/routes.js';
import { challengeRoutes } from './challenge/routes.js';
import { communeRoutes } from './communes/routes.js';
import { demonstrationRoutes } from './demonstration/routes.js';
import { embedRoutes } from './embeds/routes.js';
import { engagementRoutes } from './engagements/routes.js';
import { experienceRoutes } from './experiences/routes.js';
import { followUpRoutes } from './follow-ups/routes.js';
import { indicatorRoutes } from './indicators/routes.js';
import { keyRoutes } from './keys/routes.js';
import { moderationRoutes } from './moderation/routes.js';
import { networkRoutes } from './networks/routes.js';
import { openDataRoutes } from './open-data/routes.js';
import type { Context } from './platform/context.js';
import type { TableHandlers } from './platform/handlers.js';
import { publicationRoutes } from './publications/routes.js';
import { replyRoutes } from './replies/routes.js';
import { reportingRoutes } from './reports/public-routes.js';
import { reportRoutes } from './reports/routes.js';
import { resultRoutes } from './results/routes.js';
import { serviceRoutes, type ServiceFacts } from './service/routes.js';
import { structureRoutes } from './structures/routes.js';
import { transparencyRoutes } from './transparency/routes.js';
import { voteRoutes } from './votes/routes.js';
import { webhookRoutes } from './webhooks/routes.js';

/** What answers the endpoint table, noun by noun. */
export const nounRoutes = (context: Context, facts: ServiceFacts): TableHandlers => ({
  networks: networkRoutes(context),
  engagements: engagementRoutes(context),
  communes: communeRoutes(context),
  structures: structureRoutes(context),
  indicators: indicatorRoutes(context),
  results: resultRoutes(context),
  transparency: transparencyRoutes(context),
  challenge: challengeRoutes(context),
  experiences: {
    ...publicationRoutes(context),
    ...experienceRoutes(context),
    ...voteRoutes(context),
    ...reportingRoutes(context),
  },
  followUps: followUpRoutes(context),
  answerClock: answerClockRoutes(context),
  moderation: { ...moderationRoutes(context), ...reportRoutes(context) },
  replies: replyRoutes(context),
  actions: actionRoutes(context),
  webhooks: webhookRoutes(context),
  embeds: embedRoutes(context),
  openData: openDataRoutes(context),
  keys: keyRoutes(context),
  audit: auditRoutes(context),
  service: serviceRoutes(context, facts),
  demonstration: demonstrationRoutes(context),
});
