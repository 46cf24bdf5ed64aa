import type { DemonstratedStory } from './story.js';
import { bapaume } from './work.js';

const house = (department: string, rank = 0) => ({ network: 'france-services', department, rank });
const business = (department: string) => ({ network: 'dgfip-professionnels', department });

/** Told of France services, of business taxes, and what waits for a moderator. */
export const otherStories: readonly DemonstratedStory[] = [
  {
    place: house('62'),
    feeling: 'positive',
    title: 'Une matinée, quatre démarches',
    story:
      'Retraite, carte grise, impôts et allocation logement : tout le même matin, avec la même conseillère, à dix minutes de chez moi. Elle m’a montré comment faire la prochaine fois, sans jamais me faire sentir bête.',
    pseudonym: 'Michel, 74 ans',
    daysAgo: 292,
    channels: ['counter'],
    aspects: { accessibility: 'positive', relation: 'positive', simplicity: 'positive' },
    reply: {
      after: 2,
      text: 'Bonjour Monsieur,\n\nMerci ! Un atelier pour apprendre à faire ces démarches seul a lieu chaque vendredi : vous y serez le bienvenu.',
      rating: 'helpful',
    },
    votes: [58, 0],
  },
  {
    place: house('15'),
    feeling: 'positive',
    title: 'Le bus France services au village',
    story:
      'Le bus s’arrête une fois par semaine devant l’église. Pour nous qui n’avons plus ni poste ni trésorerie, c’est précieux. L’agent connaît les gens par leur nom.',
    pseudonym: 'Conseillère municipale',
    daysAgo: 180,
    channels: ['counter'],
    authorKind: 'elected',
    aspects: { accessibility: 'positive' },
    reply: {
      after: 8,
      text: 'Bonjour,\n\nMerci pour ce message. Un second arrêt est à l’étude pour le hameau voisin.',
      action: {
        description: 'Ouvrir un second arrêt du bus, le jeudi après-midi.',
        dueAfter: 200,
      },
    },
    votes: [27, 0],
  },
  {
    place: house('2A'),
    feeling: 'neutral',
    title: 'Utile, mais pas assez de confidentialité',
    story:
      'Le service est utile et la personne compétente. Mais les bureaux sont dans le hall : tout le monde entend vos revenus et vos soucis de santé. Une cloison suffirait.',
    pseudonym: null,
    daysAgo: 104,
    channels: ['counter'],
    aspects: { relation: 'negative', information: 'positive' },
    reply: {
      after: 19,
      text: 'Bonjour,\n\nVous avez raison. Un bureau fermé est réservé aux entretiens depuis lundi.',
      rating: 'helpful',
      action: {
        description: 'Réserver un bureau fermé aux entretiens.',
        dueAfter: 30,
        doneAfter: 12,
        evidence: 'Le bureau est ouvert, et les rendez-vous y sont pris par défaut.',
        better: true,
      },
    },
    votes: [30, 1],
  },
  {
    place: house('976'),
    feeling: 'negative',
    title: 'Une seule personne pour toute la file',
    story:
      'J’accompagne des habitants dans leurs papiers. Une seule conseillère pour une file de trente personnes, le matin seulement. Elle fait de son mieux, mais beaucoup repartent sans avoir été reçus.',
    pseudonym: 'Médiatrice',
    daysAgo: 62,
    channels: ['counter'],
    postedAs: 'mediator',
    aspects: { accessibility: 'negative', relation: 'positive' },
    votes: [18, 0],
  },
  {
    place: business('69'),
    feeling: 'neutral',
    title: 'Téléservice complet, notice trop longue',
    story:
      'La déclaration de TVA en ligne fonctionne bien et se reprend là où on l’a laissée. La notice fait quarante pages. J’ai trouvé la réponse sur un forum avant de la trouver dans la notice.',
    pseudonym: 'Gérante',
    daysAgo: 92,
    channels: ['online'],
    authorKind: 'business',
    aspects: { simplicity: 'neutral', information: 'negative' },
    reply: {
      after: 28,
      text: 'Bonjour,\n\nUne version courte de la notice, de deux pages, est en ligne depuis ce mois-ci.',
      rating: 'helpful',
    },
    votes: [13, 0],
  },
  {
    place: { network: 'caf', department: '62' },
    feeling: 'negative',
    title: 'Toujours pas de réponse à ma demande',
    story:
      'J’ai déposé ma demande d’aide au logement le mois dernier et je n’ai aucune nouvelle. Vous pouvez me rappeler au 06 12 34 56 78 ou m’écrire à l.martin@exemple.fr. J’ai vu Mme Lefebvre à l’accueil, qui m’a dit que tout était complet.',
    pseudonym: 'Lucas',
    daysAgo: 2,
    channels: ['counter', 'account'],
    aspects: { responsiveness: 'negative' },
    pending: true,
  },
  {
    place: { network: 'caf', department: '59' },
    feeling: 'positive',
    title: 'Merci pour la rapidité',
    story:
      'Demande faite un lundi, réponse le jeudi, versement la semaine suivante. Je n’ai rien à redire, et je voulais que ce soit su.',
    pseudonym: 'Inès',
    daysAgo: 1,
    channels: ['online'],
    aspects: { responsiveness: 'positive' },
    pending: true,
  },
  {
    place: bapaume,
    feeling: 'neutral',
    title: 'Des ateliers trop loin',
    story:
      'Les ateliers proposés sont tous à plus de quarante kilomètres. Sans voiture, je ne peux pas y aller. Y aura-t-il des dates à Bapaume ?',
    pseudonym: 'Élodie',
    daysAgo: 1,
    channels: ['account'],
    aspects: { accessibility: 'negative' },
    pending: true,
  },
];
