import type { FollowUp } from '@spplus/contract/nouns/follow-ups';

const nothingYet = { threads: [], answerable: [], ratable: [], confirmable: [], rejection: null };

const caf = {
  id: 'cafPasCalais',
  name: 'CAF du Pas-de-Calais',
  network: 'caf',
  department: '62',
  city: 'Arras',
};

const received = { at: '2026-06-20T08:30:00.000Z', kind: 'received', reason: null, comment: null } as const;
const published = { at: '2026-06-21T09:00:00.000Z', kind: 'published', reason: null, comment: null } as const;

/** Just sent. */
export const pending: FollowUp = {
  ...nothingYet,
  id: 'story-1',
  state: 'pending',
  revision: 1,
  feeling: 'negative',
  title: 'Trois mois sans réponse',
  story: 'J’ai déposé mon dossier en mars.\n\nPersonne ne pouvait me dire où il en était.',
  pseudonym: 'Camille',
  happenedOn: '2026-06-12',
  aspects: { responsiveness: 'negative' },
  channels: ['phone'],
  structures: [caf],
  writtenAt: '2026-06-20T08:30:00.000Z',
  publishedAt: null,
  contactable: true,
  history: [received],
  delays: { moderationHours: 26, replyDays: 9 },
};

export const amended: FollowUp = {
  ...pending,
  revision: 2,
  history: [received, { at: '2026-06-21T08:30:00.000Z', kind: 'amended', reason: null, comment: null }],
};

export const accepted: FollowUp = {
  ...pending,
  state: 'published',
  publishedAt: published.at,
  history: [received, published],
};

export const rejected: FollowUp = {
  ...pending,
  state: 'rejected',
  contactable: false,
  rejection: {
    reason: 'identifies-a-person',
    comment: 'Retirez le nom de la conseillère\u00a0: sa fonction suffit.',
  },
  history: [
    received,
    {
      at: '2026-06-21T09:00:00.000Z',
      kind: 'rejected',
      reason: 'identifies-a-person',
      comment: 'Retirez le nom de la conseillère\u00a0: sa fonction suffit.',
    },
  ],
  delays: { moderationHours: null, replyDays: null },
};

export const removed: FollowUp = {
  ...pending,
  state: 'removed',
  history: [
    received,
    published,
    {
      at: '2026-07-02T09:00:00.000Z',
      kind: 'removed',
      reason: 'Ce texte a été signalé comme diffamatoire.',
      comment: null,
    },
  ],
};

/** Answered and acted upon: everything is left to say. */
export const answered: FollowUp = {
  ...accepted,
  answerable: ['thread-1'],
  ratable: ['reply-1'],
  confirmable: ['action-1'],
  threads: [
    {
      id: 'thread-1',
      structure: { id: caf.id, name: caf.name },
      messages: [
        {
          id: 'reply-1',
          by: 'administration',
          signature: 'La CAF du Pas-de-Calais',
          text: 'Bonjour Camille, nous en sommes désolés. Votre dossier est réglé.',
          writtenAt: '2026-06-28T10:00:00.000Z',
          editedAt: null,
          rating: null,
        },
      ],
      actions: [
        {
          id: 'action-1',
          state: 'done',
          description: 'Un SMS prévient dès qu’une pièce manque.',
          committedAt: '2026-07-05T10:00:00.000Z',
          dueOn: '2026-09-01',
          doneAt: '2026-08-20T10:00:00.000Z',
          evidence: 'Depuis le 20 août, 3 400 SMS ont été envoyés.',
          indicator: null,
          confirmation: null,
        },
      ],
    },
  ],
  history: [
    received,
    published,
    { at: '2026-06-28T10:00:00.000Z', kind: 'replied', reason: null, comment: null },
    { at: '2026-07-05T10:00:00.000Z', kind: 'committed', reason: null, comment: null },
    { at: '2026-08-20T10:00:00.000Z', kind: 'done', reason: null, comment: null },
  ],
};
