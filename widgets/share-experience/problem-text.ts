import { msg, str } from '@spplus/element';
import type { SppError } from '@spplus/sdk/errors/spp-error';

const minute = 60;

const minutes = (seconds: number, tag: string): string =>
  new Intl.NumberFormat(tag, { style: 'unit', unit: 'minute', unitDisplay: 'long' }).format(
    Math.max(1, Math.ceil(seconds / minute)),
  );

/** Whether the same request may succeed by itself a little later. */
export const passes = ({ code, status = 0 }: SppError): boolean =>
  code === 'offline' ||
  code === 'timeout' ||
  code === 'idempotency-in-flight' ||
  [502, 503, 504].includes(status);

/** Why the story did not go, and what to do. What was typed stays in every case. */
export function problemText(problem: SppError, tag: string): string {
  switch (problem.code) {
    case 'rate-limited':
      return problem.retryAfter
        ? msg(
            str`Beaucoup de témoignages viennent d’être envoyés d’ici. Le vôtre est gardé sur cette page\u00a0: envoyez-le dans ${minutes(problem.retryAfter, tag)}.`,
          )
        : msg(
            'Beaucoup de témoignages viennent d’être envoyés d’ici. Le vôtre est gardé sur cette page\u00a0: envoyez-le dans quelques minutes.',
          );
    case 'origin-refused':
      return msg(
        'Ce site n’est pas encore autorisé à recevoir des témoignages. Copiez votre récit pour ne pas le perdre, et prévenez le site qui affiche ce formulaire.',
      );
    case 'challenge-failed':
      return msg(
        'La vérification contre les robots n’a pas abouti. Votre témoignage est gardé sur cette page\u00a0: réessayez dans un instant.',
      );
    case 'insecure-page':
      return msg(
        'Cette page n’est pas protégée (https)\u00a0: votre témoignage ne peut pas être envoyé d’ici. Copiez votre récit pour ne pas le perdre.',
      );
    case 'invalid-body':
    case 'invalid-text':
      // What the visitor can mend is told at its field.
      return msg(
        'Ce formulaire nomme un service, un réseau ou un guichet qui n’est pas enregistré. Copiez votre récit pour ne pas le perdre, et prévenez le site qui affiche ce formulaire.',
      );
    case 'payload-too-large':
      return msg('Votre récit est trop long. Raccourcissez-le, puis envoyez de nouveau.');
    default:
      return passes(problem)
        ? waitingText()
        : msg(
            'Votre témoignage n’a pas pu être enregistré. Il est gardé sur cette page\u00a0: réessayez dans un instant.',
          );
  }
}

/** The story waits for the network, or for a server that comes back. */
export const waitingText = (): string =>
  navigator.onLine
    ? msg(
        'Le service ne répond pas\u00a0: votre témoignage n’est pas encore parti. Il est gardé sur cette page, et nous réessayons régulièrement.',
      )
    : msg(
        'Vous êtes hors connexion\u00a0: votre témoignage n’est pas encore parti. Il est gardé sur cette page, et partira dès que la connexion reviendra.',
      );
