import { days, quoted, type Facts, type Wording } from './wording.js';

const amend =
  'You can correct your text: open your follow-up page, change it and send it again. A person will read it again.';

const decisions: Readonly<Record<string, string>> = {
  kept: 'The text stays published.',
  masked: 'A part of the text is now hidden.',
  removed: 'The text is withdrawn: it can no longer be read.',
};

const contest = 'If you disagree, you can contest this decision before the competent court.';

export const english: Wording = {
  direction: 'ltr',
  greeting: 'Hello,',
  letters: {
    received: ({ title }) => ({
      subject: 'We have received your experience',
      body: [
        `Thank you for telling your experience “${title}”.`,
        'A person will read your text before it is published. We will write to you as soon as they have decided.',
        'Keep this message: it holds the secret link of your follow-up page. Whoever knows this link can read, change ' +
          'and delete what you told.',
      ],
    }),
    published: ({ title }) => ({
      subject: 'Your experience is published',
      body: [
        `A person has read your experience “${title}”. It is now published: everyone can read it.`,
        'The public service concerned may reply to you. We will write to you if it does.',
      ],
    }),
    rejected: ({ title, reason, comment }) => ({
      subject: 'Your experience is not published',
      body: [
        `A person has read your experience “${title}”. It is not published, for this reason: ${reason}.`,
        ...explained(comment),
        amend,
      ],
    }),
    removed: ({ title, reason }) => ({
      subject: 'Your experience is withdrawn',
      body: [
        `Your experience “${title}” was reported, then examined. It can no longer be read. This is why:`,
        ...quoted(reason),
        amend,
        contest,
      ],
    }),
    masked: ({ title, reason }) => ({
      subject: 'A part of your experience is hidden',
      body: [
        `Your experience “${title}” was reported, then examined. It stays published, but a part of it is hidden. ` +
          'This is why:',
        ...quoted(reason),
        amend,
        contest,
      ],
    }),
    replied: ({ title, signature }) => ({
      subject: 'A reply to your experience',
      body: [
        `“${signature}” replies to your experience “${title}”.`,
        'Read this reply on your follow-up page. There you can say whether it helps you, and answer it once.',
      ],
    }),
    committed: ({ title, structure, dueOn }) => ({
      subject: 'An action is promised after your experience',
      body: [
        `After your experience “${title}”, “${structure}” promises to act by ${dueOn}.`,
        'Read what is promised on your follow-up page. We will write to you when it is done.',
      ],
    }),
    done: ({ title, structure }) => ({
      subject: 'The action promised after your experience is done',
      body: [
        `“${structure}” says that the action promised after your experience “${title}” is done.`,
        'Read what has changed on your follow-up page. In four weeks, we will ask you whether it is really better.',
      ],
    }),
    'is-it-better': ({ title, structure }) => ({
      subject: 'Is it really better?',
      body: [
        `Four weeks ago, “${structure}” said that the action promised after your experience “${title}” was done.`,
        'Is it really better? Answer yes or no on your follow-up page. Everyone will see your answer beside the action.',
      ],
    }),
    'answer-rejected': ({ title, reason, comment }) => ({
      subject: 'Your message is not published',
      body: [
        `A person has read the message you sent to the public service about your experience “${title}”. It is not ` +
          `published, for this reason: ${reason}.`,
        ...explained(comment),
        'Your experience itself stays as it was.',
      ],
    }),
    'report-received': ({ title }) => ({
      subject: 'We have received your report',
      body: [
        `You reported the experience “${title}”.`,
        'A person will examine your report. We will write to you what they decide, and why.',
      ],
    }),
    'report-decided': ({ title, decision, reason }) => ({
      subject: 'Your report was examined',
      body: [
        `A person has examined your report of the experience “${title}”.`,
        `${decisions[decision] ?? 'A decision is taken.'} This is why:`,
        ...quoted(reason),
        `${contest} You can also turn to Arcom, which coordinates in France the European regulation on digital services.`,
      ],
    }),
  },
  reasons: {
    'not-a-public-service': 'it is not about a public service',
    'not-an-experience': 'it does not tell something that was lived',
    'identifies-a-person': 'it lets a person be recognised',
    'insulting-or-unlawful': 'it holds insults, or words that the law forbids',
    advertising: 'it is advertising',
    duplicate: 'it was already sent',
    'own-file-claim': 'it asks to deal with a personal file, which only the public service concerned can do',
  },
  followUp: 'Your follow-up page:',
  whyYou: 'Why do you receive this message?',
  toAuthor: [
    'You told an experience on Services Publics+, and left this address to know what becomes of it.',
    'To receive no more messages, open your follow-up page and ask there to forget your address.',
  ],
  toReporter: [
    'You reported a text published on Services Publics+, and left this address to know what is decided.',
    'This address serves for nothing else: you have nothing to do to receive no more messages.',
  ],
  automatic: 'This message is automatic. Do not reply to it: nobody would read your reply.',
  dayIn: days('en-GB'),
};

function explained(comment: Facts['comment']) {
  return comment === '' ? [] : ['The person who read your text adds:', ...quoted(comment)];
}
