import { datasetName, type Table } from '@spplus/contract';
import type { Context } from '../platform/context.js';
import type { Handlers } from '../platform/handlers.js';
import { holdsDemonstration } from '../platform/installation.js';
import { csvOf } from './csv.js';
import { datasets } from './datasets.js';
import { lastUpdates } from './store.js';

/** Licence Ouverte 2.0 of Etalab, as the official exports. */
const licence = 'etalab-2.0';

const unbuilt = () => Promise.reject(new Error('Not built yet.'));

export const openDataRoutes = ({ db, configuration }: Context): Handlers<Table['openData']> => ({
  list: async () => {
    const demonstration = await holdsDemonstration(db);
    const updates = await lastUpdates(db);
    const items = datasetName.options.map((name) => ({
      name,
      title: datasets[name].title,
      licence,
      csv: `${configuration.publicUrl}/v1/open-data/${name}.csv`,
      json: `${configuration.publicUrl}/v1/open-data/${name}.json`,
      schema: `${configuration.publicUrl}/v1/open-data/${name}/schema.json`,
      updatedAt: updates[name],
      demonstration,
    }));
    return { items };
  },

  csv: async ({ params, query, reply }) => {
    const demonstration = await holdsDemonstration(db);
    const file = `${demonstration ? 'demonstration-' : ''}${params.dataset}.csv`;
    reply.header('content-disposition', `attachment; filename="${file}"`);
    return csvOf(db, datasets[params.dataset], query);
  },

  json: unbuilt,

  schema: unbuilt,
});
