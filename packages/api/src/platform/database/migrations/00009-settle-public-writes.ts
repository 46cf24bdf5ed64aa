import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  // Public writes of each hour from each address, shared by all processes; addresses are there as keyed hashes.
  `create table flood_count (
    caller text primary key,
    hour text not null,
    count integer not null
  )`,
  `create index flood_count_hour on flood_count (hour)`,
  // What was voted on a text that is withdrawn says nothing of the text that may follow.
  `alter table vote drop constraint vote_experience_id_fkey,
    add constraint vote_publication foreign key (experience_id) references publication on delete cascade`,
];
