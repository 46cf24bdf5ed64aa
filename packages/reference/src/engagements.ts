export interface GivenEngagement {
  readonly edition: number;
  readonly number: number;
  /** «+ proches», «+ efficaces» or «+ simples». */
  readonly group: 'closer' | 'more-effective' | 'simpler';
  readonly text: string;
}

/** The nine engagements of 2021, worded as on the programme's poster. */
export const engagements: readonly GivenEngagement[] = [
  {
    edition: 2021,
    number: 1,
    group: 'closer',
    text: "Dans le respect mutuel, vous êtes accueillis avec courtoisie et bienveillance, et dans les conditions prévues par la loi vous avez le droit à l'erreur",
  },
  {
    edition: 2021,
    number: 2,
    group: 'closer',
    text: 'Nous sommes joignables par téléphone ou sur place et nous facilitons vos démarches en ligne',
  },
  {
    edition: 2021,
    number: 3,
    group: 'closer',
    text: "Vous bénéficiez d'un accompagnement adapté à votre situation personnelle",
  },
  {
    edition: 2021,
    number: 4,
    group: 'more-effective',
    text: 'Nous vous orientons vers la personne compétente pour traiter votre demande',
  },
  {
    edition: 2021,
    number: 5,
    group: 'more-effective',
    text: "Vous recevez une réponse à vos demandes dans les délais annoncés et vous êtes informés sur l'avancement de votre dossier",
  },
  {
    edition: 2021,
    number: 6,
    group: 'more-effective',
    text: 'Vous avez accès à nos résultats de qualité de service',
  },
  {
    edition: 2021,
    number: 7,
    group: 'simpler',
    text: 'Vos avis sont pris en compte pour améliorer et simplifier nos démarches',
  },
  {
    edition: 2021,
    number: 8,
    group: 'simpler',
    text: 'Nous développons en permanence nos compétences et nous améliorons en continu',
  },
  { edition: 2021, number: 9, group: 'simpler', text: 'Nous sommes éco-responsables' },
];
