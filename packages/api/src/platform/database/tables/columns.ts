import type { ColumnType } from 'kysely';

/** A moment; ISO 8601 text in and out, so that both engines and the wire agree. */
export type Moment = ColumnType<string, string, string>;
/** `YYYY-MM-DD`. */
export type Day = ColumnType<string, string, string>;
/** Read parsed, written as JSON text. */
export type Json<T> = ColumnType<T, string, string>;
