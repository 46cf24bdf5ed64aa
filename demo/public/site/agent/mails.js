import { ask } from './api.js';
import { h } from './dom.js';

const moments = new Intl.DateTimeFormat('fr', { dateStyle: 'short', timeStyle: 'short' });

/** The latest mails, with the follow-up links that authors use. */
export async function mails() {
  const { items } = await ask('GET', '/v1/demonstration/mails');
  if (items.length === 0) return [h('p', {}, 'Aucun courriel pour l’instant.')];
  return items.map(({ at, to, subject, text }) =>
    h(
      'details',
      {},
      h('summary', {}, `${subject} · ${to} · ${moments.format(new Date(at))}`),
      h('p', { class: 'text' }, ...linked(text)),
    ),
  );
}

/** The addresses of a text, as links of this site only. */
function linked(text) {
  return text
    .split(/(https?:\/\/\S+)/)
    .map((part) => (part.startsWith(`${location.origin}/`) ? h('a', { href: part }, part) : part));
}
