import type { FollowUpChange } from '@spplus/contract/nouns/follow-ups';
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';

/** A sentence to be said in the author's language. */
export type Say = () => string;

/** What the author does with the story, one thing at a time, and what came of it, told where it was done. */
export class Acts {
  /** Key of what is being sent. */
  running: string | undefined;
  #outcome: { readonly key: string; readonly say: Say } | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly send: (change: FollowUpChange) => Promise<boolean>,
    private readonly failure: Say,
  ) {}

  /** Sends a change; `say` is told once it is acknowledged. */
  change(key: string, change: FollowUpChange, say: Say): Promise<boolean> {
    return this.run(key, () => this.send(change), say);
  }

  async run(key: string, act: () => Promise<boolean>, say: Say): Promise<boolean> {
    if (this.running) return false;
    this.running = key;
    this.host.requestUpdate();
    const done = await act();
    this.running = undefined;
    this.tell(key, done ? say : this.failure);
    return done;
  }

  /** Tells something where it was done, and takes the focus there: what was pressed may be gone. */
  tell(key: string, say: Say): void {
    this.#outcome = { key, say };
    this.host.requestUpdate();
    void this.host.updateComplete.then(() => {
      const { shadowRoot } = this.host;
      // Once all is erased, nothing of it is left to tell it in.
      (shadowRoot?.getElementById('outcome') ?? shadowRoot?.getElementById('top'))?.focus();
    });
  }

  /** What came of an act, in its place. */
  outcome(key: string): TemplateResult | typeof nothing {
    return this.#outcome?.key === key
      ? html`<p class="outcome" id="outcome" tabindex="-1">${this.#outcome.say()}</p>`
      : nothing;
  }
}
