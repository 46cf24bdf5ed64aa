import type { ReportReason } from '@spplus/contract/nouns/experiences';
import { msg } from '@spplus/element';

export function reasonLabel(reason: ReportReason): string {
  switch (reason) {
    case 'personal-data':
      return msg('Il contient des données personnelles');
    case 'defamation':
      return msg('Il est diffamatoire ou injurieux');
    case 'hatred':
      return msg('Il incite à la haine ou à la violence');
    case 'threat':
      return msg('Il menace quelqu’un');
    case 'discrimination':
      return msg('Il est discriminatoire');
    case 'intellectual-property':
      return msg('Il porte atteinte à la propriété intellectuelle');
    case 'other':
      return msg('Une autre raison');
  }
}

/** Fields of a report that may be wrong. */
export type ReportField = 'reason' | 'explanation' | 'email' | 'good-faith';

export function wrongText(field: ReportField): string {
  switch (field) {
    case 'reason':
      return msg('Choisissez une raison.');
    case 'explanation':
      return msg('Expliquez ce qui est illicite, en 4 000 caractères au plus.');
    case 'email':
      return msg('Vérifiez l’adresse e-mail\u00a0; par exemple\u00a0: nom@exemple.fr');
    case 'good-faith':
      return msg('Cochez la case pour affirmer votre bonne foi.');
  }
}

/** Why a report did not go, by the code of its failure, and what to do. */
export function refusalText(code: string): string {
  switch (code) {
    case 'offline':
    case 'timeout':
      return msg(
        'Votre signalement n’est pas parti\u00a0: le service ne répond pas. Vérifiez votre connexion, puis renvoyez-le.',
      );
    case 'rate-limited':
      return msg('Trop de signalements ont été envoyés d’ici. Patientez une heure, puis renvoyez-le.');
    case 'not-found':
      return msg('Cette expérience n’est plus publiée\u00a0: il n’y a plus rien à signaler.');
    case 'challenge-failed':
      return msg('La vérification anti-robot a expiré. Renvoyez votre signalement.');
    case 'unsolvable':
      return msg(
        'Votre navigateur ne peut pas faire la vérification anti-robot. Signalez ce contenu depuis un autre appareil.',
      );
    default:
      return msg('Votre signalement n’a pas pu être reçu. Réessayez plus tard.');
  }
}
