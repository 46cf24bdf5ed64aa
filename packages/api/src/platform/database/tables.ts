import type { Insertable, Selectable } from 'kysely';
import type { AnswerCountTable } from './tables/answer-count.js';
import type { CatalogueCountTable, CatalogueKeyTable, CatalogueTable } from './tables/catalogue.js';
import type { EmbedTable, MailTable, WebhookDeliveryTable, WebhookTable } from './tables/exchanges.js';
import type { ApiKeyTable, AuditTable, IdempotencyTable, InstallationTable } from './tables/keys.js';
import type {
  ActionTable,
  ContactTable,
  ExperienceTable,
  FloodCountTable,
  MaskTable,
  MessageTable,
  MessageVersionTable,
  ModerationItemTable,
  PublicationTable,
  ReportTable,
  StoryEventTable,
  ThreadTable,
  UsedChallengeTable,
  VoteTable,
} from './tables/stories.js';
import type {
  CommuneTable,
  DepartmentTable,
  EngagementDeclensionTable,
  EngagementTable,
  IndicatorTable,
  NationalResultTable,
  NetworkTable,
  PeriodSummaryTable,
  RegionTable,
  ResultTable,
  StructureTable,
} from './tables/structures.js';

export interface Database {
  network: NetworkTable;
  region: RegionTable;
  department: DepartmentTable;
  commune: CommuneTable;
  engagement: EngagementTable;
  engagement_declension: EngagementDeclensionTable;
  structure: StructureTable;
  indicator: IndicatorTable;
  result: ResultTable;
  national_result: NationalResultTable;
  period_summary: PeriodSummaryTable;
  api_key: ApiKeyTable;
  audit: AuditTable;
  idempotency: IdempotencyTable;
  experience: ExperienceTable;
  thread: ThreadTable;
  message: MessageTable;
  message_version: MessageVersionTable;
  mask: MaskTable;
  action: ActionTable;
  story_event: StoryEventTable;
  moderation_item: ModerationItemTable;
  publication: PublicationTable;
  answer_count: AnswerCountTable;
  catalogue: CatalogueTable;
  catalogue_key: CatalogueKeyTable;
  catalogue_count: CatalogueCountTable;
  vote: VoteTable;
  report: ReportTable;
  contact: ContactTable;
  used_challenge: UsedChallengeTable;
  flood_count: FloodCountTable;
  embed: EmbedTable;
  webhook: WebhookTable;
  webhook_delivery: WebhookDeliveryTable;
  mail: MailTable;
  installation: InstallationTable;
}

export type Row<T extends keyof Database> = Selectable<Database[T]>;
export type NewRow<T extends keyof Database> = Insertable<Database[T]>;
