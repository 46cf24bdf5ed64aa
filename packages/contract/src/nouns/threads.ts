import * as z from 'zod/mini';

/** What the author says of a reply. */
export const rating = z.enum(['helpful', 'partly', 'not-helpful']);
export type Rating = z.infer<typeof rating>;

/** One message of a thread: the administration's reply, or what the author answered. */
export const message = z.object({
  id: z.string(),
  by: z.enum(['administration', 'author']),
  /** Who signs for the administration, e.g. «La CAF du Pas-de-Calais». */
  signature: z.nullable(z.string()),
  text: z.string(),
  writtenAt: z.string(),
  editedAt: z.nullable(z.string()),
  /** By the author, of a reply. */
  rating: z.nullable(rating),
});
export type Message = z.infer<typeof message>;

const measured = z.object({ period: z.string(), value: z.number() });

/** What the administration committed to do, then did. */
export const action = z.object({
  id: z.string(),
  state: z.enum(['committed', 'done']),
  description: z.string(),
  committedAt: z.string(),
  /** The day it is promised for. */
  dueOn: z.string(),
  doneAt: z.nullable(z.string()),
  evidence: z.nullable(z.string()),
  /** An indicator whose result moved. */
  indicator: z.nullable(
    z.object({ id: z.string(), name: z.string(), unit: z.string(), before: measured, after: measured }),
  ),
  /** «Est-ce vraiment mieux ?», answered by the author. */
  confirmation: z.nullable(z.object({ better: z.boolean(), at: z.string() })),
});
export type Action = z.infer<typeof action>;

/** What a structure and the author said to each other about a story. */
export const thread = z.object({
  id: z.string(),
  structure: z.object({ id: z.nullable(z.string()), name: z.string() }),
  messages: z.array(message),
  actions: z.array(action),
});
export type Thread = z.infer<typeof thread>;
