import { css } from 'lit';

export const tableStyles = css`
  table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  caption {
    padding-block: 0.5em;
    font-weight: 600;
    text-align: start;
  }
  th,
  td {
    padding: 0.375em 0.75em 0.375em 0;
    border-block-end: 0.0625rem solid var(--_border);
    text-align: start;
    vertical-align: top;
  }
  th {
    font-weight: 600;
  }
`;
