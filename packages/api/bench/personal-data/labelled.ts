import { findPersonalData } from '@spplus/plain-language';
import { score } from '../../../plain-language/labelled/score.js';
import { labelledTexts, type LabelledText } from '../../../plain-language/labelled/set.js';
import type { Line } from '../table.js';

const share = (value: number): string => value.toFixed(3);

/** Precision and recall of each kind, on the labelled texts. */
export function measureLabelled(): Line[] {
  const texts = labelledTexts();
  const later = texts.filter((text) => text.later);
  const among = (part: readonly LabelledText[]) => score(part, findPersonalData);
  const ofLater = new Map(among(later).map((line) => [line.kind, line]));
  return among(texts).map(({ kind, labels, precision, recall }) => {
    const floor = kind === 'name' ? 0.9 : 0.95;
    const other = ofLater.get(kind);
    return {
      what: `personal data, ${kind}: ${labels} in ${texts.length} texts`,
      measured: `precision ${share(precision)}, recall ${share(recall)}`,
      ...(other && {
        against: `${share(other.precision)}, ${share(other.recall)} on the ${later.length} written after the rules`,
      }),
      aim: `≥ ${floor} both`,
      reached: Math.min(precision, recall) >= floor,
    };
  });
}
