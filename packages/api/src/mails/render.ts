import type { Language } from '@spplus/contract';
import type { Letter, ReporterLetter } from './letters.js';
import { setAsHtml, setAsText, type Page } from './typeset.js';
import { arabic } from './wording/arabic.js';
import { english } from './wording/english.js';
import { french } from './wording/french.js';
import type { Facts, Wording } from './wording/wording.js';

const wordings: Readonly<Record<Language, Wording>> = { fr: french, en: english, ar: arabic };

/** One mail of the outbox, with what is read from its story. */
export interface Written {
  readonly language: Language;
  readonly template: string;
  readonly parameters: Readonly<Record<string, string>>;
  /** Of the story. */
  readonly title: string;
  /** The story's secret page. */
  readonly followUpUrl: string;
}

export interface Rendered {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** A mail as text and as HTML, which say the same. @throws where there is no such letter. */
export function render({ language, template, parameters, title, followUpUrl }: Written): Rendered {
  const wording = wordings[language];
  const content = wording.letters[letterOf(template)](factsOf({ title, ...parameters }, wording));
  const toReporter = template.startsWith('report-');
  const page: Page = {
    ...content,
    language,
    direction: wording.direction,
    greeting: wording.greeting,
    link: toReporter ? undefined : { label: wording.followUp, url: followUpUrl },
    noticeTitle: wording.whyYou,
    notice: [...(toReporter ? wording.toReporter : wording.toAuthor), wording.automatic],
  };
  return { subject: content.subject, text: setAsText(page), html: setAsHtml(page) };
}

/** The subject of a mail, which tells nothing that anybody else wrote. */
export const subjectOf = (template: string, language: Language): string => {
  const wording = wordings[language];
  return wording.letters[letterOf(template)](factsOf({}, wording)).subject;
};

function letterOf(template: string): Letter | ReporterLetter {
  if (isLetter(template)) return template;
  throw new Error(`There is no letter «${template}».`);
}

const isLetter = (template: string): template is Letter | ReporterLetter =>
  Object.hasOwn(french.letters, template);

function factsOf(given: Readonly<Record<string, string>>, { reasons, dayIn }: Wording): Facts {
  const {
    title = '',
    reason = '',
    comment = '',
    signature = '',
    structure = '',
    dueOn,
    decision = '',
  } = given;
  return {
    title: onOneLine(title),
    reason: Object.entries(reasons).find(([code]) => code === reason)?.[1] ?? reason,
    comment,
    signature: onOneLine(signature),
    structure: onOneLine(structure),
    dueOn: dueOn === undefined ? '' : dayIn.format(new Date(dueOn)),
    decision,
  };
}

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
