import type { Generated } from 'kysely';
import type { Moment } from './columns.js';

export interface ApiKeyTable {
  id: string;
  /** SHA-256 of the secret, in hexadecimal. */
  hash: string;
  label: string;
  network_id: string;
  structure_id: string | null;
  rights: string[];
  created_at: Moment;
  revoked_at: Moment | null;
}

export interface AuditTable {
  id: Generated<number>;
  at: Moment;
  key_id: string;
  network_id: string;
  operation: string;
  outcome: 'done' | 'refused';
  object: string | null;
}

export interface IdempotencyTable {
  /** SHA-256 of caller and key. */
  id: string;
  /** SHA-256 of operation, address and body. */
  request_hash: string;
  status: number;
  /** The answer, sealed under the caller's API key. */
  response: string;
  created_at: Moment;
}

/** One row: what the data are, and which reference data were loaded. */
export interface InstallationTable {
  id: Generated<number>;
  data: 'demonstration' | 'real';
  reference_version: string | null;
}
