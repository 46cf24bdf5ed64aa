import { rights, type Right } from '@spplus/contract';
import { revokeKey } from '../../keys/store.js';
import { authorizationOf, testApp, type TestApp } from '../../platform/testing/app.js';
import { bapaume, seedRegister } from '../../results/testing/register.js';

/** Who asks, beside nobody at all. */
export const roles = ['whole', 'subtree', 'beside', 'other', 'revoked'] as const;
export type Role = (typeof roles)[number];

/**
 * Two networks and a key for each role, every right given: `whole` covers the network `travail`, `subtree` the
 * département of Bapaume in it, `beside` another structure of it, `other` another network; `revoked` was `whole`.
 */
export interface Scene {
  readonly api: TestApp;
  readonly authorization: Readonly<Record<Role, string>>;
  /** A key of the whole network with every right but one. */
  readonly without: (right: Right) => Promise<string>;
  /** What everything asked for is about: covered by `whole` and `subtree` alone. */
  readonly structure: string;
  close(): Promise<void>;
}

export async function setScene(): Promise<Scene> {
  const api = await testApp({
    configuration: {
      challengeCost: 10,
      hourlyLimits: { stories: 1e6, votes: 1e6, reports: 1e6, counterStories: 1e6 },
    },
  });
  await seedRegister(api.db);
  await api.db
    .insertInto('engagement')
    .values({
      edition: 2021,
      number: 1,
      engagement_group: 'closer',
      text: 'Vous êtes accueillis avec courtoisie',
    })
    .execute();
  const keyOf = (network: string, structure: string | null) =>
    authorizationOf(api.db, { network, structure, rights });
  const revoked = await keyOf('travail', null);
  await revokeKey(api.db, revoked.keyId, api.context.now().toISOString());
  return {
    api,
    authorization: {
      whole: (await keyOf('travail', null)).authorization,
      subtree: (await keyOf('travail', 'dep62')).authorization,
      beside: (await keyOf('travail', 'lille')).authorization,
      other: (await keyOf('caf', null)).authorization,
      revoked: revoked.authorization,
    },
    without: async (right) => {
      const kept = rights.filter((name) => name !== right);
      return (await authorizationOf(api.db, { network: 'travail', rights: kept })).authorization;
    },
    structure: bapaume,
    close: () => api.close(),
  };
}
