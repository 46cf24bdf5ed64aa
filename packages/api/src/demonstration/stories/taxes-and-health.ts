import type { DemonstratedStory } from './story.js';

const taxes = (department: string, rank = 0) => ({ network: 'dgfip-particuliers', department, rank });
const cpam = (department: string, rank = 0) => ({ network: 'cpam', department, rank });
const msa = (department: string) => ({ network: 'msa', department });

/** Told of tax offices and of health insurance. */
export const taxAndHealthStories: readonly DemonstratedStory[] = [
  {
    place: taxes('62'),
    feeling: 'positive',
    title: 'Un étalement accepté en une visite',
    story:
      'Veuve depuis peu, je ne savais pas comment payer la taxe foncière. L’agent m’a reçue avec beaucoup de tact, a regardé mes ressources et m’a proposé de payer en six fois. Je suis repartie avec l’échéancier imprimé en gros caractères.',
    pseudonym: 'Jeanne',
    daysAgo: 280,
    channels: ['counter'],
    aspects: { relation: 'positive', information: 'positive' },
    reply: {
      after: 7,
      text: 'Bonjour Madame,\n\nNous sommes heureux d’avoir pu vous aider dans ce moment difficile. Si votre situation change, l’échéancier peut être revu : il suffit de nous appeler.',
      rating: 'helpful',
    },
    votes: [31, 0],
  },
  {
    place: taxes('31'),
    feeling: 'negative',
    title: 'Un avis que personne ne comprend',
    story:
      'Mon avis d’impôt comporte deux lignes de régularisation avec des sigles jamais expliqués. Mon fils, comptable, n’a pas compris non plus. À l’accueil, la personne a cherché vingt minutes avant de trouver. Si même les agents s’y perdent, comment voulez-vous que nous payions en confiance ?',
    pseudonym: 'Contribuable perdu',
    daysAgo: 230,
    channels: ['letter', 'counter'],
    aspects: { information: 'negative', simplicity: 'negative' },
    reply: {
      after: 25,
      text: 'Bonjour,\n\nVous n’êtes pas seul à nous l’avoir signalé. Ces deux lignes correspondent à un changement de taux en cours d’année ; l’explication figure désormais au dos de l’avis.',
      rating: 'partly',
      action: {
        description:
          'Réécrire la notice de l’avis sans sigle, et la faire relire par des contribuables volontaires.',
        dueAfter: 120,
        doneAfter: 110,
        evidence:
          'La notice tient maintenant sur une page, sans aucun sigle. Sur 40 lecteurs, 36 retrouvent seuls l’origine d’une régularisation ; ils étaient 11 auparavant.',
        indicator: 1,
        better: true,
      },
    },
    votes: [88, 5],
  },
  {
    place: taxes('67'),
    feeling: 'neutral',
    title: 'Réponse rapide, mais à côté de la question',
    story:
      'Réponse en deux jours à mon message sécurisé, bravo. Sauf qu’elle ne répondait pas à ma question sur la garde alternée, c’était visiblement un texte tout fait. J’ai reposé la question et là, vraie réponse, précise.',
    pseudonym: 'Papa une semaine sur deux',
    daysAgo: 118,
    channels: ['account'],
    aspects: { responsiveness: 'positive', information: 'neutral' },
    reply: {
      after: 18,
      text: 'Bonjour,\n\nMerci de nous le dire. Les réponses types font gagner du temps à condition d’être relues ; nous l’avons rappelé à l’équipe.',
      rating: 'helpful',
    },
    votes: [11, 1],
  },
  {
    place: taxes('06'),
    feeling: 'negative',
    title: 'Fermé l’après-midi, sans le dire',
    story:
      'Le site indique une ouverture jusqu’à 16 h. Nous étions une dizaine devant une porte close avec une feuille scotchée : « fermé l’après-midi jusqu’à nouvel ordre ». Certains avaient pris une demi-journée de congé.',
    pseudonym: 'Antoine',
    daysAgo: 82,
    channels: ['counter'],
    aspects: { accessibility: 'negative', information: 'negative' },
    reply: {
      after: 35,
      text: 'Bonjour,\n\nLes horaires du site sont maintenant exacts. La fermeture tenait à un manque d’agents ; l’ouverture de l’après-midi reprend deux jours par semaine, sur rendez-vous.',
      rating: 'not-helpful',
    },
    votes: [22, 3],
  },
  {
    place: cpam('62'),
    feeling: 'negative',
    title: 'Deux mois sans indemnités',
    story:
      'En arrêt depuis une opération, je n’ai rien touché pendant deux mois parce que l’attestation de mon employeur « n’était pas lisible ». Personne ne m’a prévenu : je l’ai su en appelant. Mon loyer est parti en retard.',
    pseudonym: 'Kévin',
    daysAgo: 205,
    channels: ['phone', 'account'],
    aspects: { responsiveness: 'negative', information: 'negative' },
    reply: {
      after: 11,
      text: 'Bonjour,\n\nVos indemnités ont été versées, et une attestation a été adressée à votre bailleur. Vous auriez dû être averti dès que le document s’est révélé illisible.',
      rating: 'helpful',
      action: {
        description:
          'Prévenir par SMS dans les deux jours quand une pièce ne peut pas être lue, en disant laquelle.',
        dueAfter: 80,
        doneAfter: 95,
        evidence:
          'Le SMS part automatiquement depuis six semaines ; le délai de traitement de ces dossiers est passé de 41 à 12 jours.',
        indicator: 4,
        better: false,
      },
    },
    votes: [66, 2],
  },
  {
    place: cpam('29'),
    feeling: 'positive',
    title: 'Carte Vitale refaite pour ma mère',
    story:
      'Ma mère a 91 ans et ne se déplace plus. J’ai fait la demande à sa place avec une procuration toute simple. L’agente a proposé de noter le nom de l’aide à domicile pour la suite. Carte reçue en neuf jours.',
    pseudonym: 'Fille de Bretonne',
    daysAgo: 143,
    channels: ['counter', 'letter'],
    postedAs: 'relative',
    aspects: { simplicity: 'positive', relation: 'positive' },
    reply: {
      after: 3,
      text: 'Bonjour,\n\nMerci pour votre message, et toutes nos amitiés à votre maman.',
    },
    votes: [14, 0],
  },
  {
    place: cpam('54'),
    feeling: 'neutral',
    title: 'Application bien faite, sauf les remboursements',
    story:
      'L’application est claire et rapide. Mais impossible de savoir à quoi correspond chaque remboursement : il n’y a que des codes et des montants. Un libellé en français changerait tout.',
    pseudonym: null,
    daysAgo: 54,
    channels: ['online', 'account'],
    aspects: { simplicity: 'neutral', information: 'negative' },
    reply: {
      after: 6,
      text: 'Bonjour,\n\nVotre remarque rejoint celle de nombreux assurés. Les libellés sont en cours de réécriture.',
      rating: 'partly',
      action: {
        description: 'Remplacer les codes des remboursements par un libellé en français dans l’application.',
        dueAfter: 180,
      },
    },
    votes: [35, 0],
  },
  {
    place: msa('32'),
    feeling: 'positive',
    title: 'Un rendez-vous à la ferme',
    story:
      'Après l’épisode de grêle je n’avais plus la tête aux papiers. Une assistante sociale de la MSA est venue à la ferme, a trié le courrier avec moi et a monté le dossier d’aide sur la table de la cuisine. On oublie trop de dire merci.',
    pseudonym: 'Éleveur du Gers',
    daysAgo: 170,
    channels: ['counter', 'phone'],
    authorKind: 'business',
    aspects: { relation: 'positive', accessibility: 'positive' },
    reply: {
      after: 5,
      text: 'Bonjour,\n\nVotre témoignage a été lu à toute l’équipe. Ces visites continuent : n’hésitez pas à orienter vers nous un voisin en difficulté.',
      rating: 'helpful',
    },
    votes: [45, 0],
  },
  {
    place: msa('12'),
    feeling: 'negative',
    title: 'Retraite : six mois pour un relevé corrigé',
    story:
      'Il manque quatre années à mon relevé de carrière. J’ai envoyé mes bulletins en recommandé, puis en ligne, puis remis en main propre. Chaque fois on me répond que le dossier « est transmis ». Ma retraite commence dans trois mois.',
    pseudonym: 'Bernard',
    daysAgo: 19,
    channels: ['letter', 'online', 'counter'],
    aspects: { responsiveness: 'negative' },
    votes: [20, 0],
  },
];
