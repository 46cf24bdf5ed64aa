import type { NewExperience } from '@spplus/contract';
import type { Transaction } from 'kysely';
import { randomBytes } from 'node:crypto';
import { announce } from '../announcements/announce.js';
import { verifyChallenge } from '../challenge/verify.js';
import { writeToAuthor } from '../mails/write-mail.js';
import { networkExists } from '../networks/store.js';
import type { Context } from '../platform/context.js';
import type { Database } from '../platform/database/tables.js';
import { Problem } from '../platform/problems.js';
import { followUpHash, followUpToken } from './follow-up-link.js';
import { dateFaults, onOneLine, structureFaults, type NamedStructure } from './rules.js';
import { insertExperience, keepContact, namedStructures, type ToldStory } from './store.js';
import { isUrgent } from './urgent.js';

/** A story as it was received. */
export interface Received {
  readonly id: string;
  readonly token: string;
  readonly receivedAt: string;
}

/**
 * Writes a story down, to be read by a moderator, and tells those who must know.
 *
 * @throws Problem `challenge-failed`, or `invalid-body` locating what does not exist.
 */
export async function submit(
  context: Context,
  transaction: Transaction<Database>,
  body: NewExperience,
): Promise<Received> {
  await verifyChallenge(transaction, context, body.challenge);
  const structures = await checkedStructures(context, transaction, body);
  const id = randomBytes(9).toString('base64url');
  const token = followUpToken(context, id);
  const at = context.now().toISOString();
  const story = storyRow(body, { id, token_hash: followUpHash(token), written_at: at });
  await insertExperience(transaction, story, structures);
  await announce(context, transaction, {
    type: 'experience.submitted',
    experience: id,
    data: { urgent: story.urgent },
  });
  if (body.email !== undefined) {
    const email = context.secrets.seal('contact', body.email);
    await keepContact(transaction, { experience_id: id, email, created_at: at });
    await writeToAuthor(context, transaction, 'received', id, {});
  }
  return { id, token, receivedAt: at };
}

async function checkedStructures(
  context: Context,
  transaction: Transaction<Database>,
  { structures, network, happenedOn }: NewExperience,
): Promise<NamedStructure[]> {
  const found = await namedStructures(transaction, structures);
  const errors = [...structureFaults(structures, found), ...dateFaults(happenedOn, context.now())];
  if (network !== undefined && !(await networkExists(transaction, network))) {
    errors.push({ pointer: '/network', detail: 'There is no such network; GET /v1/networks lists them.' });
  }
  if (errors.length > 0) throw new Problem('invalid-body', { errors });
  return structures.flatMap((id) => found.filter((structure) => structure.id === id));
}

function storyRow(body: NewExperience, made: Pick<ToldStory, 'id' | 'token_hash' | 'written_at'>): ToldStory {
  const title = onOneLine(body.title);
  return {
    ...made,
    feeling: body.feeling,
    title,
    story: body.story,
    pseudonym: body.pseudonym ? onOneLine(body.pseudonym) : null,
    happened_on: body.happenedOn ?? null,
    aspects: body.aspects ?? {},
    channels: [...new Set(body.channels ?? [])],
    // Structures say their network themselves.
    network_id: body.structures.length > 0 ? null : (body.network ?? null),
    posted_as: body.postedAs,
    author_kind: body.authorKind,
    language: body.language ?? 'fr',
    urgent: isUrgent(title, body.story),
    embed_id: body.embed ?? null,
  };
}
