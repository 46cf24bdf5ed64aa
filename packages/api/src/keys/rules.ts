import { rights, type Right } from '@spplus/contract';
import type { Agent } from '../platform/handlers.js';

interface AskedKey {
  readonly structure?: string | null | undefined;
  readonly rights: readonly Right[];
}

/** Why a new key of the caller's own network would be wider than the caller's; undefined where it would not. */
export function widerThan(agent: Pick<Agent, 'structure' | 'rights'>, asked: AskedKey): string | undefined {
  const lacking = asked.rights.filter((right) => !agent.rights.includes(right));
  if (lacking.length > 0) return `A key gives no right it lacks itself: ${lacking.join(', ')}.`;
  if (agent.structure !== null && (asked.structure ?? null) === null) {
    return `This key covers «${agent.structure}» and what is under it; name a structure there.`;
  }
  return undefined;
}

export const isRight = (text: string): text is Right => rights.some((right) => right === text);
