import { define } from '@spplus/element';
import { EngagementBanner } from './engagement-banner.js';

define('spp-engagement-banner', EngagementBanner);
