import { Problem } from '../platform/problems.js';

interface Word {
  readonly id: string;
  readonly written_by: 'administration' | 'author';
}

/** One reply, then another once the author has answered. @throws Problem `conflict`, saying which reply to edit. */
export function checkTurn(last: Word | undefined): void {
  if (last?.written_by !== 'administration') return;
  const detail = `This thread waits for its author's answer. Edit the reply instead: PUT /v1/agent/replies/${last.id}.`;
  throw new Problem('conflict', { detail });
}

/** @throws Problem `conflict` where the reply was edited since it was read. */
export function checkVersion(standing: number, read: number): void {
  if (standing === read) return;
  const detail = `This reply was edited: version ${standing} stands where ${read} was read. Read its versions again.`;
  throw new Problem('conflict', { detail });
}
