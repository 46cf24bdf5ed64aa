import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { networks } from './networks.js';
import { registerNames } from './register-names.js';
import { networkOfRegister, newNetworkId } from './register.js';

const ministries = [
  'Travail',
  'Santé et Solidarités',
  'Économie et Finances',
  'Intérieur',
  'Justice',
  'Éducation nationale',
  'Enseignement supérieur',
  'Agriculture',
  'Culture',
  'Armées',
  'Europe et Affaires étrangères',
  'Transition écologique',
  'Cohésion des territoires',
];

test('the networks follow the programme, ministry by ministry', () => {
  assert.deepEqual([...new Set(networks.map(({ ministry }) => ministry))], ministries);
  assert.equal(networks.length, 34);
  assert.equal(new Set(networks.map(({ id }) => id)).size, 34);
  for (const { id } of networks) assert.match(id, /^[a-z]+(-[a-z]+)*$/);
});

test('the names of the register lead to given networks', () => {
  const given = new Set(networks.map(({ id }) => id));
  assert.deepEqual(
    Object.keys(registerNames).filter((id) => !given.has(id)),
    [],
  );
});

test('no name of the register leads to two networks', () => {
  const names = Object.values(registerNames).flatMap((given) =>
    given.flatMap(({ network, typologies = ['*'] }) => typologies.map((name) => `${network}/${name}`)),
  );
  assert.equal(new Set(names).size, names.length);
});

test('a network of the register is found by its name', () => {
  assert.deepEqual(networkOfRegister('POLE EMPLOI', 'AGENCE POLE EMPLOI (APE)'), { id: 'france-travail' });
  assert.deepEqual(networkOfRegister(' pole emploi ', ''), { id: 'france-travail' });
});

test('a typology decides where the register knows one network and the programme several', () => {
  assert.equal(networkOfRegister('CNAM', 'CPAM')?.id, 'cpam');
  assert.equal(networkOfRegister('CNAM', 'CGSS Assurance Maladie')?.id, 'cgss');
  assert.equal(networkOfRegister('CNAV', 'CGSS RETRAITE')?.id, 'cgss');
  assert.equal(networkOfRegister('CNAV', 'Agence retraite')?.id, 'carsat');
  assert.equal(networkOfRegister('DGFIP', 'Service des Impôts des particuliers')?.id, 'dgfip-particuliers');
  assert.equal(networkOfRegister('DGFIP', 'Service des Impôts des entreprises')?.id, 'dgfip-professionnels');
  assert.equal(networkOfRegister("Administration territoriale de l'Etat", 'Préfecture')?.id, 'prefectures');
});

test('what the programme does not list is left to the import, under the name of the register', () => {
  assert.equal(networkOfRegister('DGFIP', 'Trésorerie'), undefined);
  assert.equal(newNetworkId('DGFIP'), 'dgfip');
  assert.equal(networkOfRegister('ONACVG', ''), undefined);
  assert.equal(
    newNetworkId('Ministère de l’Europe et des Affaires étrangères (MEAE)'),
    'ministere-de-l-europe-et-des-affaires-etrangeres-meae',
  );
  assert.equal(newNetworkId('…'), '');
  assert.match(newNetworkId('é'.repeat(300)), /^e{64}$/);
});

test('no new network takes the place of a given one', () => {
  const given = new Set(networks.map(({ id }) => id));
  const shared = Object.values(registerNames)
    .flat()
    .filter(({ typologies }) => typologies);
  for (const { network } of shared) {
    if (networkOfRegister(network, 'unheard of')) continue;
    assert.ok(!given.has(newNetworkId(network)), network);
  }
});

test('a network is found by the names this project gives it', () => {
  for (const { id, name, shortName } of networks) {
    assert.equal(networkOfRegister(name, '')?.id, id);
    assert.equal(networkOfRegister(shortName, '')?.id, id);
  }
});

const register = new URL('../../../../shared/data/structures/export-structures.csv', import.meta.url);
const absent = existsSync(register) ? false : 'the real register is absent from ../shared/data';

test('every name given stands in the real register', { skip: absent }, () => {
  const rows = readFileSync(register, 'utf8').replaceAll("'", '’');
  for (const names of Object.values(registerNames)) {
    for (const { network, typologies = [''] } of names) {
      for (const typology of typologies)
        assert.ok(rows.includes(`;${network};${typology}`), `${network} ${typology}`);
    }
  }
});
