import { css } from 'lit';

/** The closed banner. */
export const styles = css`
  .heading {
    font-size: 1.25em;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem 1.5rem;
  }
  .banner {
    padding: 0.5rem var(--_space);
    border: 0.0625rem solid var(--_border);
    border-radius: var(--_radius);
  }
  button::after {
    content: ' ▾' / '';
  }
  [aria-expanded='true']::after {
    content: ' ▴' / '';
  }
`;
