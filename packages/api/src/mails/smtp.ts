import { createTransport } from 'nodemailer';
import type { MailSettings } from '../platform/configuration.js';
import { MailNotSent, type Post } from './post.js';

const sender = 'Services Publics+';

/** Sends by SMTP, within half a minute a mail. */
export function smtpPost({ smtpUrl, from }: MailSettings): Post {
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const host = from.slice(from.lastIndexOf('@') + 1);
  return {
    async send({ id, to, subject, text, html, at }) {
      try {
        await transport.sendMail({
          // As objects: a comma or a line break in an address never makes a second one.
          from: { name: sender, address: from },
          to: { name: '', address: to },
          messageId: `<${id}@${host}>`,
          date: at,
          subject,
          text,
          html,
          // RFC 3834: no automatic reply is wanted.
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
      } catch (error) {
        throw explained(error);
      }
    },
  };
}

/** What servers say may repeat the address, so only codes are kept. */
function explained(error: unknown): MailNotSent {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  const status = error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : 0;
  const aboutTheMail = code === 'EENVELOPE' || code === 'EMESSAGE';
  return new MailNotSent(`SMTP ${code} ${status}`, aboutTheMail && status >= 500);
}
