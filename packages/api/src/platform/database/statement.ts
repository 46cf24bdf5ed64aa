import { sql, type CompiledQuery, type Kysely, type RawBuilder } from 'kysely';
import type { PoolClient, QueryResult } from 'pg';
import type { Database } from './tables.js';

/** Text of each statement, and the name by which servers keep its plan. */
const names = new Map<string, string>();

/** In the place of a value of a statement: its position among the values, from 1. */
export const parameter = (position: number): RawBuilder<string> => sql.raw(`$${position}::text`);

interface Compilable<O> {
  compile(db: Kysely<Database>): CompiledQuery<O>;
}

/**
 * A query asked so often that building and planning it would show: it is compiled once, and the server keeps its
 * plan. Name its columns: a kept plan breaks when a migration adds one to a `*`.
 */
export class Statement<O> {
  private compiled: CompiledQuery<O> | undefined;

  /** `build` takes its values through `parameter`, and no other way. */
  constructor(private readonly build: (db: Kysely<Database>) => Compilable<O>) {}

  async run(db: Kysely<Database>, values: readonly (string | null)[]): Promise<O[]> {
    this.compiled ??= this.compile(db);
    const { rows } = await db.executeQuery<O>({ ...this.compiled, parameters: values });
    return rows;
  }

  private compile(db: Kysely<Database>): CompiledQuery<O> {
    const compiled = this.build(db).compile(db);
    if (compiled.parameters.length > 0) throw new Error(`A value escaped parameter(): ${compiled.sql}`);
    names.set(compiled.sql, `statement_${names.size}`);
    return compiled;
  }
}

/** A text of several statements, without values, answers the rows of each. */
const joined = (answer: QueryResult<object> | QueryResult<object>[]): unknown =>
  Array.isArray(answer) ? { ...answer.at(-1), rows: answer.flatMap(({ rows }) => rows) } : answer;

/** A connection on which the server keeps the plans of statements, and answers those of several at once. */
export const keepingPlans = (client: PoolClient): PoolClient =>
  new Proxy(client, {
    get(target, property): unknown {
      if (property !== 'query') return Reflect.get(target, property);
      return async (text: string, values: unknown[]) => {
        const name = names.get(text);
        return joined(await target.query(name === undefined ? { text, values } : { name, text, values }));
      };
    },
  });
