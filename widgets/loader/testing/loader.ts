import { start } from '../start.js';

/** A build whose chunks say that they were loaded; those of `<spp-local-results>` are missing. */
const build = {
  version: '1.2.3',
  imports: { 'engagement-banner': ['spp-element'], 'engagement-banner-wording': ['connect'] },
};

start(build, new URL('./embed/', import.meta.url).href, 'https://api.test');
