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
  'challenge.get': 'A proof of work to solve before a story or a report is sent; each is taken once.',
  'experiences.list':
    'Published stories, searched in French, filtered, sorted and counted by value of each filter.',
  'experiences.get': 'One published story with its answers and actions.',
  'experiences.create':
    'Tells a story; it is read by a person before it appears. Answers the secret of its follow-up.',
  'experiences.vote': 'Says whether a story is useful; a second vote of the same visitor replaces the first.',
  'experiences.report': 'Reports a published text as unlawful (DSA, art. 16); the decision is reasoned.',
  'followUps.get': 'What became of a story, for whoever holds its secret link.',
  'followUps.update':
    'Amends the story (moderated again), rates a reply, answers it once, confirms a change, or forgets the e-mail address.',
  'followUps.erase': 'Erases the story everywhere at once, and says what must be kept.',
  'followUps.download': 'Everything held about the author of a story.',
  'answerClock.get':
    'Share of stories answered, delays with silent ones included, and actions confirmed by their authors, over twelve months.',
  'moderation.list': 'Texts that wait for a moderator: urgent first, then oldest first.',
  'moderation.get': 'One text that waits for a moderator.',
  'moderation.claim': 'Reserves a text for twenty minutes; `conflict` while another moderator holds it.',
  'moderation.release': 'Gives a reserved text back.',
  'moderation.decide':
    'Accepts a text, with masks where needed; rejects it for a published reason, told to its author; or hands it over to another structure.',
  'moderation.reports': 'Reports of unlawful content, oldest first.',
  'moderation.decideReport': 'Decides on a report, with a reason told to whoever reported and to the author.',
  'replies.list': 'Threads of the structures that the key covers, oldest first.',
  'replies.write': 'Replies in a thread; published at once, and told to the author.',
  'replies.edit': 'Edits a reply; former versions are kept.',
  'replies.versions': 'Every version of a reply, oldest first.',
  'actions.list': 'Actions of the structures that the key covers, by the day they are promised for.',
  'actions.commit': 'Commits to an action, with a date.',
  'actions.finish': 'Says that an action is done, with evidence.',
  'webhooks.list': 'Addresses that are told of events.',
  'webhooks.register': 'Registers an address; the secret that signs its deliveries is shown this once.',
  'webhooks.remove': 'Removes an address, and what still waits for it.',
  'webhooks.deliveries': 'Deliveries to an address, newest first; the dead ones can be replayed.',
  'webhooks.replay': 'Tries a dead delivery again.',
  'embeds.list': 'Sites whose pages may send stories.',
  'embeds.register': 'Lets the pages of a site send stories.',
  'embeds.remove': 'Stops a site from sending.',
  'openData.list': 'The datasets that can be downloaded.',
  'openData.csv': 'A dataset as CSV, in the official columns.',
  'openData.json': 'A dataset as JSON, with the names of the official columns.',
  'openData.schema': 'The columns of a dataset, as a TableSchema.',
  'keys.list': 'API keys of the caller’s network, without their secrets.',
  'keys.create': 'Creates an API key no wider than the caller’s own. Its secret is shown this once.',
  'keys.revoke': 'Revokes a key; it is refused everywhere within a minute.',
  'audit.list': 'What the keys of the caller’s network did and were refused, newest first.',
  'service.health': 'Answers as long as the process runs.',
  'service.ready': 'Answers 200 when the database answers, 503 otherwise.',
  'service.metrics': 'Prometheus metrics.',
  'service.description': 'This API in OpenAPI 3.1.',
  'demonstration.agent': 'In a demonstration only: a key limited to the demonstration network.',
  'demonstration.mails': 'In a demonstration only: the latest mails, which are written instead of sent.',
};
