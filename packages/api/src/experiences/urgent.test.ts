import * as fc from 'fast-check';
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isUrgent } from './urgent.js';

describe('isUrgent', () => {
  const urgent = [
    'Je pense au SUICIDE depuis ce courrier.',
    'Il m’arrive de vouloir mettre fin à mes jours',
    'J’ai envie de mourir',
    'un agent a reçu des menaces de mort',
    'Mon conjoint me menace de me tuer.',
    'Violences conjugales : personne ne répond',
    'L’homme était violent.',
    'Mes enfants sont en danger !',
    'Enfant\u00a0en\u00a0danger',
    'suspicion de maltraitance à l’EHPAD',
    'ma mère est maltraitée',
    'J’ai été agressée au guichet',
    'He said he would hurt myself and I want to kill myself',
    'أفكر في الانتحار',
  ];
  for (const text of urgent) {
    test(`«${text}» → read first`, () => assert.equal(isUrgent(text), true));
  }

  const ordinary = [
    'Un agent souriant, merci !',
    'Mon dossier est à l’étude depuis six mois, je n’en peux plus d’attendre.',
    'La violation de mes droits me choque, et le bouton violet ne marche pas.',
    'On m’a menacé de supprimer mon dossier.',
    'L’attente est mortelle, le carrefour dangereux.',
    'J’ai frappé à la porte.',
    'Le chômage bat des records.',
  ];
  for (const text of ordinary) {
    test(`«${text}» → in its turn`, () => assert.equal(isUrgent(text), false));
  }

  test('a sign anywhere in any of the texts is enough', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        assert.equal(isUrgent(before, `${after}\n… suicide, ${before}`), true);
      }),
    );
  });

  test('regex bombs → answered within 50 ms', () => {
    for (const bomb of ['me tuer', 'violent', 'mettre fin a ', 'envie de ', 'a']) {
      const text = bomb.repeat(Math.floor(10_000 / bomb.length));
      const start = performance.now();
      isUrgent(text);
      assert.ok(performance.now() - start < 50, bomb);
    }
  });
});
