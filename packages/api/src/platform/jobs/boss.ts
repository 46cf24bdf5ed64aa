import { PgBoss, type ConstructorOptions, type Db } from 'pg-boss';
import { CompiledQuery, type Kysely } from 'kysely';
import type { Database } from '../database/tables.js';

/** pg-boss on the connections of the application. */
export const bossOn = (db: Kysely<Database>, options: Omit<ConstructorOptions, 'db'>): PgBoss =>
  new PgBoss({ ...options, db: statementsOn(db), openTelemetry: { enabled: false } });

/** Statements of pg-boss in an open transaction. */
export const statementsIn = (transaction: Kysely<Database>): Db => ({
  async executeSql(text, values = []) {
    const { rows } = await transaction.executeQuery<unknown>(CompiledQuery.raw(text, [...values]));
    return { rows };
  },
});

/** Statements of pg-boss on a connection of the pool, which is given back without an open transaction. */
const statementsOn = (db: Kysely<Database>): Db => ({
  executeSql: (text, values) =>
    db.connection().execute(async (connection) => {
      try {
        return await statementsIn(connection).executeSql(text, values);
      } catch (error) {
        // A text may begin a transaction, and fail before its end.
        await connection.executeQuery(CompiledQuery.raw('rollback')).catch(() => undefined);
        throw error;
      }
    }),
});
