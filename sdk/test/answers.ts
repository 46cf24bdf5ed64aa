import type { Commune, Network, PublicationReport } from '@spplus/contract';

export const bapaume: Commune = {
  code: '62080',
  name: 'Bapaume',
  postCodes: ['62450'],
  department: { code: '62', name: 'Pas-de-Calais' },
  region: { code: '32', name: 'Hauts-de-France' },
  population: 3716,
  latitude: 50.1036,
  longitude: 2.8508,
};

export const network = (id: string): Network => ({
  id,
  name: `Réseau ${id}`,
  shortName: id.toUpperCase(),
  ministry: null,
  structures: 3,
  demonstration: true,
});

export const report: PublicationReport = { added: 1, changed: 0, unchanged: 0 };
