const inParis = new Intl.DateTimeFormat('fr-FR', {
  timeZone: 'Europe/Paris',
  dateStyle: 'short',
  timeStyle: 'short',
});

// Formatting a date costs more than all else of an exported row: the offset only changes on the hour.
const offsets = new Map<number, number>();
const hour = 3_600_000;

/** Milliseconds by which the clocks of Paris are ahead of UTC at a moment. */
function offsetAt(moment: number): number {
  const key = Math.floor(moment / hour);
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const start = key * hour;
  const [, day = '', month = '', year = '', hours = '', minutes = ''] =
    /^(\d\d)\/(\d\d)\/(\d{4})\D+(\d\d):(\d\d)$/.exec(inParis.format(start)) ?? [];
  const offset = Date.UTC(+year, +month - 1, +day, +hours, +minutes) - start;
  offsets.set(key, offset);
  return offset;
}

const two = (number: number): string => String(number).padStart(2, '0');

/** A moment as the official files write it: `31/12/2023 18:05`, by the clocks of Paris. */
export function toParisTime(moment: string): string {
  const utc = Date.parse(moment);
  const local = new Date(utc + offsetAt(utc));
  return (
    `${two(local.getUTCDate())}/${two(local.getUTCMonth() + 1)}/${local.getUTCFullYear()} ` +
    `${two(local.getUTCHours())}:${two(local.getUTCMinutes())}`
  );
}

/** The moment at which the clocks of Paris show this; of two such moments in autumn, the first. */
export function fromParisTime(
  year: number,
  month: number,
  day: number,
  hours: number,
  minutes: number,
): string {
  const local = Date.UTC(year, month - 1, day, hours, minutes);
  const first = local - offsetAt(local - 2 * hour);
  return new Date(first).toISOString();
}
