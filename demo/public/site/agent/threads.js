import { ask } from './api.js';
import { day, field, form, h, inDays } from './dom.js';

/** The published stories that nobody has answered yet. */
export async function unanswered(act) {
  const { items } = await ask('GET', '/v1/agent/replies?awaiting=true');
  if (items.length === 0) return [h('p', {}, 'Tous les récits ont reçu une réponse.')];
  return items.map(({ experience, story, thread }) =>
    h(
      'article',
      { class: 'task' },
      h('h3', {}, experience.title),
      h('p', { class: 'quiet' }, `${thread.structure.name} · publié le ${day(experience.publishedAt)}`),
      h('p', { class: 'text' }, story),
      ...thread.messages.map(({ by, text }) =>
        h(
          'blockquote',
          {},
          h('p', {}, by === 'author' ? 'L’auteur a répondu :' : 'Vous avez répondu :'),
          h('p', { class: 'text' }, text),
        ),
      ),
      form(
        'Répondre en public',
        ({ text, signature }) =>
          act(
            () => ask('POST', '/v1/agent/replies', { thread: thread.id, text, signature }),
            `Votre réponse à « ${experience.title} » est publiée.`,
          ),
        field(
          'Votre réponse',
          h('textarea', { name: 'text', rows: '5', required: true, maxlength: '10000' }),
        ),
        field(
          'Signature',
          h('input', { name: 'signature', value: thread.structure.name, required: true, maxlength: '150' }),
        ),
      ),
    ),
  );
}

/** Actions to commit to, in the threads already answered, and those to show done. */
export async function actions(act) {
  const [{ items }, replied] = await Promise.all([
    ask('GET', '/v1/agent/actions?state=committed'),
    ask('GET', '/v1/agent/replies?awaiting=false&limit=100'),
  ]);
  const answered = replied.items.filter(({ thread }) => thread.messages.length > 0).reverse();
  return [commitment(answered, act), ...items.map((action) => toFinish(action, act))];
}

function commitment(answered, act) {
  const options = answered.map(({ experience, thread }) =>
    h('option', { value: thread.id }, experience.title),
  );
  return h(
    'details',
    {},
    h('summary', {}, 'Engager une action'),
    form(
      'Engager',
      ({ thread, description, dueOn }) =>
        act(
          () => ask('POST', '/v1/agent/actions', { thread, description, dueOn }),
          'L’action est engagée, et sa date est publique.',
        ),
      field('Récit', h('select', { name: 'thread' }, ...options)),
      field(
        'Ce que vous ferez',
        h('textarea', { name: 'description', rows: '3', required: true, maxlength: '2000' }),
      ),
      field(
        'Pour le',
        h('input', { name: 'dueOn', type: 'date', value: inDays(30), min: inDays(0), required: true }),
      ),
    ),
  );
}

const toFinish = (action, act) =>
  h(
    'article',
    { class: 'task' },
    h('h3', {}, action.description),
    h('p', { class: 'quiet' }, `Promise pour le ${day(action.dueOn)}`),
    form(
      'Dire qu’elle est réalisée',
      ({ evidence }) =>
        act(
          () => ask('POST', `/v1/agent/actions/${action.id}/completion`, { evidence }),
          'L’action est réalisée, et sa preuve publiée.',
        ),
      field(
        'Ce qui le prouve',
        h('textarea', { name: 'evidence', rows: '3', required: true, maxlength: '4000' }),
      ),
    ),
  );
