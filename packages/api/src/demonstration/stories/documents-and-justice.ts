import type { DemonstratedStory } from './story.js';

const prefecture = (department: string, rank = 0) => ({ network: 'prefectures', department, rank });
const court = (department: string) => ({ network: 'tribunaux-judiciaires', department });
const police = (department: string) => ({ network: 'police-nationale', department });
const gendarmes = (department: string) => ({ network: 'gendarmerie-nationale', department });

/** Told of préfectures, courts, police and gendarmerie. */
export const documentAndJusticeStories: readonly DemonstratedStory[] = [
  {
    place: prefecture('75'),
    feeling: 'negative',
    title: 'Aucun créneau pour renouveler mon titre',
    story:
      'Tous les lundis à minuit je me connecte pour prendre un rendez-vous de renouvellement, et tous les lundis il n’y a plus de place à minuit deux. Mon titre expire dans trois semaines et mon employeur m’a demandé une preuve. Je vis ici depuis onze ans.',
    pseudonym: 'Aminata',
    daysAgo: 252,
    channels: ['online'],
    aspects: { accessibility: 'negative', simplicity: 'negative' },
    reply: {
      after: 17,
      text: 'Bonjour Madame,\n\nUn rendez-vous vous a été attribué et une attestation de prolongation vous a été remise : elle vaut preuve auprès de votre employeur. Votre message a compté dans notre décision de changer la façon d’ouvrir les créneaux.',
      rating: 'helpful',
      action: {
        description:
          'Ouvrir les créneaux chaque jour à des heures différentes, et inscrire sur une liste d’attente qui propose un rendez-vous sans avoir à se reconnecter.',
        dueAfter: 90,
        doneAfter: 88,
        evidence:
          'La liste d’attente est ouverte : 3 120 personnes s’y sont inscrites, et le délai moyen avant un rendez-vous est passé de 47 à 26 jours.',
        indicator: 4,
        better: true,
      },
    },
    votes: [131, 6],
  },
  {
    place: prefecture('62'),
    feeling: 'positive',
    title: 'Passeport en neuf jours avant un enterrement',
    story:
      'Mon père est décédé à l’étranger et mon passeport était périmé. La personne au téléphone a compris l’urgence, m’a dit exactement quels papiers apporter et à quelle heure venir. J’ai pu partir à temps. Je n’oublierai pas.',
    pseudonym: 'Farid',
    daysAgo: 198,
    channels: ['phone', 'counter'],
    aspects: { responsiveness: 'positive', relation: 'positive' },
    reply: {
      after: 4,
      text: 'Bonjour Monsieur,\n\nNous vous renouvelons nos condoléances. La procédure d’urgence existe pour des moments comme celui-ci ; merci d’avoir pensé à nous écrire.',
    },
    votes: [52, 0],
  },
  {
    place: prefecture('38'),
    feeling: 'negative',
    title: 'Permis bloqué « en cours d’instruction »',
    story:
      'Cinq mois que mon permis international est « en cours d’instruction ». Aucune date, aucun numéro à appeler, un formulaire de contact qui renvoie une réponse automatique. J’ai refusé un emploi de chauffeur à cause de ça.',
    pseudonym: 'Chauffeur',
    daysAgo: 140,
    channels: ['online', 'email'],
    aspects: { information: 'negative', responsiveness: 'negative' },
    reply: {
      after: 40,
      text: 'Bonjour,\n\nVotre permis a été délivré la semaine dernière. Nous ne pouvons pas vous rendre l’emploi manqué, et nous le regrettons. Le suivi affiche désormais l’étape et la date prévue.',
      rating: 'not-helpful',
    },
    votes: [47, 2],
  },
  {
    place: prefecture('86'),
    feeling: 'neutral',
    title: 'Tout en ligne, mais aidée à France services',
    story:
      'Je ne suis pas à l’aise avec l’ordinateur. La carte grise se fait seulement en ligne, alors j’y suis allée avec la conseillère de France services. Avec elle c’était simple, sans elle je n’aurais jamais pu.',
    pseudonym: 'Odile',
    daysAgo: 77,
    channels: ['online', 'counter'],
    aspects: { accessibility: 'neutral', relation: 'positive' },
    reply: {
      after: 13,
      text: 'Bonjour,\n\nMerci pour elle. Un point d’accueil numérique est aussi ouvert à la préfecture, sans rendez-vous, le mardi et le jeudi.',
      rating: 'partly',
    },
    votes: [16, 0],
  },
  {
    place: court('59'),
    feeling: 'negative',
    title: 'Convoqué à une audience déjà reportée',
    story:
      'J’ai pris une journée de congé et fait deux heures de train pour une audience qui avait été reportée la veille. Personne ne m’a appelé alors que mon numéro est dans le dossier. La greffière était désolée mais n’y pouvait rien.',
    pseudonym: 'Locataire',
    daysAgo: 165,
    channels: ['letter', 'counter'],
    aspects: { information: 'negative' },
    reply: {
      after: 22,
      text: 'Bonjour,\n\nVotre déplacement aurait dû être évité. Les reports décidés la veille sont maintenant annoncés par téléphone.',
      rating: 'partly',
      action: {
        description: 'Prévenir par SMS de tout report d’audience, même décidé la veille.',
        dueAfter: 100,
      },
    },
    votes: [39, 1],
  },
  {
    place: court('35'),
    feeling: 'positive',
    title: 'Le service d’accueil unique porte bien son nom',
    story:
      'Je cherchais comment demander la révision d’une pension. L’agente m’a donné le bon formulaire, l’a relu avec moi et m’a expliqué la suite en mots simples. Pour une fois, un tribunal m’a paru humain.',
    pseudonym: 'Clémence',
    daysAgo: 88,
    channels: ['counter'],
    aspects: { information: 'positive', relation: 'positive', simplicity: 'positive' },
    reply: {
      after: 9,
      text: 'Bonjour Madame,\n\nMerci beaucoup. Votre message est affiché dans la salle de pause du greffe.',
      rating: 'helpful',
    },
    votes: [23, 0],
  },
  {
    place: police('13'),
    feeling: 'negative',
    title: 'Trois heures d’attente pour une plainte',
    story:
      'Venue porter plainte pour un vol, j’ai attendu trois heures avec mon fils de quatre ans. On ne sait pas si l’on est oublié ou non. L’agent qui m’a reçue a été correct et rapide, mais l’attente sans information est décourageante.',
    pseudonym: 'Samira',
    daysAgo: 110,
    channels: ['counter'],
    aspects: { responsiveness: 'negative', relation: 'positive', information: 'negative' },
    reply: {
      after: 15,
      text: 'Bonjour Madame,\n\nLes urgences de ce jour-là ont retardé tout l’accueil, et nous aurions dû vous le dire. La plainte en ligne et le rendez-vous évitent désormais cette attente.',
      rating: 'partly',
      action: {
        description:
          'Afficher à l’accueil le temps d’attente estimé, et proposer un rendez-vous au-delà d’une heure.',
        dueAfter: 70,
        doneAfter: 66,
        evidence:
          'L’écran est en place ; l’attente moyenne est passée de 58 à 31 minutes depuis l’ouverture des rendez-vous.',
        indicator: 4,
      },
    },
    votes: [44, 2],
  },
  {
    place: gendarmes('62'),
    feeling: 'positive',
    title: 'Une écoute sans jugement',
    story:
      'Il m’a fallu du courage pour pousser la porte. La gendarme m’a reçue dans un bureau fermé, m’a laissé le temps, et m’a mise en relation le jour même avec une association. Je me suis sentie crue.',
    pseudonym: 'Une femme',
    daysAgo: 128,
    channels: ['counter'],
    aspects: { relation: 'positive' },
    reply: {
      after: 6,
      text: 'Bonjour Madame,\n\nMerci de votre confiance. Nous restons à votre disposition à tout moment, de jour comme de nuit.',
    },
    votes: [97, 0],
  },
];
