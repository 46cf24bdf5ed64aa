/** No answer can be had from the database now; the same request may succeed later. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable';
}

/** The disk of the embedded database is full, so that it cannot even start; it does when there is room again. */
export class StorageFull extends Error {
  override readonly name = 'StorageFull';
  readonly code = '53100';
}

/** Connection exceptions, and a server that starts, stops or has no connection left. */
const unavailableStates = /^(08|57P0|53300)/;
const unavailableSystemErrors = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ETIMEDOUT',
]);
/** `pg` gives these no code. */
const lostConnection = /^Connection terminated|^timeout expired$|is not queryable$/;

/** Whether the database, and not the request, is at fault: nothing was acknowledged, trying again may help. */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof DatabaseUnavailable) return true;
  if (!(error instanceof Error)) return false;
  const code = codeOf(error);
  return (
    unavailableStates.test(code) || unavailableSystemErrors.has(code) || lostConnection.test(error.message)
  );
}

/** Whether the database has no room left on its disk (SQLSTATE 53100). */
export function isStorageFull(error: unknown): boolean {
  return error instanceof Error && codeOf(error) === '53100';
}

/** Whether the database gave a transaction up so that another one could end (SQLSTATE 40P01). */
export function isDeadlock(error: unknown): boolean {
  return error instanceof Error && codeOf(error) === '40P01';
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}
