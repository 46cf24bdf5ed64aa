import './engagement-banner.js';
