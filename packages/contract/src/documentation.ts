import type { Operation } from './table.js';

/** A sentence for each row of the table, shown in OpenAPI and `/docs`. Kept apart: browsers never load it. */
export const documentation: Readonly<Record<Operation, string>> = {
  'networks.list': 'The public networks of the programme, by ministry.',
  'networks.get': 'One network.',
  'engagements.list':
    'The engagements of an edition (the latest by default): the national text, replaced by the network’s own where it has one.',
  'engagements.decline':
    'Words the engagements of an edition for a network; an absent number keeps the national text. Only a key of the whole network may.',
  'communes.search':
    'Communes by name, post code or INSEE code; accents, hyphens and «St» for «Saint» do not matter.',
  'communes.get': 'One commune by its INSEE code.',
  'structures.list':
    'Structures by name, network or place. A commune finds the structures there; otherwise those that serve it; otherwise the nearest of its département.',
  'structures.get': 'One structure by its code SP+.',
  'structures.update': 'Corrects what citizens see of a structure, and the places it serves.',
  'indicators.list': 'What networks measure.',
  'indicators.get': 'One indicator by its code.',
  'indicators.save': 'Creates an indicator of a network, or replaces its description.',
  'results.list':
    'The latest results of a structure, or of those a commune, a département or a région finds: local value, lowest, highest, national, evolution. One of the four places is needed.',
  'results.publish':
    'Publishes up to 10,000 results at once, all or nothing. A result already published for the same structure, indicator and period is replaced.',
  'transparency.get':
    'Share of structures in contact with the public that published a satisfaction result within the year.',
  'openData.list': 'The datasets that can be downloaded.',
  'openData.csv': 'A dataset as CSV, in the official columns.',
  'keys.list': 'API keys of the caller’s network, without their secrets.',
  'keys.create': 'Creates an API key no wider than the caller’s own. Its secret is shown this once.',
  'keys.revoke': 'Revokes a key; it is refused everywhere within a minute.',
  'audit.list': 'What the keys of the caller’s network did and were refused, newest first.',
  'service.health': 'Answers as long as the process runs.',
  'service.ready': 'Answers 200 when the database answers, 503 otherwise.',
  'service.metrics': 'Prometheus metrics.',
  'service.description': 'This API in OpenAPI 3.1.',
};
