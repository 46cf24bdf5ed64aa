import { define } from '@spplus/element';
import { LocalResults } from './local-results.js';

define('spp-local-results', LocalResults);
