import type { Commands } from './commands.js';
export interface Ownership {
  register(commands: Commands): void;
  release(): Promise<void>;
}
export async function ownFolder(_folder: string): Promise<Ownership> {
  return { register() {}, async release() {} };
}
