import type { Importer } from '../importer.js';
import { placeColumns, readPlace, type PlaceColumn, type PlaceRow } from './read.js';
import { communePoints, savePoints } from './store.js';

/** Coordinates of communes, `communes-centroides`. They are reference data: demonstration ones may use them too. */
export const placeImporter: Importer<PlaceColumn, PlaceRow> = {
  name: 'places',
  columns: placeColumns,
  async begin({ db }) {
    const points = await communePoints(db);
    const lines = new Map<string, number>();
    return {
      read(source) {
        const row = readPlace(source);
        if (!points.has(row.code))
          source.refuse('code', 'Cette commune n’est pas dans le découpage administratif.');
        const line = lines.get(row.code);
        if (line !== undefined) source.refuse('code', `Cette commune est déjà à la ligne ${line}.`);
        lines.set(row.code, source.line);
        return row;
      },
      async write(trx, rows) {
        const fates = rows.map(({ code, latitude, longitude }) => {
          const before = points.get(code);
          if (before?.latitude === latitude && before.longitude === longitude) return 'unchanged';
          return (before?.latitude ?? null) === null ? 'added' : 'changed';
        });
        await savePoints(
          trx,
          rows.filter((_row, index) => fates[index] !== 'unchanged'),
        );
        return fates;
      },
      finish: () => Promise.resolve({ changedAfterAll: 0, remarks: [] }),
    };
  },
};
