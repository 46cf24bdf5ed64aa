import type { DemonstratedStory } from './story.js';

const caf = (department: string, rank = 0) => ({ network: 'caf', department, rank });

/** Told of the family allowance funds. */
export const familyStories: readonly DemonstratedStory[] = [
  {
    place: caf('62'),
    feeling: 'positive',
    title: 'Une conseillère qui a pris le temps',
    story:
      'Je venais pour une simple attestation et je suis repartie avec un droit que je ne connaissais pas. La personne à l’accueil a vu que je pouvais demander le complément pour la garde de mon fils, elle m’a montré sur l’écran comment faire la demande et elle a vérifié avec moi les papiers. Tout était réglé en dix jours. Merci à elle.',
    pseudonym: 'Camille',
    daysAgo: 320,
    channels: ['counter'],
    aspects: { relation: 'positive', information: 'positive' },
    reply: {
      after: 6,
      text: 'Bonjour Camille,\n\nMerci d’avoir pris le temps de nous écrire. Nous avons transmis votre message à toute l’équipe de l’accueil : il les a beaucoup touchés. Vérifier ensemble les droits possibles fait désormais partie de chaque rendez-vous.\n\nBien à vous.',
      rating: 'helpful',
    },
    votes: [24, 1],
  },
  {
    place: caf('62', 1),
    feeling: 'negative',
    title: 'Trois courriers qui se contredisent',
    story:
      'J’ai reçu trois courriers en deux semaines pour ma prime d’activité. Le premier dit que j’ai un trop-perçu, le deuxième que je n’ai rien à rembourser, le troisième redemande la somme. Au téléphone on me répond que le dossier est « en cours ». Je ne sais pas quoi faire et j’ai peur d’une retenue sur le mois prochain.',
    pseudonym: 'Nadia B',
    daysAgo: 260,
    channels: ['letter', 'phone'],
    aspects: { information: 'negative', simplicity: 'negative', responsiveness: 'negative' },
    reply: {
      after: 9,
      text: 'Bonjour,\n\nVous avez raison : ces trois courriers n’auraient pas dû partir l’un après l’autre. Le deuxième annulait le premier, et le troisième a été envoyé par erreur. Aucune somme ne vous est demandée, et nous vous l’avons confirmé par écrit.\n\nVeuillez nous excuser pour l’inquiétude causée.',
      rating: 'helpful',
      action: {
        description:
          'Bloquer l’envoi automatique d’un courrier de remboursement quand un autre courrier du même dossier date de moins de quinze jours, et faire relire le modèle par des allocataires.',
        dueAfter: 90,
        doneAfter: 75,
        evidence:
          'Le contrôle est en place depuis le début du trimestre : 412 courriers contradictoires ont été retenus avant l’envoi. Le nouveau modèle a été relu par six allocataires.',
        indicator: 1,
        better: true,
      },
    },
    votes: [57, 2],
  },
  {
    place: caf('59'),
    feeling: 'negative',
    title: 'Impossible de joindre quelqu’un avant le déménagement',
    story:
      'J’ai changé de département et mon aide au logement s’est arrêtée. J’ai appelé onze fois en un mois : à chaque fois le serveur vocal raccroche en disant que tous les conseillers sont occupés. J’ai fini par faire quarante minutes de bus pour venir à l’accueil, où on m’a dit qu’il fallait un rendez-vous pris… par téléphone.',
    pseudonym: 'Yanis',
    daysAgo: 214,
    channels: ['phone', 'counter'],
    aspects: { accessibility: 'negative', responsiveness: 'negative' },
    reply: {
      after: 21,
      text: 'Bonjour,\n\nVotre aide a été rétablie et le mois manquant versé. Ce que vous racontez du téléphone est exact : nos délais d’attente ont doublé cet été, et raccrocher sans proposer de rappel n’est pas acceptable.',
      rating: 'partly',
      action: {
        description:
          'Proposer un rappel dans la journée quand l’attente dépasse dix minutes, et prendre les rendez-vous sur place sans passer par le téléphone.',
        dueAfter: 60,
        doneAfter: 58,
        evidence:
          'Le rappel est proposé depuis le 1er du mois : neuf appels sur dix reçoivent une réponse dans la journée. Une borne de rendez-vous est ouverte à l’accueil.',
        better: true,
      },
    },
    votes: [41, 3],
  },
  {
    place: caf('75'),
    feeling: 'neutral',
    title: 'Le site dit une chose, l’accueil une autre',
    story:
      'La démarche en ligne pour déclarer une naissance est rapide, rien à dire. Mais le site demande un acte de naissance intégral alors qu’à l’accueil on m’a dit qu’une copie du livret de famille suffisait. J’ai payé un envoi pour rien. Ce serait bien que la même liste soit affichée partout.',
    pseudonym: 'Parent débutant',
    daysAgo: 150,
    channels: ['online', 'counter'],
    aspects: { information: 'negative', simplicity: 'positive' },
    reply: {
      after: 12,
      text: 'Bonjour,\n\nLa bonne réponse est celle de l’accueil : la copie du livret de famille suffit. La page du site n’avait pas été mise à jour.',
      rating: 'helpful',
      action: {
        description:
          'Corriger la liste des pièces sur le site, et la tirer de la même source que celle de l’accueil.',
        dueAfter: 120,
      },
    },
    votes: [19, 0],
  },
  {
    place: caf('13'),
    feeling: 'positive',
    title: 'Un dossier de handicap suivi de bout en bout',
    story:
      'Pour l’allocation de mon frère, une seule personne nous a suivis du début à la fin. Elle rappelait quand elle disait qu’elle rappellerait. Quand il manquait un papier, elle expliquait pourquoi il était demandé et où le trouver. On ne s’est jamais sentis de trop.',
    pseudonym: 'La sœur de Théo',
    daysAgo: 96,
    channels: ['phone', 'email'],
    postedAs: 'relative',
    aspects: { relation: 'positive', responsiveness: 'positive' },
    reply: {
      after: 4,
      text: 'Bonjour,\n\nMerci pour ce message, que nous avons partagé avec la conseillère et son équipe. Un référent unique est proposé à toutes les familles dans votre situation : n’hésitez pas à le dire autour de vous.',
    },
    votes: [33, 0],
  },
  {
    place: caf('33'),
    feeling: 'negative',
    title: 'Mon espace personnel illisible avec un lecteur d’écran',
    story:
      'Je suis malvoyant et j’utilise un lecteur d’écran. Depuis la nouvelle version, les boutons de mon espace s’appellent tous « bouton ». Je n’ai pas pu envoyer ma déclaration trimestrielle et j’ai dû demander à ma voisine, qui a donc vu mes revenus.',
    pseudonym: 'Marc',
    daysAgo: 71,
    channels: ['account'],
    aspects: { accessibility: 'negative' },
    reply: {
      after: 3,
      text: 'Bonjour Marc,\n\nNous avons reproduit le défaut le jour même. Une correction partielle est en ligne, et un conseiller vous a rappelé pour que votre déclaration soit faite sans l’aide de personne.',
      rating: 'partly',
      action: {
        description:
          'Nommer tous les boutons de l’espace personnel, et faire essayer chaque nouvelle version par deux personnes aveugles avant sa mise en ligne.',
        dueAfter: 100,
      },
    },
    votes: [62, 1],
  },
  {
    place: caf('974'),
    feeling: 'positive',
    title: 'Accueil sans rendez-vous le samedi',
    story:
      'Je travaille la semaine et je repoussais depuis des mois. L’ouverture du samedi matin m’a permis de passer en vingt minutes pour mon changement de situation. Personnel souriant, explications claires, et même un coin pour les enfants.',
    pseudonym: 'Marie-Annick',
    daysAgo: 33,
    channels: ['counter'],
    aspects: { accessibility: 'positive', relation: 'positive' },
    votes: [12, 0],
  },
];
