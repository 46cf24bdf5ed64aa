import type { Experience, ExperienceSummary } from '@spplus/contract/nouns/experiences';

const caf = {
  id: 'cafPasCalais',
  name: 'CAF du Pas-de-Calais',
  network: 'caf',
  department: '62',
  city: 'Arras',
};

const agency = {
  id: 'om8uY5Zf3J',
  name: 'Agence France Travail de Bapaume',
  network: 'france-travail',
  department: '62',
  city: 'Bapaume',
};

/** Answered, with one action done and confirmed, another committed. */
export const answered: Experience = {
  id: 'story-caf',
  feeling: 'negative',
  title: 'Trois mois sans réponse pour mon allocation logement',
  excerpt:
    'J’ai déposé mon dossier en mars. Personne ne pouvait me dire où il en était, et chaque appel donnait une réponse différente.',
  story:
    'J’ai déposé mon dossier en mars. Personne ne pouvait me dire où il en était, et chaque appel donnait une réponse différente.\n\nEn juin, une conseillère a repris le dossier et tout réglé en deux jours. Merci à elle.',
  pseudonym: 'Camille',
  postedAs: 'self',
  authorKind: 'person',
  happenedOn: '2026-06-12',
  writtenAt: '2026-06-20T08:30:00.000Z',
  publishedAt: '2026-06-21T09:00:00.000Z',
  structures: [caf],
  answered: true,
  answeredAt: '2026-06-28T10:00:00.000Z',
  action: 'done',
  useful: 12,
  notUseful: 1,
  demonstration: false,
  channels: ['phone', 'account'],
  aspects: { information: 'negative', responsiveness: 'negative', relation: 'positive' },
  threads: [
    {
      id: 'thread-caf',
      structure: { id: caf.id, name: caf.name },
      messages: [
        {
          id: 'reply-caf',
          by: 'administration',
          signature: 'La CAF du Pas-de-Calais',
          text: 'Bonjour Camille, merci pour votre témoignage. Votre dossier attendait une pièce que nous ne vous avions pas demandée. Nous en sommes désolés.',
          writtenAt: '2026-06-28T10:00:00.000Z',
          editedAt: '2026-06-29T10:00:00.000Z',
          rating: 'partly',
        },
        {
          id: 'answer-caf',
          by: 'author',
          signature: null,
          text: 'Merci de votre réponse. Il serait bien de prévenir par SMS quand une pièce manque.',
          writtenAt: '2026-07-01T10:00:00.000Z',
          editedAt: null,
          rating: null,
        },
      ],
      actions: [
        {
          id: 'action-done',
          state: 'done',
          description: 'Un SMS prévient dès qu’une pièce manque au dossier.',
          committedAt: '2026-07-05T10:00:00.000Z',
          dueOn: '2026-09-01',
          doneAt: '2026-08-20T10:00:00.000Z',
          evidence: 'Depuis le 20 août, 3 400 SMS ont été envoyés.',
          indicator: {
            id: 'IND-12',
            name: 'Délai moyen de traitement',
            unit: 'days',
            before: { period: '2026-Q1', value: 21 },
            after: { period: '2026-Q3', value: 12 },
          },
          confirmation: { better: true, at: '2026-09-20T10:00:00.000Z' },
        },
        {
          id: 'action-committed',
          state: 'committed',
          description: 'Le suivi du dossier sera visible dans l’espace personnel.',
          committedAt: '2026-07-05T10:00:00.000Z',
          dueOn: '2027-01-31',
          doneAt: null,
          evidence: null,
          indicator: null,
          confirmation: null,
        },
      ],
    },
  ],
};

/** Waits for its answer; hostile and unbreakable texts. */
export const waiting: Experience = {
  id: 'story-agency',
  feeling: 'positive',
  title: 'Un accueil <b>parfait</b>',
  excerpt: 'Dix minutes d’attente, un conseiller à l’écoute. Merci!'.repeat(2),
  story: `<img src=x onerror=alert(1)> Dix minutes d’attente. ${'interminable'.repeat(20)}`,
  pseudonym: null,
  postedAs: 'relative',
  authorKind: null,
  happenedOn: null,
  writtenAt: '2026-05-02T08:30:00.000Z',
  publishedAt: '2026-05-03T09:00:00.000Z',
  structures: [agency],
  answered: false,
  answeredAt: null,
  action: null,
  useful: 0,
  notUseful: 0,
  demonstration: true,
  channels: [],
  aspects: {},
  threads: [
    { id: 'thread-agency', structure: { id: agency.id, name: agency.name }, messages: [], actions: [] },
  ],
};

const summaryOf = (story: Experience): ExperienceSummary => {
  const {
    story: _story,
    authorKind: _kind,
    channels: _channels,
    aspects: _aspects,
    threads: _threads,
    ...summary
  } = story;
  return summary;
};

/** A list long enough for three pages. */
export const stories: readonly ExperienceSummary[] = [
  summaryOf(answered),
  summaryOf(waiting),
  ...Array.from({ length: 22 }, (_, index) => ({
    ...summaryOf(index % 2 === 0 ? waiting : answered),
    id: `story-${index + 3}`,
    title: `Ma démarche numéro ${index + 3}`,
    answered: index % 3 === 0,
    action: null,
    useful: index,
    demonstration: false,
  })),
];
