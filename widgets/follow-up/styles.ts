import { reservedStyles } from '@spplus/element';
import { css } from 'lit';
import { reservedSpace } from './first-data.js';

const drawn = css`
  .frame {
    display: flex;
    flex-direction: column;
    gap: 1.25em;
  }
  :host(:is([theme='light'], [theme='dark'])) .frame {
    padding: 0.75em var(--_space);
  }
  .frame > .heading {
    font-size: 1.5em;
  }
  p,
  ol,
  ul {
    margin: 0;
  }
  section,
  form,
  .standing,
  .question,
  .confirming {
    display: flex;
    flex-direction: column;
    gap: 0.5em;
  }
  form {
    gap: 1em;
  }
  form > button {
    align-self: start;
  }
  .awaited {
    display: grid;
    gap: 1em;
  }
  .awaited .skeleton {
    block-size: 3em;
  }
  .awaited .skeleton:nth-child(2) {
    block-size: 9em;
  }
`;

export const styles = [reservedStyles(reservedSpace), drawn];
