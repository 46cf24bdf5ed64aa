import { ratingNames } from '../../open-data/french.js';
import { optionalWord, channelsOf, type Source } from './cells.js';
import { everyStructure, onlyReply } from './columns.js';
import { outside, type KnownStructures } from './known-structures.js';
import type { ImportedReply, ImportedThread } from './story.js';

const longestName = 300;

/** The structures of a row with what they replied, in order. */
export function threadsOf(row: Source, known: KnownStructures): ImportedThread[] {
  const numbered = [1, 2, 3].flatMap((n) => numberedThread(row, known, n) ?? []);
  if (numbered.length > 0) return numbered;
  const reply = replyOf(withoutLostSpaces(row.verbatim(onlyReply)), null, null);
  const names = namesOf(row.optional(everyStructure, longestName) ?? '', known);
  return (names.length === 0 && reply !== null ? [outside] : names).map((named, index) => ({
    structureId: known.named(named),
    named,
    channels: [],
    reply: index === 0 ? reply : null,
  }));
}

function numberedThread(row: Source, known: KnownStructures, n: number): ImportedThread | undefined {
  const id = row.text(`ID structure ${n}`);
  const title = row.optional(`Intitulé structure ${n}`, longestName) ?? '';
  // What kind of service it is says more than that the register lacks it.
  const named = (title === outside && row.text(`Intitulé Typologie ${n}`)) || title;
  const reply = replyOf(
    row.verbatim(`Réponse structure ${n}`),
    row.optional(`Signature réponse structure ${n}`, longestName),
    optionalWord(row, `Evaluation réponse structure ${n} par auteur`, ratingNames),
  );
  if (id === '' && named === '' && reply === null) return undefined;
  return {
    structureId: id === '' ? known.named(named) : known.has(id) ? id : null,
    named: named === '' ? outside : named,
    channels: channelsOf(row, `Canaux Typologie ${n}`),
    reply,
  };
}

const replyOf = (
  text: string,
  signature: string | null,
  rating: ImportedReply['rating'],
): ImportedReply | null => (text === '' ? null : { text, signature, rating });

/** One cell may name several; a comma may also be part of a name. */
function namesOf(cell: string, known: KnownStructures): string[] {
  if (cell === '' || known.named(cell) !== null) return cell === '' ? [] : [cell];
  return cell
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .slice(0, 3);
}

/** Extracts write `; ; ;` where spaces were. */
export const withoutLostSpaces = (text: string): string =>
  text.replace(/ ?;(?: ?;)+ ?/g, ' ').replace(/ ;(?=\p{L})/gu, ' ');
