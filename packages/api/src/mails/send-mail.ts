import { followUpToken, followUpUrl } from '../experiences/follow-up-link.js';
import type { Context } from '../platform/context.js';
import { GivenUp, type Work } from '../platform/jobs/work.js';
import type { QueueData } from '../platform/jobs/queues.js';
import { folderPost, mailFolder } from './folder.js';
import { MailNotSent, type Post } from './post.js';
import { render } from './render.js';
import { smtpPost } from './smtp.js';
import { beginMail, endMail, setMailAside } from './store.js';

/** By SMTP where it is configured, otherwise in the data folder. */
export const postOf = ({ mail, dataFolder }: Context['configuration']): Post =>
  mail === undefined ? folderPost(mailFolder(dataFolder)) : smtpPost(mail);

/**
 * Sends the mails of the outbox.
 *
 * A mail already sent, or erased with its story, is left alone. One worker holds the job of a mail: it is sent once,
 * unless the process dies after the server took it and before that is noted: then twice, under one Message-ID.
 */
export const mailWork = (
  context: Pick<Context, 'db' | 'now' | 'secrets' | 'configuration'>,
  post: Post = postOf(context.configuration),
): Work<QueueData['mail']> => ({
  async run({ id }) {
    const { db, now, secrets } = context;
    const mail = await beginMail(db, id);
    if (!mail?.recipient) return;
    const link = followUpUrl(context, followUpToken(context, mail.experience_id));
    const letter = render({ ...mail, followUpUrl: link });
    try {
      await post.send({ id, to: secrets.open('mail', mail.recipient), at: now(), ...letter });
    } catch (error) {
      if (!(error instanceof MailNotSent)) throw error;
      await endMail(db, id, { last_outcome: error.message });
      throw error.forGood ? new GivenUp(error.message) : error;
    }
    await endMail(db, id, {
      state: 'sent',
      sent_at: now().toISOString(),
      recipient: null,
      last_outcome: null,
    });
  },

  setAside: ({ id }) => setMailAside(context.db, id),
});
