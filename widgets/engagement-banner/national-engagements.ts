import type { Engagement, EngagementGroup } from '@spplus/contract/nouns/engagements';
import { msg } from '@spplus/element';

/** The nine engagements, worded as on the programme's poster, in the language being rendered. */
export const nationalEngagements = (): readonly Engagement[] =>
  [
    msg(
      "Dans le respect mutuel, vous êtes accueillis avec courtoisie et bienveillance, et dans les conditions prévues par la loi vous avez le droit à l'erreur",
    ),
    msg('Nous sommes joignables par téléphone ou sur place et nous facilitons vos démarches en ligne'),
    msg("Vous bénéficiez d'un accompagnement adapté à votre situation personnelle"),
    msg('Nous vous orientons vers la personne compétente pour traiter votre demande'),
    msg(
      "Vous recevez une réponse à vos demandes dans les délais annoncés et vous êtes informés sur l'avancement de votre dossier",
    ),
    msg('Vous avez accès à nos résultats de qualité de service'),
    msg('Vos avis sont pris en compte pour améliorer et simplifier nos démarches'),
    msg('Nous développons en permanence nos compétences et nous améliorons en continu'),
    msg('Nous sommes éco-responsables'),
  ].map((text, index) => ({ number: index + 1, group: groupAt(index), text, wording: 'national' }));

const groupAt = (index: number): EngagementGroup =>
  index < 3 ? 'closer' : index < 6 ? 'more-effective' : 'simpler';

/** The three groups in the order of the poster, with their names. */
export const groupNames = (): readonly (readonly [EngagementGroup, string])[] => [
  ['closer', msg('+ proches')],
  ['more-effective', msg('+ efficaces')],
  ['simpler', msg('+ simples')],
];
