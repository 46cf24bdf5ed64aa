import type { Rendered } from './render.js';

export interface Envelope extends Rendered {
  /** Of the mail: the same at each try, so that whoever receives it twice can tell. */
  readonly id: string;
  readonly to: string;
  readonly at: Date;
}

/** Where mails leave. */
export interface Post {
  /** @throws MailNotSent, with no personal data in its message. */
  send(mail: Envelope): Promise<void>;
}

/** A mail did not leave. */
export class MailNotSent extends Error {
  override readonly name = 'MailNotSent';

  /** `forGood`: no other try can do better. */
  constructor(
    message: string,
    readonly forGood: boolean,
  ) {
    super(message);
  }
}
