import { sql, type Kysely, type RawBuilder } from 'kysely';
import { parameter, Statement } from '../platform/database/statement.js';
import type { Database } from '../platform/database/tables.js';
import { facetNames, fewValues, type FacetName } from './profile.js';
import { emptyFacets, type Chosen, type Counts } from './tally.js';

interface Counted {
  readonly facet: FacetName | 'total';
  readonly value: string;
  readonly stories: number;
}

const asked = (name: FacetName): RawBuilder<string> => parameter(facetNames.indexOf(name) + 1);

/** One count for each value of a filter, the other filters being as asked. */
function countsOf(facet: FacetName): RawBuilder<Counted> {
  const values =
    facet === 'network' || facet === 'department'
      ? sql`<> ''`
      : sql`in (${sql.join(fewValues[facet].map((value) => sql.lit(value)))})`;
  const conditions = facetNames.map((name) =>
    name === facet ? sql`${sql.ref(name)} ${values}` : sql`${sql.ref(name)} = ${asked(name)}`,
  );
  return sql`select ${sql.lit(facet)} as facet, ${sql.ref(facet)} as value, stories
    from catalogue_count where ${sql.join(conditions, sql` and `)}`;
}

const everyCount = new Statement(
  () => sql<Counted>`
    select 'total' as facet, '' as value, stories from catalogue_count
    where ${sql.join(
      facetNames.map((name) => sql`${sql.ref(name)} = ${asked(name)}`),
      sql` and `,
    )}
    union all ${sql.join(facetNames.map(countsOf), sql` union all `)}`,
);

/** Exact counts where nothing but counted filters is asked: kept with each publication, read from an index. */
export async function keptCounts(db: Kysely<Database>, chosen: Chosen): Promise<Counts> {
  const facets = emptyFacets();
  let total = 0;
  const rows = await everyCount.run(
    db,
    facetNames.map((name) => chosen[name] ?? ''),
  );
  for (const { facet, value, stories } of rows) {
    if (facet === 'total') total = stories;
    else facets[facet].set(value, stories);
  }
  return { total, facets };
}
