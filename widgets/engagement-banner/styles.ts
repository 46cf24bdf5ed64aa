import { reservedStyles } from '@spplus/element';
import { css } from 'lit';
import { reservedSpace } from './first-data.js';

/** The closed banner. */
export const styles = [
  reservedStyles(reservedSpace),
  css`
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
    .banner,
    .list {
      padding: 0.5rem var(--_space);
      border: 0.0625rem solid var(--_border);
      border-radius: var(--_radius);
    }
    button::after {
      content: '';
      display: inline-block;
      inline-size: 0.5em;
      block-size: 0.5em;
      margin-inline-start: 0.6em;
      border: solid;
      border-width: 0 0.125em 0.125em 0;
      transform: translateY(-25%) rotate(45deg);
    }
    [aria-expanded='true']::after {
      transform: translateY(25%) rotate(-135deg);
    }
  `,
];
