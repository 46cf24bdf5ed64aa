import type { LitElement } from 'lit';

/** Gives the focus to the first of these that is there, once drawn. */
export function focusFirst(host: LitElement, ...selectors: readonly string[]): void {
  host.requestUpdate();
  void host.updateComplete.then(() => {
    const found = selectors.map((selector) => host.renderRoot.querySelector<HTMLElement>(selector));
    found.find(Boolean)?.focus();
  });
}
