import type { FollowUp, PersonalData } from '@spplus/contract';
import { subjectOf } from '../mails/render.js';
import { veiled } from '../mails/veiled.js';
import type { Context } from '../platform/context.js';
import { holdsDemonstration } from '../platform/installation.js';
import { contactOf, hiddenParts, lettersOf, type Story } from './store.js';

/** Everything held about the author of a story, in a form that other programs read. */
export async function personalDataOf(
  { db, now, secrets }: Pick<Context, 'db' | 'now' | 'secrets'>,
  { id }: Pick<Story, 'id'>,
  story: FollowUp,
): Promise<PersonalData> {
  const sealed = await contactOf(db, id);
  const email = sealed === null ? null : secrets.open('contact', sealed);
  const masks = await hiddenParts(db, id);
  const letters = await lettersOf(db, id);
  return {
    exportedAt: now().toISOString(),
    story,
    // Everyone reads the letters of a demonstration, and their links.
    email: email !== null && (await holdsDemonstration(db)) ? veiled(email) : email,
    masks: masks.map(({ field, text, starts_at, ends_at, reason }) => ({
      field,
      text: (text ?? '').slice(starts_at, ends_at),
      reason,
    })),
    mails: letters.map((letter) => ({
      at: letter.sent_at ?? letter.created_at,
      subject: subjectOf(letter.template, letter.language),
      state: letter.state,
    })),
  };
}
