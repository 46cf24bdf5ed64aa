import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  // As their authors wrote them. Nothing public is ever read from here.
  `create table experience (
    id text primary key,
    state text not null check (state in ('pending', 'published', 'rejected', 'removed')),
    revision integer not null default 1,
    feeling text not null check (feeling in ('positive', 'neutral', 'negative')),
    title text not null,
    story text not null,
    pseudonym text,
    happened_on date,
    aspects jsonb not null default '{}',
    channels text[] not null default '{}',
    network_id text references network,
    posted_as text check (posted_as in ('self', 'relative', 'mediator')),
    author_kind text check (author_kind in ('person', 'business', 'elected', 'agent')),
    language text not null default 'fr',
    urgent boolean not null default false,
    written_at text not null,
    published_at text,
    rejection_reason text,
    rejection_comment text,
    token_hash text unique,
    embed_id text,
    official jsonb,
    demonstration boolean not null default false
  )`,
  `create table thread (
    id text primary key,
    experience_id text not null references experience on delete cascade,
    position integer not null,
    structure_id text references structure,
    named text not null,
    channels text[] not null default '{}',
    official jsonb,
    first_reply_at text,
    unique (experience_id, position)
  )`,
  `create index thread_structure on thread (structure_id, experience_id)`,
  `create table message (
    id text primary key,
    thread_id text not null references thread on delete cascade,
    written_by text not null check (written_by in ('administration', 'author')),
    state text not null check (state in ('pending', 'published', 'rejected')),
    signature text,
    text text not null,
    version integer not null default 1,
    rating text check (rating in ('helpful', 'partly', 'not-helpful')),
    key_id text,
    written_at text not null,
    edited_at text
  )`,
  `create index message_thread on message (thread_id, written_at)`,
  `create table message_version (
    message_id text not null references message on delete cascade,
    version integer not null,
    text text not null,
    signature text,
    key_id text,
    written_at text not null,
    primary key (message_id, version)
  )`,
  `create table mask (
    id bigint generated always as identity primary key,
    experience_id text not null references experience on delete cascade,
    message_id text references message on delete cascade,
    revision integer not null,
    field text not null check (field in ('title', 'story', 'pseudonym', 'message')),
    starts_at integer not null,
    ends_at integer not null,
    reason text not null,
    key_id text not null,
    created_at text not null
  )`,
  `create index mask_experience on mask (experience_id)`,
  `create table action (
    id text primary key,
    thread_id text not null references thread on delete cascade,
    state text not null check (state in ('committed', 'done')),
    description text not null,
    committed_at text not null,
    due_on date not null,
    done_at text,
    evidence text,
    indicator_id text references indicator,
    period_before text,
    period_after text,
    asked_at text,
    better boolean,
    confirmed_at text,
    key_id text
  )`,
  `create index action_thread on action (thread_id)`,
  // What happened to a story, told to its author and kept for the moderators.
  `create table story_event (
    id bigint generated always as identity primary key,
    experience_id text not null references experience on delete cascade,
    at text not null,
    kind text not null,
    reason text,
    comment text,
    key_id text,
    object text
  )`,
  `create index story_event_experience on story_event (experience_id, id)`,
  // The queue: a row for each text that waits, none once it is decided.
  `create table moderation_item (
    id text primary key,
    kind text not null check (kind in ('experience', 'message')),
    experience_id text not null references experience on delete cascade,
    message_id text references message on delete cascade,
    submitted_at text not null,
    urgent boolean not null,
    claim_id text,
    claimed_by text,
    claimed_until text
  )`,
  `create index moderation_item_order on moderation_item (urgent desc, submitted_at, id)`,
  `create index moderation_item_experience on moderation_item (experience_id)`,
  // What the public reads, searches and downloads: masked, published, and nothing else.
  `create table publication (
    id text collate "C" primary key references experience on delete cascade,
    feeling text not null,
    title text not null,
    story text not null,
    pseudonym text,
    posted_as text,
    author_kind text,
    channels text[] not null,
    aspects jsonb not null,
    aspect_names text[] not null,
    happened_on date,
    written_at text not null,
    published_at text collate "C" not null,
    network_ids text[] not null,
    structure_ids text[] not null,
    commune_codes text[] not null,
    department_codes text[] not null,
    structures jsonb not null,
    answered_at text,
    action text check (action in ('committed', 'done')),
    useful integer not null default 0,
    not_useful integer not null default 0,
    official jsonb,
    demonstration boolean not null
  )`,
  `create table vote (
    experience_id text not null references experience on delete cascade,
    voter text not null,
    useful boolean not null,
    at text not null,
    primary key (experience_id, voter)
  )`,
  `create table report (
    id text primary key,
    experience_id text not null references experience on delete cascade,
    reason text not null,
    explanation text not null,
    contact text,
    state text not null check (state in ('received', 'kept', 'masked', 'removed')),
    received_at text not null,
    decided_at text,
    decision_reason text,
    key_id text
  )`,
  `create index report_experience on report (experience_id)`,
  `create index report_received on report (received_at, id)`,
  // Addresses, sealed, in a table of their own that purges empty.
  `create table contact (
    experience_id text primary key references experience on delete cascade,
    email text not null,
    created_at text not null
  )`,
  `create table used_challenge (
    solution text primary key,
    expires_at text not null
  )`,
  `create index used_challenge_expires on used_challenge (expires_at)`,
  `create table embed (
    id text primary key,
    network_id text not null references network,
    label text not null,
    origin text not null,
    kind text not null check (kind in ('page', 'counter')),
    created_at text not null,
    key_id text
  )`,
  `create index embed_origin on embed (origin)`,
  `create index embed_network on embed (network_id, id)`,
  `create table webhook (
    id text primary key,
    network_id text not null references network,
    url text not null,
    events text[] not null,
    secret text not null,
    created_at text not null
  )`,
  `create index webhook_network on webhook (network_id, id)`,
  `create table webhook_delivery (
    id text primary key,
    webhook_id text not null references webhook on delete cascade,
    event text not null,
    payload text not null,
    state text not null check (state in ('pending', 'delivered', 'dead')),
    attempts integer not null default 0,
    last_outcome text,
    created_at text not null,
    delivered_at text
  )`,
  `create index webhook_delivery_webhook on webhook_delivery (webhook_id, created_at desc, id)`,
  // The outbox: written with what causes it, sent by a job, emptied of its address once sent.
  `create table mail (
    id text primary key,
    experience_id text references experience on delete cascade,
    recipient text,
    language text not null,
    template text not null,
    parameters jsonb not null,
    state text not null check (state in ('waiting', 'sent', 'dead')),
    attempts integer not null default 0,
    last_outcome text,
    created_at text not null,
    sent_at text
  )`,
  `create index mail_experience on mail (experience_id)`,
];
