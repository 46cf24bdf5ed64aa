import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDivisions, readFormerCommunes } from './divisions.js';
import { municipalCity, municipalDistricts } from './municipal-districts.js';

const { regions, departments, communes } = readDivisions();
const byCode = new Map(communes.map((commune) => [commune.code, commune]));

test('France is whole: mainland, overseas départements and collectivities', () => {
  const codes = new Set(departments.map(({ code }) => code));
  for (const code of [
    '01',
    '2A',
    '2B',
    '75',
    '95',
    '971',
    '974',
    '975',
    '976',
    '977',
    '978',
    '986',
    '987',
    '988',
  ]) {
    assert.ok(codes.has(code), code);
  }
  assert.equal(codes.size, departments.length);
  assert.ok(communes.length > 34_000);
  assert.equal(byCode.size, communes.length);
});

test('every division stands in one above it', () => {
  const regionCodes = new Set(regions.map(({ code }) => code));
  const departmentCodes = new Set(departments.map(({ code }) => code));
  for (const { region } of departments) assert.ok(regionCodes.has(region), region);
  for (const { code, department, region } of communes) {
    assert.ok(departmentCodes.has(department) && regionCodes.has(region), code);
  }
});

test('a commune has its post codes and population', () => {
  assert.deepEqual(
    { ...byCode.get('62080'), population: (byCode.get('62080')?.population ?? 0) > 3000 },
    {
      code: '62080',
      name: 'Bapaume',
      department: '62',
      region: '32',
      postCodes: ['62450'],
      population: true,
    },
  );
});

test('communes that merged into another are left out', () => {
  assert.equal(communes.filter(({ name }) => name === 'Arbignieu').length, 0);
});

test('arrondissements stand beside Paris, Lyon and Marseille, and are known to be theirs', () => {
  const districts = ['75056', '69123', '13055'].flatMap((city) => {
    const codes = municipalDistricts(city);
    for (const code of codes) assert.equal(municipalCity(code), city);
    return codes;
  });
  const named = communes.filter(({ name }) => name.endsWith('Arrondissement')).map(({ code }) => code);
  assert.deepEqual(districts.sort(), named.sort());
  assert.deepEqual(byCode.get('75115')?.postCodes, ['75015']);
});

test('no other commune is, or has, an arrondissement', () => {
  const others = communes.filter(({ name }) => !name.endsWith('Arrondissement'));
  assert.deepEqual(
    others.filter(({ code }) => municipalCity(code) !== undefined),
    [],
  );
  assert.equal(others.filter(({ code }) => municipalDistricts(code).length > 0).length, 3);
});

test('a commune merged into another leads to it', () => {
  const former = readFormerCommunes();
  assert.equal(former.get('49069'), '49126');
  for (const [code, present] of former) assert.ok(!byCode.has(code) && byCode.has(present), code);
});
