import { days, quoted, type Facts, type Wording } from './wording.js';

const amend =
  'Vous pouvez corriger votre texte : ouvrez votre page de suivi, modifiez-le et envoyez-le de nouveau. Il sera relu.';

const decisions: Readonly<Record<string, string>> = {
  kept: 'Le texte reste publié.',
  masked: 'Une partie du texte est maintenant masquée.',
  removed: 'Le texte est retiré : il n’est plus visible.',
};

const contest =
  'Si vous n’êtes pas d’accord, vous pouvez contester cette décision devant le tribunal compétent.';

export const french: Wording = {
  direction: 'ltr',
  greeting: 'Bonjour,',
  letters: {
    received: ({ title }) => ({
      subject: 'Nous avons bien reçu votre témoignage',
      body: [
        `Merci d’avoir raconté votre expérience « ${title} ».`,
        'Une personne va lire votre texte avant sa publication. Nous vous écrirons dès que sa décision sera prise.',
        'Gardez ce message : il contient le lien secret de votre page de suivi. Toute personne qui connaît ce lien ' +
          'peut lire, modifier et supprimer votre témoignage.',
      ],
    }),
    published: ({ title }) => ({
      subject: 'Votre témoignage est publié',
      body: [
        `Une personne a lu votre témoignage « ${title} ». Il est maintenant publié : tout le monde peut le lire.`,
        'L’administration concernée peut vous répondre. Nous vous écrirons si elle le fait.',
      ],
    }),
    rejected: ({ title, reason, comment }) => ({
      subject: 'Votre témoignage n’est pas publié',
      body: [
        `Une personne a lu votre témoignage « ${title} ». Il n’est pas publié, pour la raison suivante : ${reason}.`,
        ...explained(comment),
        amend,
      ],
    }),
    removed: ({ title, reason }) => ({
      subject: 'Votre témoignage est retiré',
      body: [
        `Votre témoignage « ${title} » a été signalé, puis examiné. Il n’est plus visible. Voici pourquoi :`,
        ...quoted(reason),
        amend,
        contest,
      ],
    }),
    masked: ({ title, reason }) => ({
      subject: 'Une partie de votre témoignage est masquée',
      body: [
        `Votre témoignage « ${title} » a été signalé, puis examiné. Il reste publié, mais une partie est masquée. ` +
          'Voici pourquoi :',
        ...quoted(reason),
        amend,
        contest,
      ],
    }),
    replied: ({ title, signature }) => ({
      subject: 'Une réponse à votre témoignage',
      body: [
        `« ${signature} » vous répond au sujet de votre témoignage « ${title} ».`,
        'Lisez cette réponse sur votre page de suivi. Vous pouvez y dire si elle vous aide, et y répondre une fois.',
      ],
    }),
    committed: ({ title, structure, dueOn }) => ({
      subject: 'Une action est engagée après votre témoignage',
      body: [
        `À la suite de votre témoignage « ${title} », « ${structure} » s’engage à agir d’ici le ${dueOn}.`,
        'Lisez ce qui est promis sur votre page de suivi. Nous vous écrirons quand ce sera fait.',
      ],
    }),
    done: ({ title, structure }) => ({
      subject: 'L’action engagée après votre témoignage est réalisée',
      body: [
        `« ${structure} » annonce que l’action engagée après votre témoignage « ${title} » est réalisée.`,
        'Lisez ce qui a changé sur votre page de suivi. Dans quatre semaines, nous vous demanderons si c’est vraiment ' +
          'mieux.',
      ],
    }),
    'is-it-better': ({ title, structure }) => ({
      subject: 'Est-ce vraiment mieux ?',
      body: [
        `Il y a quatre semaines, « ${structure} » annonçait que l’action engagée après votre témoignage « ${title} » ` +
          'était réalisée.',
        'Est-ce vraiment mieux ? Répondez par oui ou par non sur votre page de suivi. Votre réponse sera visible de ' +
          'tous, à côté de l’action.',
      ],
    }),
    'answer-rejected': ({ title, reason, comment }) => ({
      subject: 'Votre message n’est pas publié',
      body: [
        'Une personne a lu le message que vous avez adressé à l’administration au sujet de votre témoignage ' +
          `« ${title} ». Il n’est pas publié, pour la raison suivante : ${reason}.`,
        ...explained(comment),
        'Votre témoignage, lui, reste tel qu’il était.',
      ],
    }),
    'report-received': ({ title }) => ({
      subject: 'Nous avons bien reçu votre signalement',
      body: [
        `Vous avez signalé le témoignage « ${title} ».`,
        'Une personne va examiner votre signalement. Nous vous écrirons sa décision et ses raisons.',
      ],
    }),
    'report-decided': ({ title, decision, reason }) => ({
      subject: 'Votre signalement a été examiné',
      body: [
        `Une personne a examiné votre signalement du témoignage « ${title} ».`,
        `${decisions[decision] ?? 'Une décision est prise.'} Voici pourquoi :`,
        ...quoted(reason),
        `${contest} Vous pouvez aussi saisir l’Arcom, qui coordonne en France l’application du règlement européen ` +
          'sur les services numériques.',
      ],
    }),
  },
  reasons: {
    'not-a-public-service': 'il ne parle pas d’un service public',
    'not-an-experience': 'il ne raconte pas une expérience vécue',
    'identifies-a-person': 'il permet de reconnaître une personne',
    'insulting-or-unlawful': 'il contient des propos injurieux ou contraires à la loi',
    advertising: 'il fait de la publicité',
    duplicate: 'il a déjà été envoyé',
    'own-file-claim':
      'il demande de traiter un dossier personnel, ce que seule l’administration concernée peut faire',
  },
  followUp: 'Votre page de suivi :',
  whyYou: 'Pourquoi recevez-vous ce message ?',
  toAuthor: [
    'Vous avez raconté une expérience sur Services Publics+, et laissé cette adresse pour savoir ce qu’elle devient.',
    'Pour ne plus recevoir de messages, ouvrez votre page de suivi et demandez-y d’oublier votre adresse.',
  ],
  toReporter: [
    'Vous avez signalé un texte publié sur Services Publics+, et laissé cette adresse pour connaître la décision.',
    'Cette adresse ne sert qu’à cela : vous n’avez rien à faire pour ne plus recevoir de messages.',
  ],
  automatic: 'Ce message est automatique. N’y répondez pas : personne ne lirait votre réponse.',
  dayIn: days('fr'),
};

function explained(comment: Facts['comment']) {
  return comment === '' ? [] : ['La personne qui a lu votre texte précise :', ...quoted(comment)];
}
