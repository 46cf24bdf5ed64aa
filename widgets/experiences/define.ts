import { define } from '@spplus/element';
import { Experiences } from './experiences.js';

define('spp-experiences', Experiences);
