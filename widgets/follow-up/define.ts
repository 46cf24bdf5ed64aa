import { define } from '@spplus/element';
import { FollowUp } from './follow-up.js';

define('spp-follow-up', FollowUp);
