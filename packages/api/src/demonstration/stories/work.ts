import { storyStructure } from '../structures.js';
import type { DemonstratedStory } from './story.js';

const agency = (department: string, rank = 0) => ({ network: 'france-travail', department, rank });
const urssaf = (department: string) => ({ network: 'urssaf', department });

/** The counter of the programme's worked example. */
export const bapaume = { network: 'france-travail', department: '62', structure: storyStructure };

/** Told of employment agencies and of the collection of contributions. */
export const workStories: readonly DemonstratedStory[] = [
  {
    place: bapaume,
    feeling: 'positive',
    title: 'Un atelier qui m’a redonné confiance',
    story:
      'Après deux ans sans emploi je n’osais plus répondre aux annonces. L’atelier « parler de soi » de l’agence de Bapaume m’a fait un bien fou : cinq personnes, un animateur patient, des mises en situation filmées. J’ai décroché un entretien la semaine suivante.',
    pseudonym: 'Sylvie 62',
    daysAgo: 300,
    channels: ['counter'],
    aspects: { relation: 'positive' },
    reply: {
      after: 5,
      text: 'Bonjour Sylvie,\n\nBravo pour cet entretien, et merci pour l’animateur, à qui nous avons lu votre message. L’atelier a lieu chaque premier jeudi du mois : il reste toujours des places.',
      rating: 'helpful',
    },
    votes: [28, 0],
  },
  {
    place: bapaume,
    feeling: 'negative',
    title: 'Radié pour un rendez-vous que je n’ai jamais reçu',
    story:
      'J’ai été radié parce que je ne me suis pas présenté à un rendez-vous. La convocation était dans un message de mon espace que je n’ai pas ouvert, et je n’ai eu ni SMS ni courrier. Je n’ai pas internet chez moi. Il m’a fallu trois semaines pour être rétabli.',
    pseudonym: 'Didier',
    daysAgo: 245,
    channels: ['account', 'counter'],
    aspects: { information: 'negative', accessibility: 'negative' },
    reply: {
      after: 14,
      text: 'Bonjour,\n\nVotre inscription a été rétablie à sa date d’origine et vos droits versés. Une convocation ne doit jamais reposer sur un seul message de l’espace personnel quand la personne a signalé qu’elle n’a pas internet : c’était votre cas, et nous vous présentons nos excuses.',
      rating: 'helpful',
      action: {
        description:
          'Doubler chaque convocation d’un SMS ou d’une lettre pour les personnes sans accès à internet, et appeler avant toute radiation.',
        dueAfter: 45,
        doneAfter: 40,
        evidence:
          'Depuis deux mois, aucune radiation n’est prononcée sans un appel. Sur 63 personnes appelées, 58 n’avaient pas vu leur convocation.',
        indicator: 3,
        better: true,
      },
    },
    votes: [74, 4],
  },
  {
    place: agency('59', 1),
    feeling: 'neutral',
    title: 'Bon accueil, mais trop de mots de passe',
    story:
      'Le conseiller est compétent et à l’écoute. En revanche entre le site, la messagerie, l’application et la formation en ligne, j’ai quatre mots de passe différents. À chaque fois que j’en oublie un, c’est une heure de perdue.',
    pseudonym: null,
    daysAgo: 188,
    channels: ['counter', 'online'],
    aspects: { relation: 'positive', simplicity: 'negative' },
    reply: {
      after: 30,
      text: 'Bonjour,\n\nMerci pour ce retour équilibré. Vous pouvez dès maintenant vous connecter partout avec FranceConnect : la messagerie et les formations l’acceptent depuis ce mois-ci.',
      rating: 'partly',
    },
    votes: [15, 2],
  },
  {
    place: agency('69'),
    feeling: 'negative',
    title: 'Une formation refusée sans explication',
    story:
      'Ma demande de formation a été refusée par un message d’une ligne : « votre projet ne répond pas aux critères ». Quels critères ? J’avais un employeur prêt à m’embaucher. On me dit de refaire un dossier mais sans savoir ce qui n’allait pas je referai la même chose.',
    pseudonym: 'Reconversion',
    daysAgo: 122,
    channels: ['account', 'email'],
    aspects: { information: 'negative', simplicity: 'negative' },
    reply: {
      after: 16,
      text: 'Bonjour,\n\nLe refus tenait à une seule pièce : le devis de l’organisme n’était plus valable. Nous aurions dû vous le dire. Un conseiller vous a appelé, et votre dossier complété vient d’être accepté.',
      rating: 'helpful',
      action: {
        description:
          'Dire dans chaque refus de formation le motif précis et ce qui permettrait de l’obtenir.',
        dueAfter: 150,
      },
    },
    votes: [49, 1],
  },
  {
    place: agency('35'),
    feeling: 'positive',
    title: 'Entretien en visio, très pratique',
    story:
      'Avec deux enfants en bas âge, l’entretien en visio m’a évité une heure et demie de route. La conseillère avait lu mon dossier avant, on n’a pas perdu de temps. Elle m’a envoyé le compte rendu le soir même.',
    pseudonym: 'Léa',
    daysAgo: 60,
    channels: ['online'],
    aspects: { accessibility: 'positive', responsiveness: 'positive' },
    votes: [9, 0],
  },
  {
    place: agency('93'),
    feeling: 'negative',
    title: 'L’accueil en fauteuil roulant',
    story:
      'La porte automatique de l’agence est en panne depuis le printemps. Il faut sonner et attendre que quelqu’un vienne ouvrir, sous la pluie parfois. Une fois dedans, le comptoir est trop haut. Les agents sont gentils, mais ce n’est pas à eux de compenser.',
    pseudonym: 'Roulettes',
    daysAgo: 45,
    channels: ['counter'],
    aspects: { accessibility: 'negative', relation: 'positive' },
    reply: {
      after: 8,
      text: 'Bonjour,\n\nLa porte sera réparée le 12 du mois ; la pièce a enfin été livrée. Un poste d’accueil abaissé est commandé. D’ici là, un agent vous attend à l’heure de vos rendez-vous.',
      action: {
        description: 'Réparer la porte automatique et installer un poste d’accueil accessible en fauteuil.',
        dueAfter: 60,
      },
    },
    votes: [38, 0],
  },
  {
    place: urssaf('31'),
    feeling: 'positive',
    title: 'Droit à l’erreur appliqué sans discuter',
    story:
      'Artisan seul, je me suis trompé de case dans ma déclaration et je m’attendais à une pénalité. J’ai appelé, expliqué, la personne a corrigé avec moi en dix minutes et m’a dit qu’il n’y aurait rien à payer de plus, que c’était le droit à l’erreur. Ça fait du bien.',
    pseudonym: 'Artisan toulousain',
    daysAgo: 135,
    channels: ['phone'],
    authorKind: 'business',
    aspects: { relation: 'positive', responsiveness: 'positive', simplicity: 'positive' },
    reply: {
      after: 2,
      text: 'Bonjour,\n\nMerci ! C’est exactement cela : une erreur de bonne foi se corrige, elle ne se sanctionne pas. Bonne continuation dans votre activité.',
      rating: 'helpful',
    },
    votes: [26, 0],
  },
  {
    place: urssaf('44'),
    feeling: 'negative',
    title: 'Prélevé deux fois',
    story:
      'J’ai été prélevé deux fois de la même cotisation. Le formulaire de remboursement demande un numéro que je ne trouve sur aucun de mes papiers. Trois semaines plus tard, toujours pas de réponse, et ma trésorerie est dans le rouge.',
    pseudonym: 'Fleuriste',
    daysAgo: 25,
    channels: ['online', 'email'],
    authorKind: 'business',
    aspects: { responsiveness: 'negative', simplicity: 'negative' },
    votes: [17, 0],
  },
];
