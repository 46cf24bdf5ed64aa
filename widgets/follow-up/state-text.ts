import type { FollowUp, RejectionReason } from '@spplus/contract/nouns/follow-ups';
import { msg, numberText, str } from '@spplus/element';

/** Where a story stands, and what happens next. */
export interface Standing {
  readonly state: string;
  readonly next: string;
}

const length = (count: number, unit: 'hour' | 'day', tag: string): string =>
  numberText(Math.max(1, Math.round(count)), tag, { style: 'unit', unit, unitDisplay: 'long' });

function hoursText(hours: number, tag: string): string {
  return hours < 48 ? length(hours, 'hour', tag) : length(hours / 24, 'day', tag);
}

function waitingText({ delays: { moderationHours } }: FollowUp, tag: string): string {
  return moderationHours === null
    ? msg('Une personne va la lire avant qu’elle soit publiée.')
    : msg(
        str`Une personne va la lire avant qu’elle soit publiée. En général, cela prend ${hoursText(moderationHours, tag)}.`,
      );
}

function repliedText({ delays: { replyDays } }: FollowUp, tag: string): string {
  return replyDays === null
    ? msg('Le service concerné peut maintenant vous répondre.')
    : msg(
        str`Le service concerné peut maintenant vous répondre. En général, cela prend ${length(replyDays, 'day', tag)}.`,
      );
}

export function standing(story: FollowUp, tag: string): Standing {
  const replied = story.threads.some(({ messages }) => messages.some(({ by }) => by === 'administration'));
  switch (story.state) {
    case 'pending':
      return story.revision > 1 || story.publishedAt
        ? {
            state: msg('Votre nouveau texte attend d’être lu'),
            next: `${msg('L’ancien n’est plus visible.')} ${waitingText(story, tag)}`,
          }
        : { state: msg('Votre expérience attend d’être lue'), next: waitingText(story, tag) };
    case 'published':
      return replied
        ? {
            state: msg('Votre expérience est publiée, et une réponse est apportée'),
            next: msg(
              'Lisez la réponse ci-dessous, dites si elle vous aide, répondez une fois si vous le souhaitez.',
            ),
          }
        : { state: msg('Votre expérience est publiée'), next: repliedText(story, tag) };
    case 'rejected':
      return {
        state: msg('Votre expérience n’a pas été publiée'),
        next: msg('Vous pouvez modifier votre texte ci-dessous\u00a0: une personne le relira.'),
      };
    case 'removed':
      return {
        state: msg('Votre expérience a été retirée'),
        next: msg('Elle n’est plus visible. La raison est donnée dans l’historique ci-dessous.'),
      };
  }
}

/** The published reasons not to publish a story. */
export function rejectionText(reason: RejectionReason): string {
  switch (reason) {
    case 'not-a-public-service':
      return msg('Elle ne parle pas d’un service public.');
    case 'not-an-experience':
      return msg('Elle ne raconte pas une expérience vécue.');
    case 'identifies-a-person':
      return msg('Elle permet de reconnaître une personne.');
    case 'insulting-or-unlawful':
      return msg('Elle contient des propos injurieux ou contraires à la loi.');
    case 'advertising':
      return msg('Elle fait de la publicité.');
    case 'duplicate':
      return msg('Elle a déjà été envoyée.');
    case 'own-file-claim':
      return msg(
        'Elle demande de traiter un dossier personnel\u00a0: adressez-vous directement au service concerné.',
      );
  }
}
