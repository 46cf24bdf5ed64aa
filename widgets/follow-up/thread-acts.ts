import { followUpChange, type FollowUp } from '@spplus/contract/nouns/follow-ups';
import type { Action, Message, Rating, Thread } from '@spplus/contract/nouns/threads';
import { describedBy, field, msg, threadPart } from '@spplus/element';
import { html, type nothing, type TemplateResult } from 'lit';
import type { Acts } from './acts.js';

type Part = TemplateResult | typeof nothing;

const ratings = (): readonly { readonly value: Rating; readonly label: string }[] => [
  { value: 'helpful', label: msg('Oui') },
  { value: 'partly', label: msg('En partie') },
  { value: 'not-helpful', label: msg('Non') },
];

function question(
  label: string,
  running: boolean,
  choices: readonly { readonly label: string; readonly choose: () => void }[],
): TemplateResult {
  return html`<div class="question" role="group" aria-label=${label}>
    <p><b>${label}</b></p>
    <p class="buttons">
      ${choices.map(
        ({ label, choose }) =>
          html`<button type="button" aria-disabled=${running} @click=${choose}>${label}</button>`,
      )}
    </p>
  </div>`;
}

/** Whether a reply helped. */
function rate({ id }: Message, { ratable }: FollowUp, acts: Acts): Part {
  const key = `rating-${id}`;
  if (!ratable.includes(id)) return acts.outcome(key);
  return html`${question(
    msg('Cette réponse vous aide-t-elle\u00a0?'),
    acts.running === key,
    ratings().map(({ value, label }) => ({
      label,
      choose: () =>
        void acts.change(key, { rating: { reply: id, rating: value } }, () =>
          msg('Merci, votre avis sur la réponse est enregistré.'),
        ),
    })),
  )}
  ${acts.outcome(key)}`;
}

/** Whether an action really changed something. */
function confirm({ id }: Action, { confirmable }: FollowUp, acts: Acts): Part {
  const key = `confirmation-${id}`;
  if (!confirmable.includes(id)) return acts.outcome(key);
  return html`${question(
    msg('Est-ce vraiment mieux\u00a0?'),
    acts.running === key,
    [true, false].map((better) => ({
      label: better ? msg('Oui, c’est mieux') : msg('Non, ce n’est pas mieux'),
      choose: () =>
        void acts.change(key, { confirmation: { action: id, better } }, () =>
          msg('Merci, votre avis sur le changement est enregistré et sera publié.'),
        ),
    })),
  )}
  ${acts.outcome(key)}`;
}

/** What the author answers, once after a reply. */
function answer({ id }: Thread, { answerable }: FollowUp, acts: Acts): Part {
  const key = `answer-${id}`;
  if (!answerable.includes(id)) return acts.outcome(key);
  const words = {
    id: key,
    label: msg('Répondre au service, une seule fois'),
    hint: msg('Votre réponse sera lue par une personne, puis publiée. 5 000 caractères au plus.'),
  };
  const submit = (event: Event) => {
    event.preventDefault();
    const form = event.currentTarget;
    const control = form instanceof HTMLFormElement ? form.elements.namedItem(key) : null;
    const text = control instanceof HTMLTextAreaElement ? control.value : '';
    const change = followUpChange.safeParse({ answer: { thread: id, text } }).data;
    if (change)
      void acts.change(key, change, () => msg('Votre réponse est reçue. Elle paraîtra une fois lue.'));
    else acts.tell(key, () => msg('Écrivez votre réponse, en 5 000 caractères au plus.'));
  };
  return html`<form @submit=${submit}>
    ${field(
      words,
      html`<textarea
        id=${key}
        name=${key}
        rows="4"
        maxlength="5000"
        aria-describedby=${describedBy(words)}
      ></textarea>`,
    )}
    <button type="submit" aria-disabled=${acts.running === key}>${msg('Envoyer ma réponse')}</button>
    ${acts.outcome(key)}
  </form>`;
}

/** What each structure said and did, and what the author may say of it. */
export const threadsPart = (
  story: FollowUp,
  acts: Acts,
  tag: string,
  level: number,
): readonly TemplateResult[] =>
  // Threads begin empty.
  story.threads
    .filter(({ messages, actions }) => messages.length + actions.length > 0)
    .map(
      (thread) =>
        html`${threadPart(thread, {
          tag,
          level,
          underMessage: (message) => rate(message, story, acts),
          underAction: (action) => confirm(action, story, acts),
        })}
        ${answer(thread, story, acts)}`,
    );
