import { define } from '@spplus/element';
import { ShareExperience } from './share-experience.js';

define('spp-share-experience', ShareExperience);
