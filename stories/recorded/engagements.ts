import type { EngagementList } from '@spplus/contract';

/** A network that words two of the nine in its own way. */
export const networkEngagements: EngagementList = {
  edition: 2021,
  network: 'caf',
  demonstration: true,
  items: [
    {
      number: 1,
      group: 'closer',
      wording: 'network',
      text: 'Dans votre Caf, vous êtes accueillis avec courtoisie et bienveillance, et vous avez le droit à l’erreur',
    },
    {
      number: 2,
      group: 'closer',
      wording: 'national',
      text: 'Nous sommes joignables par téléphone ou sur place et nous facilitons vos démarches en ligne',
    },
    {
      number: 3,
      group: 'closer',
      wording: 'national',
      text: 'Vous bénéficiez d’un accompagnement adapté à votre situation personnelle',
    },
    {
      number: 4,
      group: 'more-effective',
      wording: 'national',
      text: 'Nous vous orientons vers la personne compétente pour traiter votre demande',
    },
    {
      number: 5,
      group: 'more-effective',
      wording: 'network',
      text: 'Nous versons vos prestations à la date prévue, et vous suivez votre dossier dans « Mon Compte »',
    },
    {
      number: 6,
      group: 'more-effective',
      wording: 'national',
      text: 'Vous avez accès à nos résultats de qualité de service',
    },
    {
      number: 7,
      group: 'simpler',
      wording: 'national',
      text: 'Vos avis sont pris en compte pour améliorer et simplifier nos démarches',
    },
    {
      number: 8,
      group: 'simpler',
      wording: 'national',
      text: 'Nous développons en permanence nos compétences et nous améliorons en continu',
    },
    { number: 9, group: 'simpler', wording: 'national', text: 'Nous sommes éco-responsables' },
  ],
};
