import { filterStyles } from './filter-styles.js';

/** What filters, and says which filters are applied: loaded where there is room for it, or on a press. */
export { appliedPart } from './applied.js';
export { filterPanel } from './filter-panel.js';

export const styles = [filterStyles];
