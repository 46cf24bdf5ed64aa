import { datasetName, type DatasetName, type Table } from '@spplus/contract';
import type { FastifyReply } from 'fastify';
import type { Context } from '../platform/context.js';
import type { Handlers } from '../platform/handlers.js';
import { holdsDemonstration } from '../platform/installation.js';
import { csvOf } from './csv.js';
import { datasets } from './datasets.js';
import { fieldOf } from './fields.js';
import { jsonOf } from './json.js';
import { lastUpdate } from './store.js';

/** Licence Ouverte 2.0 of Etalab, as the official exports. */
const licence = 'etalab-2.0';

const tableSchema = 'https://specs.frictionlessdata.io/schemas/table-schema.json';

export const openDataRoutes = ({ db, configuration }: Context): Handlers<Table['openData']> => {
  /** Names the file, and says when its data last changed (RFC 9110, Last-Modified). */
  const describe = async (reply: FastifyReply, dataset: DatasetName, extension: string): Promise<void> => {
    const prefix = (await holdsDemonstration(db)) ? 'demonstration-' : '';
    reply.header('content-disposition', `attachment; filename="${prefix}${dataset}.${extension}"`);
    const updatedAt = await lastUpdate(db, dataset);
    if (updatedAt !== null) reply.header('last-modified', new Date(updatedAt).toUTCString());
  };

  return {
    list: async () => {
      const demonstration = await holdsDemonstration(db);
      const items = [];
      for (const name of datasetName.options) {
        items.push({
          name,
          title: datasets[name].title,
          licence,
          csv: `${configuration.publicUrl}/v1/open-data/${name}.csv`,
          json: `${configuration.publicUrl}/v1/open-data/${name}.json`,
          schema: `${configuration.publicUrl}/v1/open-data/${name}/schema.json`,
          updatedAt: await lastUpdate(db, name),
          demonstration,
        });
      }
      return { items };
    },

    csv: async ({ params: { dataset }, query, reply }) => {
      await describe(reply, dataset, 'csv');
      return csvOf(db, datasets[dataset], query);
    },

    json: async ({ params: { dataset }, query, reply }) => {
      await describe(reply, dataset, 'json');
      return jsonOf(db, datasets[dataset], query);
    },

    schema: async ({ params: { dataset } }) => {
      const { title, headers, key } = datasets[dataset];
      return {
        $schema: tableSchema,
        name: dataset,
        title,
        lastModified: await lastUpdate(db, dataset),
        fields: headers.map((header) => fieldOf(dataset, header)),
        primaryKey: key,
      };
    },
  };
};
