/** What was typed, or a file that was given, cannot be used as it is; nothing was sent. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage';
}
