import { errorNotice, errorSummary, intlTag, msg } from '@spplus/element';
import { html, nothing, type TemplateResult } from 'lit';
import type { Draft } from './drafts.js';
import type { Form, Mistake, Say, Step, StepName } from './form.js';
import { honeypot } from './honeypot.js';
import type { Host } from './host.js';
import { Keeping } from './keeping.js';
import { lateStyles } from './late-styles.js';
import type { LaterSteps } from './later-steps.js';
import { stepHeading } from './step-heading.js';
import { emptyStory, type Story } from './story.js';
import { WhatHappened } from './what-happened.js';

export const styles = [lateStyles];

const order: readonly StepName[] = ['what', 'where', 'you', 'check'];

/** What keeps the visitor where they are, and how to try again. */
interface Trouble {
  readonly say: Say;
  readonly retry?: () => void;
}

const unloaded: Say = () =>
  msg('La suite du formulaire n’a pas pu être chargée. Vérifiez votre connexion, puis réessayez.');

/** The steps after the first: which is shown, what was filled in, and what is wrong. */
export class Journey implements Form {
  story: Story;
  readonly counter: boolean;
  #at: StepName = 'what';
  #mistakes: readonly Mistake[] = [];
  #trouble: Trouble | undefined;
  #later: LaterSteps | undefined;
  #loading: Promise<LaterSteps> | undefined;
  #stopped = false;
  readonly #what: Step;
  readonly #keeping: Keeping;

  constructor(
    readonly host: Host,
    private readonly draft?: Draft,
  ) {
    this.counter = host.accepted('counter') !== '';
    this.story = draft?.story ?? emptyStory(this.counter);
    this.#keeping = new Keeping(this, draft);
    this.#what = new WhatHappened(this);
    // While the visitor writes. What goes wrong is told when the next step is asked for.
    this.#load().then(
      () => draft?.attempt && this.#show('check'),
      () => undefined,
    );
  }

  get tag(): string {
    return intlTag[this.host.language];
  }

  /** While the element is out of the page. */
  pause(): void {
    this.#later?.pause();
  }

  stop(): void {
    this.#stopped = true;
    this.#later?.stop();
  }

  change(change: Partial<Story>): void {
    this.story = { ...this.story, ...change };
    this.#keeping.keep();
    this.host.requestUpdate();
  }

  errorAt(id: string): string | undefined {
    return this.#mistakes.find((mistake) => mistake.id === id)?.say();
  }

  goTo(step: StepName): void {
    void this.#show(step);
  }

  render(): TemplateResult {
    if (this.#later?.receipt) return this.#later.receipt.render();
    const step = this.#step(this.#at) ?? this.#what;
    const errors = this.#mistakes.map(({ id, say }) => ({ id, message: say() }));
    const { say, retry } = this.#trouble ?? {};
    return html`<form novalidate @submit=${this.#onSubmit}>
      ${stepHeading(this.host.headingLevel(1), step.title(), order.indexOf(this.#at) + 2)}
      ${errors.length > 0 ? errorSummary(msg('À corriger avant de continuer'), errors) : nothing}
      ${step.content()} ${honeypot()} ${this.#keeping.render()} ${say ? errorNotice(say(), retry) : nothing}
      <div class="moves">${this.#moves()}</div>
    </form>`;
  }

  #moves(): TemplateResult {
    const busy = this.#later?.busy ?? false;
    const go = this.#at === 'check' ? msg('Envoyer le témoignage') : msg('Continuer');
    return html`<button class="primary" aria-disabled=${busy}>
        <span>${busy ? msg('Envoi en cours…') : go}</span>
      </button>
      <button type="button" aria-disabled=${busy} @click=${this.#back}>${msg('Retour')}</button>`;
  }

  #step(name: StepName): Step | undefined {
    return name === 'what' ? this.#what : this.#later?.steps[name];
  }

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    if (this.#later?.busy) return;
    this.#mistakes = this.#step(this.#at)?.mistakes() ?? [];
    if (this.#mistakes.length > 0) void this.#redraw('#errors');
    else if (this.#at === 'check') this.#later?.send(this.#website);
    else void this.#show(order[order.indexOf(this.#at) + 1] ?? 'check');
  };

  readonly #back = (): void => {
    if (this.#later?.busy) return;
    const before = order[order.indexOf(this.#at) - 1];
    this.#mistakes = [];
    if (before) void this.#show(before);
    else this.host.leave();
  };

  async #show(step: StepName, mistakes: readonly Mistake[] = []): Promise<void> {
    this.#trouble = undefined;
    try {
      if (step !== 'what') await this.#load();
    } catch {
      this.#trouble = { say: unloaded, retry: () => void this.#show(step) };
      this.host.report('offline', unloaded);
      return;
    }
    this.#at = step;
    this.#mistakes = mistakes;
    await this.#redraw(mistakes.length > 0 ? '#errors' : '#step');
  }

  async #redraw(focused: string): Promise<void> {
    this.host.requestUpdate();
    await this.host.updateComplete;
    this.host.renderRoot.querySelector<HTMLElement>(focused)?.focus();
  }

  #load(): Promise<LaterSteps> {
    this.#loading ??= this.#import();
    this.#loading.catch(() => {
      this.#loading = undefined;
    });
    return this.#loading;
  }

  async #import(): Promise<LaterSteps> {
    const { LaterSteps } = await import('./later-steps.js');
    const later = new LaterSteps(this, {
      leaving: (attempt) => this.#keeping.keep(attempt),
      received: () => {
        this.#keeping.erase();
        this.story = emptyStory(this.counter);
        void this.#redraw('#step');
      },
      refused: (step, mistakes) => void this.#show(step, mistakes),
      failed: (say, retry) => {
        this.#trouble = { say, retry };
        this.host.requestUpdate();
      },
      sending: () => {
        this.#trouble = undefined;
        this.host.requestUpdate();
      },
    });
    if (this.#stopped) later.stop();
    else later.prepare(this.draft?.attempt);
    this.#later = later;
    return later;
  }

  get #website(): string {
    const field = this.host.renderRoot.querySelector('#website');
    return field instanceof HTMLInputElement ? field.value : '';
  }
}
