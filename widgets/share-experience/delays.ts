import { msg, str } from '@spplus/element';

const hoursInDay = 24;

function duration(amount: number, unit: 'hour' | 'day', tag: string): string {
  return new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'long' }).format(
    Math.max(1, Math.ceil(amount)),
  );
}

const unmeasured = (): string => msg('Nous ne mesurons pas encore ce délai.');

/** Within how long a story is read, from what was measured. */
export function moderationText(hours: number | null, tag: string): string {
  if (hours === null) return unmeasured();
  const usual =
    hours < 2 * hoursInDay ? duration(hours, 'hour', tag) : duration(hours / hoursInDay, 'day', tag);
  return msg(str`En général, en ${usual}.`);
}

/** Within how long a story is answered, from what was measured. */
export function replyText(days: number | null, tag: string): string {
  return days === null ? unmeasured() : msg(str`En général, en ${duration(days, 'day', tag)}.`);
}
