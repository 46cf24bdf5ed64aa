import type { Language, WebhookEvent } from '@spplus/contract';
import type { Generated } from 'kysely';
import type { Json, Moment } from './columns.js';

export interface EmbedTable {
  id: string;
  network_id: string;
  label: string;
  origin: string;
  kind: 'page' | 'counter';
  created_at: Moment;
  key_id: string | null;
}

export interface WebhookTable {
  id: string;
  network_id: string;
  url: string;
  events: WebhookEvent['type'][];
  /** Sealed. */
  secret: string;
  created_at: Moment;
}

export interface WebhookDeliveryTable {
  id: string;
  webhook_id: string;
  event: WebhookEvent['type'];
  /** The JSON that is signed and posted. */
  payload: string;
  state: 'pending' | 'delivered' | 'dead';
  attempts: Generated<number>;
  last_outcome: string | null;
  created_at: Moment;
  delivered_at: Moment | null;
}

export interface MailTable {
  id: string;
  experience_id: string | null;
  /** Sealed; null once sent. */
  recipient: string | null;
  language: Language;
  template: string;
  parameters: Json<Readonly<Record<string, string>>>;
  state: 'waiting' | 'sent' | 'dead';
  attempts: Generated<number>;
  last_outcome: string | null;
  created_at: Moment;
  sent_at: Moment | null;
}
