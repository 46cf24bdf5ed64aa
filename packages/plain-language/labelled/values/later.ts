import type { Choices } from '../random.js';

const firstNames = [
  'Huguette',
  'Abdel',
  'Clémence',
  'Moussa',
  'Jean-Luc',
  'Rachida',
  'Théo',
  'Solange',
  'Xavier',
  'Lætitia',
  'Ibrahim',
  'Bérengère',
];

const surnames = [
  'Haddad',
  'Carpentier',
  'Le Bris',
  'Fernandes',
  'Bouchard-Lacroix',
  'Cissé',
  'Wagner',
  'Perrin',
  'de Oliveira',
  'Maréchal',
  'Ait Hammou',
  'Noël',
  'Charpentier',
  'Besson',
  'd’Artois',
  'Kone',
  'Legrand',
  'Bertin',
  'Pham',
  'Verhaeghe',
  'Vasseur',
  'El Khoury',
  'L’Hermitte',
  'Picard',
  'Courtois',
];

/** As `person`, of other names: none was seen while the rules were written. */
export function otherPerson(choices: Choices): string {
  const [first, last] = [choices.of(firstNames), choices.of(surnames)];
  return choices.of([
    last,
    last,
    last,
    last.toUpperCase(),
    `${first} ${last}`,
    `${first} ${last}`,
    `${last} ${first}`,
    `${first} ${last.toUpperCase()}`,
  ]);
}

const ways = [
  'rue',
  'rue',
  'rue',
  'avenue',
  'boulevard',
  'impasse',
  'allée',
  'chemin',
  'place',
  'route',
  'bd',
  'Rue',
  'ruelle',
  'rés.',
  'square',
  'promenade',
];
const names = [
  'du Bac',
  'de la Paix',
  'Sadi Carnot',
  'des Tilleuls',
  'Saint-Exupéry',
  'du Faubourg Saint-Antoine',
  'Anatole France',
  'de Bretagne',
  'des Frères Lumière',
  'du Pré aux Clercs',
  'Roger Salengro',
  'du 19 Mars 1962',
  'Notre-Dame',
  'du Capitaine Ferber',
  'de l’Hôtel de Ville',
  'Édouard Vaillant',
  'des Quatre Vents',
  'Simone Veil',
];
const towns = [
  '80000 Amiens',
  '29200 Brest',
  '06000 Nice',
  '67000 Strasbourg',
  '97200 Fort-de-France',
  '44600 Saint-Nazaire',
  '62200 Boulogne-sur-Mer',
  '78000 VERSAILLES',
  '72000 Le Mans',
  '59650 Villeneuve d’Ascq',
  '13100 Aix-en-Provence',
  '94400 Vitry sur Seine',
];

/** As `postAddress`, of other ways and towns. */
export function otherPostAddress(choices: Choices): string {
  const number = choices.of([
    String(choices.int(1, 150)),
    `${choices.int(2, 60)} bis`,
    `${choices.int(1, 40)}A`,
    `${choices.int(2, 60)}, `.trim(),
  ]);
  const way = `${number} ${choices.of(ways)} ${choices.of(names)}`;
  return choices.happens(50) ? way : way + choices.of([', ', ' ', ' - ', '\n']) + choices.of(towns);
}
