import * as fc from 'fast-check';
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Problem } from '../problems.js';
import { isJson, maximumDepth, readJson } from './json-body.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readJson(bytes(text));

/** The code and first pointer of the problem that a body raises. */
function refusal(text: string): string {
  try {
    read(text);
  } catch (error) {
    assert.ok(error instanceof Problem);
    return `${error.code} ${error.errors?.[0]?.pointer ?? ''}`.trim();
  }
  return 'accepted';
}

describe('isJson', () => {
  test('trailing junk in the content type is refused', () => {
    for (const type of [
      'application/json',
      'Application/JSON; charset=utf-8',
      'application/json;charset="UTF-8"',
    ]) {
      assert.ok(isJson(type), type);
    }
    for (const type of [
      undefined,
      '',
      'text/plain',
      'application/json junk',
      'application/json; charset=latin1',
      'application/json, text/plain',
      'application/json; charset=utf-8; x=1',
      'application/jsonp',
      'application/problem+json',
    ]) {
      assert.ok(!isJson(type), type);
    }
  });
});

describe('readJson', () => {
  test('reads what JSON says', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5, noUnicodeString: true }), (value) => {
        const text = JSON.stringify(value);
        fc.pre(!/"(?:__proto__|constructor|prototype)":|\\u0000/.test(text));
        assert.deepEqual(read(text), JSON.parse(text));
      }),
    );
  });

  test('whatever the bytes, gives a value or a problem', () => {
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array(), fc.json().map(bytes)), (body) => {
        try {
          readJson(body);
        } catch (error) {
          assert.ok(error instanceof Problem);
          assert.ok(error.status < 500);
        }
      }),
    );
  });

  test('what is not JSON in UTF-8 is refused', () => {
    assert.equal(refusal(''), 'invalid-json');
    assert.equal(refusal('{"a":1} {"b":2}'), 'invalid-json');
    assert.throws(() => readJson(new Uint8Array([0x22, 0xe9, 0x22])), { code: 'invalid-json' });
  });

  test('deep JSON is refused, however deep', () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
    assert.equal(refusal(nested(maximumDepth)), 'accepted');
    assert.equal(refusal(nested(maximumDepth + 1)), 'json-too-deep');
    assert.equal(refusal(nested(500_000)), 'json-too-deep');
    assert.equal(refusal('{"a":'.repeat(30) + '1' + '}'.repeat(30)), 'json-too-deep');
  });

  test('names that poison prototypes are refused', () => {
    assert.equal(refusal('{"rows":[{"__proto__":{"admin":true}}]}'), 'invalid-body /rows/0/__proto__');
    assert.equal(refusal('{"\\u005f_proto__":1}'), 'invalid-body /__proto__');
    assert.equal(refusal('{"constructor":{"prototype":{"admin":true}}}'), 'invalid-body /constructor');
    assert.equal(Object.hasOwn(Object.prototype, 'admin'), false);
  });

  test('NUL and lone surrogates are refused, in names too', () => {
    assert.equal(refusal('{"a/b":["x","\\u0000"]}'), 'invalid-text /a~1b/1');
    assert.equal(refusal('["\\ud800"]'), 'invalid-text /0');
    assert.equal(refusal('["\\udc00\\ud800"]'), 'invalid-text /0');
    assert.match(refusal('{"\\u0000":1}'), /^invalid-text/);
    assert.deepEqual(read('["\\ud83d\\ude00"]'), ['😀']);
  });

  test('bidirectional control characters are removed', () => {
    assert.deepEqual(read('{"a":"CAF \\u202eFAC\\u202c \\u2066x\\u2069"}'), { a: 'CAF FAC x' });
  });
});
