import type { NewExperience } from '@spplus/contract';

/** What an author sends, complete but for its challenge. */
export const told = {
  feeling: 'negative',
  title: 'Trois semaines sans réponse',
  story: 'J’ai envoyé mon dossier le 2 mars, puis plus rien.',
  structures: [],
  postedAs: 'self',
  authorKind: 'person',
} satisfies Partial<NewExperience>;
