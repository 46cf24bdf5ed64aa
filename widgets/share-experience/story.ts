import {
  aspects,
  authorKind,
  channel,
  feeling,
  postedAs,
  type NewExperience,
} from '@spplus/contract/nouns/experiences';
import * as z from 'zod/mini';

export const chosenStructure = z.object({ id: z.string(), name: z.string(), city: z.nullable(z.string()) });
export type ChosenStructure = z.infer<typeof chosenStructure>;

/** What the visitor has filled in so far. */
export const story = z.object({
  feeling: z.nullable(feeling),
  title: z.string(),
  story: z.string(),
  /** As a date field gives it; the empty string where it is not known. */
  happenedOn: z.string(),
  structures: z.array(chosenStructure),
  /** The visitor does not know which service it was. */
  unknownStructure: z.boolean(),
  channels: z.array(channel),
  aspects,
  postedAs: z.nullable(postedAs),
  authorKind: z.nullable(authorKind),
  pseudonym: z.string(),
  email: z.string(),
  /** Personal data that the author chose to hide, as they stand in the text. */
  hidden: z.array(z.string()),
});
export type Story = z.infer<typeof story>;

export const emptyStory = (counter: boolean): Story => ({
  feeling: null,
  title: '',
  story: '',
  happenedOn: '',
  structures: [],
  unknownStructure: false,
  channels: [],
  aspects: {},
  postedAs: counter ? 'mediator' : null,
  authorKind: null,
  pseudonym: '',
  email: '',
  hidden: [],
});

/** What is sent, before the proof of work. */
export type Content = Omit<NewExperience, 'challenge'>;

/** A story on its way: sent again as it was, under its key, it is taken once. */
export const attempt = z.object({
  key: z.string(),
  /** The JSON of a `Content`. */
  content: z.string(),
  challenge: z.string(),
});
export type Attempt = z.infer<typeof attempt>;
