import { css } from 'lit';

/** Of a `Combobox`: its list hangs under the field, over what follows. */
export const comboboxStyles = css`
  .combobox {
    position: relative;
    flex: 1 1 14em;
    max-inline-size: 30em;
  }
  .combobox input {
    inline-size: 100%;
    min-block-size: 2.75rem;
    padding: 0.25rem 0.75rem;
    font: inherit;
    color: inherit;
    background: transparent;
    border: 1px solid currentColor;
    border-radius: var(--_radius);
  }
  [role='listbox'] {
    position: absolute;
    z-index: 1;
    inset-block-start: 100%;
    inset-inline: 0;
    max-block-size: 16rem;
    overflow: auto;
    margin: 0.25rem 0 0;
    padding: 0.25rem;
    list-style: none;
    color: CanvasText;
    background: Canvas;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    box-shadow: 0 0.25rem 1rem rgb(0 0 0 / 20%);
  }
  [role='option'] {
    min-block-size: 2.75rem;
    padding: 0.5rem;
    border-radius: var(--_radius);
    cursor: pointer;
  }
  [role='option']:hover {
    background: color-mix(in srgb, currentColor 8%, transparent);
  }
  [role='option'][aria-selected='true'] {
    outline: 0.1875rem solid var(--_accent);
    outline-offset: -0.1875rem;
  }
`;
