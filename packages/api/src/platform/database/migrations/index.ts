import type { Migration } from 'kysely';
import * as createReference from './00001-create-reference.js';
import * as createStructuresAndResults from './00002-create-structures-and-results.js';
import * as createKeysAndAudit from './00003-create-keys-and-audit.js';
import * as indexLists from './00004-index-lists.js';
import * as indexResults from './00005-index-results.js';
import * as createExperiences from './00006-create-experiences.js';
import * as createJobs from './00007-create-jobs.js';
import * as createCatalogue from './00008-create-catalogue.js';
import * as settlePublicWrites from './00009-settle-public-writes.js';
import * as countAnswers from './00010-count-answers.js';
import * as indexOutboxes from './00011-index-outboxes.js';
import * as indexErasures from './00012-index-erasures.js';
import * as indexHistory from './00013-index-history.js';

/** In order; a landed migration is never edited. */
export const migrations: Readonly<Record<string, Migration>> = {
  '00001-create-reference': createReference,
  '00002-create-structures-and-results': createStructuresAndResults,
  '00003-create-keys-and-audit': createKeysAndAudit,
  '00004-index-lists': indexLists,
  '00005-index-results': indexResults,
  '00006-create-experiences': createExperiences,
  '00007-create-jobs': createJobs,
  '00008-create-catalogue': createCatalogue,
  '00009-settle-public-writes': settlePublicWrites,
  '00010-count-answers': countAnswers,
  '00011-index-outboxes': indexOutboxes,
  '00012-index-erasures': indexErasures,
  '00013-index-history': indexHistory,
};
