import * as z from 'zod';

const days = (usual: number) => z.coerce.number().int().min(1).max(36_500).default(usual);

/** Days that personal data are kept; the record of processing tells why. */
export const retentionVariables = {
  /** An author's address, since the last thing that happened to the story. */
  RETENTION_ADDRESS_DAYS: days(365),
  /** A rejected or removed story, since that decision. */
  RETENTION_REFUSED_DAYS: days(180),
  /** Name and address of who reported a text, since the decision. */
  RETENTION_REPORTER_DAYS: days(180),
  /** A mail of the outbox, since it was sent or given up. */
  RETENTION_MAIL_DAYS: days(90),
  /** What keeps a visitor from voting twice; the vote itself still counts. */
  RETENTION_VOTE_DAYS: days(365),
  /** What was posted to webhooks, or given up. */
  RETENTION_DELIVERY_DAYS: days(90),
  /** What agents did and were refused. */
  RETENTION_AUDIT_DAYS: days(365),
};

export interface RetentionPeriods {
  readonly addressDays: number;
  readonly refusedDays: number;
  readonly reporterDays: number;
  readonly mailDays: number;
  readonly voteDays: number;
  readonly deliveryDays: number;
  readonly auditDays: number;
}

export const retentionPeriods = (
  data: Readonly<Record<keyof typeof retentionVariables, number>>,
): RetentionPeriods => ({
  addressDays: data.RETENTION_ADDRESS_DAYS,
  refusedDays: data.RETENTION_REFUSED_DAYS,
  reporterDays: data.RETENTION_REPORTER_DAYS,
  mailDays: data.RETENTION_MAIL_DAYS,
  voteDays: data.RETENTION_VOTE_DAYS,
  deliveryDays: data.RETENTION_DELIVERY_DAYS,
  auditDays: data.RETENTION_AUDIT_DAYS,
});
