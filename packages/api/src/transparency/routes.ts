import type { Table } from '@spplus/contract';
import type { Context } from '../platform/context.js';
import type { Handlers } from '../platform/handlers.js';
import { holdsDemonstration } from '../platform/installation.js';
import { yearBefore } from '../results/staleness.js';
import { transparencyOf } from './rules.js';
import { countTransparency } from './store.js';

export const transparencyRoutes = ({ db, now }: Context): Handlers<Table['transparency']> => ({
  get: async ({ query }) => {
    const present = now();
    const counted = await countTransparency(db, query, yearBefore(present));
    return transparencyOf(counted, { now: present, demonstration: await holdsDemonstration(db) });
  },
});
