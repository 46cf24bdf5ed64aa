/** How two networks of the demonstration word some of the engagements of 2021; the others keep the national text. */
export const declensions: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  caf: {
    1: 'À la Caf, vous êtes accueillis avec courtoisie et bienveillance, et vous avez le droit à l’erreur dans vos déclarations',
    2: 'Vous nous joignez par téléphone, dans nos accueils ou par votre espace personnel, et nous vous aidons à faire vos démarches en ligne',
    3: 'Naissance, séparation, déménagement : vous bénéficiez d’un rendez-vous adapté à votre situation',
    5: 'Vos prestations sont versées à la date annoncée, et vous suivez l’avancement de votre dossier à tout moment',
    8: 'Nos conseillers se forment chaque année et nous améliorons nos services en continu',
  },
  'france-travail': {
    2: 'Nous sommes joignables par téléphone, par courriel et en agence, et nous facilitons votre inscription en ligne',
    3: 'Vous avez un conseiller désigné, qui adapte votre accompagnement à votre projet',
    4: 'Nous vous orientons vers la personne ou le partenaire compétent pour votre recherche d’emploi ou votre formation',
    7: 'Vos avis, recueillis à chaque étape, sont pris en compte pour simplifier nos démarches',
  },
};
