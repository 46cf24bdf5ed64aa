import * as z from 'zod';

/** What is said of one cell, or of a whole row where `column` is null. */
export const remark = z.object({
  /** Where the row begins, the header being line 1. */
  line: z.int(),
  /** As the file spells it. */
  column: z.string().nullable(),
  /** Shortened, without what a terminal could obey. */
  value: z.string().nullable(),
  reason: z.string(),
});
export type Remark = z.infer<typeof remark>;
