import type { Table } from '@spplus/contract';
import type { Context } from '../platform/context.js';
import type { Handlers } from '../platform/handlers.js';
import { holdsDemonstration } from '../platform/installation.js';
import { yearBefore } from '../results/staleness.js';
import { clockOf } from './rules.js';
import { talliesOf } from './store.js';

export const answerClockRoutes = ({ db, now }: Context): Handlers<Table['answerClock']> => ({
  get: async ({ query }) => {
    const present = now();
    const since = dayOf(yearBefore(present));
    return {
      since,
      ...clockOf(await talliesOf(db, query, since), dayOf(present.toISOString())),
      demonstration: await holdsDemonstration(db),
    };
  },
});

const dayOf = (moment: string): string => moment.slice(0, 10);
