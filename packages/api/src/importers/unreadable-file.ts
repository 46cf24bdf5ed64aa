/** Nothing of the file can be taken, and nothing was applied. The message is a plain sentence for the person importing. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
}
