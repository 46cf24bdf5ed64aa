import { msg, numberText, str } from '@spplus/element';
import { experiencesText } from './counted.js';
import { failureText } from './notices.js';
import type { View } from './view.js';

/** What assistive technologies are told of a list. */
export function viewText(view: View, tag: string): string {
  switch (view.state) {
    case 'loading':
      return msg('Chargement des expériences…');
    case 'empty':
      return msg('Aucune expérience ne correspond.');
    case 'filled': {
      if (view.stale) return '';
      const total = experiencesText(view.total, view.exact, tag);
      const shown = numberText(view.items.length, tag);
      return view.nextCursor ? msg(str`${total}. Affichées\u00a0: ${shown}.`) : total;
    }
    case 'offline':
      return failureText('offline');
    case 'error':
      return failureText(view.code);
  }
}
