import type { ActionState, AspectName, Channel, Feeling } from '@spplus/contract/nouns/experiences';
import { msg } from '../localization.js';

/** Words of the programme for what authors choose among; call it in a render, or in `localized()`. */
export function feelingLabel(feeling: Feeling): string {
  switch (feeling) {
    case 'positive':
      return msg('Positif');
    case 'neutral':
      return msg('Neutre');
    case 'negative':
      return msg('Négatif');
  }
}

export function aspectLabel(aspect: AspectName): string {
  switch (aspect) {
    case 'accessibility':
      return msg('Accessibilité');
    case 'information':
      return msg('Information et explications');
    case 'relation':
      return msg('Relation');
    case 'responsiveness':
      return msg('Réactivité');
    case 'simplicity':
      return msg('Simplicité');
  }
}

export function channelLabel(channel: Channel): string {
  switch (channel) {
    case 'counter':
      return msg('À l’accueil');
    case 'phone':
      return msg('Par téléphone');
    case 'letter':
      return msg('Par courrier');
    case 'email':
      return msg('Par e-mail');
    case 'online':
      return msg('Par une démarche en ligne');
    case 'account':
      return msg('Dans l’espace personnel');
  }
}

/** The labels under which the public knows actions. */
export const actionLabel = (state: ActionState): string =>
  state === 'done' ? msg('Action réalisée') : msg('Action engagée');

export const answeredLabel = (): string => msg('Réponse apportée');
