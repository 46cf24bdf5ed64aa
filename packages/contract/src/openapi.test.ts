import { Validator } from '@seriousme/openapi-schema-validator';
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openApiDocument } from './openapi.js';
import { problemStatus } from './problem.js';
import { problemGuides } from './problem-titles.js';
import { table } from './table.js';

const document = openApiDocument({ serverUrl: 'https://api.example', version: '1.2.3' });
const text = JSON.stringify(document);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const at = (...path: string[]): unknown =>
  path.reduce<unknown>((value, name) => (isObject(value) ? value[name] : undefined), document);

describe('openApiDocument', () => {
  test('is valid OpenAPI 3.1', async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(structuredClone({ ...document }));
    assert.deepEqual(errors, undefined);
    assert.equal(valid, true);
    assert.equal(validator.version, '3.1');
  });

  test('describes every row of the table, and nothing else', () => {
    const rows = Object.entries(table).flatMap(([noun, group]) =>
      Object.keys(group).map((name) => `${noun}.${name}`),
    );
    const described = [...text.matchAll(/"operationId":"([^"]+)"/g)].map(([, id]) => id);
    assert.deepEqual(described.sort(), rows.sort());
  });

  test('refers only to what it holds', () => {
    const references = [...text.matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path = '']) => path);
    assert.ok(references.length > 100);
    for (const path of references) assert.notEqual(at(...path.split('/')), undefined, path);
  });

  test('asks for a key where an agent is needed, and only there', () => {
    assert.deepEqual(at('paths', '/v1/agent/results', 'put', 'security'), [{ apiKey: [] }]);
    assert.deepEqual(at('paths', '/v1/results', 'get', 'security'), []);
  });

  test('says which parameters must be given', () => {
    const parameters = ['paths', '/v1/communes', 'get', 'parameters'];
    assert.equal(at(...parameters, '0', 'name'), 'q');
    assert.equal(at(...parameters, '0', 'required'), true);
    assert.equal(at(...parameters, '1', 'name'), 'limit');
    assert.equal(at(...parameters, '1', 'required'), false);
  });

  test('lets answers gain fields, and bodies none', () => {
    assert.equal(at('components', 'schemas', 'Structure', 'additionalProperties'), undefined);
    assert.equal(at('components', 'schemas', 'Publication', 'additionalProperties'), false);
  });

  test('says of each problem code what it means', () => {
    assert.deepEqual(Object.keys(problemGuides).sort(), Object.keys(problemStatus).sort());
    for (const { meaning } of Object.values(problemGuides)) {
      assert.ok(text.includes(JSON.stringify(meaning).slice(1, -1)));
    }
  });
});
