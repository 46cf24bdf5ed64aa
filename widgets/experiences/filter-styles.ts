import { css } from 'lit';

export const filterStyles = css`
  .filters,
  .others {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(14em, 100%), 1fr));
    gap: 0.75em;
    align-items: start;
  }
  .filters > :is(p, details) {
    grid-column: 1 / -1;
  }
  .filter > :first-child {
    font-size: 0.875em;
    font-weight: 600;
  }
  summary {
    inline-size: fit-content;
    min-block-size: 2.75rem;
    padding-block: 0.5em;
    color: var(--_accent);
    cursor: pointer;
  }
  .chip {
    min-block-size: 2.25rem;
    padding-block: 0.125rem;
    border-radius: 1.25rem;
  }
  .chip:not(.all)::after {
    content: '×' / '';
    margin-inline-start: 0.5em;
    font-weight: 700;
  }
`;
