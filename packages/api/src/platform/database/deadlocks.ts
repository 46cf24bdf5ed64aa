import { isDeadlock } from './errors.js';

/** Transactions that met each other this often in a row are refused. */
const tries = 5;

/**
 * Runs a transaction, again where the database gave it up so that another one could end: nothing of it was written.
 * What it does besides writing to the database must bear being done again.
 */
export async function pastDeadlocks<T>(transact: () => Promise<T>): Promise<T> {
  for (let left = tries - 1; ; left -= 1) {
    try {
      return await transact();
    } catch (error) {
      if (left === 0 || !isDeadlock(error)) throw error;
    }
  }
}
