import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { render, subjectOf, type Written } from './render.js';
import { french } from './wording/french.js';

const templates = Object.keys(french.letters);
const languages = ['fr', 'en', 'ar'] as const;
const followUpUrl = 'https://sp.example/suivi.html#secret';

const written = (template: string, more: Partial<Written> = {}): Written => ({
  language: 'fr',
  template,
  title: 'Trois semaines sans réponse',
  followUpUrl,
  parameters: {
    reason: 'own-file-claim',
    comment: 'Retirez le nom de la boutique.\nMerci.',
    signature: 'La Caf du Nord',
    structure: 'La Caf du Nord',
    dueOn: '2026-05-04',
    decision: 'removed',
  },
  ...more,
});

for (const language of languages) {
  test(`each letter stands whole in ${language}: words, reason of receipt, link, language and direction`, () => {
    for (const template of templates) {
      const { subject, text, html } = render(written(template, { language }));
      const toReporter = template.startsWith('report-');
      assert.ok(subject.length > 5 && !/[\r\n]/.test(subject), template);
      assert.equal(text.includes(followUpUrl), !toReporter, template);
      assert.equal(html.includes(`href="${followUpUrl}"`), !toReporter, template);
      assert.equal(html.replaceAll('<wbr>', '').includes(`>${followUpUrl}</a>`), !toReporter, template);
      assert.ok(text.includes('Trois semaines sans réponse'), template);
      assert.match(html, new RegExp(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`));
      assert.match(html, /<h1>[^<]+<\/h1>[^]*<h2>[^<]+<\/h2>/);
      assert.doesNotMatch(html, /<img|<script|style=|undefined/);
      assert.doesNotMatch(text, /undefined|own-file-claim/);
    }
  });
}

test('a published reason is told in words, any other as it was written', () => {
  assert.match(render(written('rejected')).text, /il demande de traiter un dossier personnel/);
  const own = render(written('removed', { parameters: { reason: 'Deux phrases\nde la modératrice.' } }));
  assert.match(own.text, /\n> Deux phrases\n> de la modératrice\.\n/);
});

test('French punctuation never begins a line', () => {
  assert.match(render(written('is-it-better')).html, /<h1>Est-ce vraiment mieux\u00a0\?<\/h1>/);
  for (const template of templates) assert.doesNotMatch(render(written(template)).html, / [:;?!»]|« /);
});

test('a day is told in the words of the language', () => {
  assert.match(render(written('committed')).text, /4 mai 2026/);
  assert.match(render(written('committed', { language: 'en' })).text, /4 May 2026/);
});

test('a subject tells nothing that anybody else wrote', () => {
  for (const template of templates) {
    assert.equal(render(written(template)).subject, subjectOf(template, 'fr'));
  }
});

test('HTML in what anybody wrote stays inert text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...templates), (words, template) => {
      const marked = `<b onclick=x>"'&${words}`;
      const parameters = { reason: marked, comment: marked, signature: marked, structure: marked };
      const { html } = render(written(template, { title: marked, parameters }));
      assert.ok(!html.includes('<b onclick'));
      const plain = render(written(template, { title: 'x', parameters: {} })).html;
      const allowed = new Set([...plain.matchAll(/<(\/?[\w!]+)/g)].map(([, tag]) => tag));
      for (const extra of ['blockquote', '/blockquote', 'br']) allowed.add(extra);
      assert.ok([...html.matchAll(/<(\/?[\w!]+)/g)].every(([, tag]) => allowed.has(tag)));
    }),
    { numRuns: 200 },
  );
});

test('a letter that does not exist is an error', () => {
  assert.throws(() => render(written('toString')), /no letter «toString»/);
});
