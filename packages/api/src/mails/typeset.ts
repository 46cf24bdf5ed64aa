import type { Language } from '@spplus/contract';
import type { Content } from './wording/wording.js';

/** All that stands in a mail. */
export interface Page extends Content {
  readonly language: Language;
  readonly direction: 'ltr' | 'rtl';
  readonly greeting: string;
  readonly link: { readonly label: string; readonly url: string } | undefined;
  readonly noticeTitle: string;
  readonly notice: readonly string[];
}

/** Plain text: a blank line between paragraphs, `> ` before each line of a quote (RFC 3676). */
export function setAsText({ greeting, body, link, noticeTitle, notice }: Page): string {
  const paragraphs = body.map((part) =>
    typeof part === 'string'
      ? part
      : part.quote
          .split(/\r\n|\r|\n/)
          .map((line) => `> ${line}`)
          .join('\n'),
  );
  const linked = link === undefined ? [] : [`${link.label}\n${link.url}`];
  return `${[greeting, ...paragraphs, ...linked, '-- \n' + noticeTitle, ...notice].join('\n\n')}\n`;
}

/** A page that needs no image, no style and no script: its headings, language and direction say what it is. */
export function setAsHtml({
  language,
  direction,
  subject,
  greeting,
  body,
  link,
  noticeTitle,
  notice,
}: Page): string {
  const paragraphs = body.map((part) =>
    typeof part === 'string' ? paragraph(part) : `<blockquote dir="auto">${lines(part.quote)}</blockquote>`,
  );
  const linked =
    link === undefined
      ? []
      : [
          `<p>${sentence(link.label)}<br><a href="${escaped(link.url)}" dir="ltr">${breakable(link.url)}</a></p>`,
        ];
  return [
    '<!doctype html>',
    `<html lang="${language}" dir="${direction}">`,
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
    `<title>${sentence(subject)}</title></head>`,
    '<body>',
    '<main>',
    `<h1>${sentence(subject)}</h1>`,
    paragraph(greeting),
    ...paragraphs,
    ...linked,
    '</main>',
    '<footer>',
    `<h2>${sentence(noticeTitle)}</h2>`,
    ...notice.map(paragraph),
    '</footer>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

const paragraph = (text: string): string => `<p>${sentence(text)}</p>`;

/** French sets a space before `:` or `?` and inside its quotation marks, where a line never breaks. */
const sentence = (text: string): string => escaped(text).replace(/ (?=[:;?!»])|(?<=«) /g, '\u00a0');

const lines = (text: string): string => `<p>${escaped(text).replace(/\r\n|\r|\n/g, '<br>')}</p>`;

/** A long address that a narrow screen may break, and that copies whole. */
const breakable = (url: string): string => (url.match(/.{1,16}/g) ?? []).map(escaped).join('<wbr>');

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
