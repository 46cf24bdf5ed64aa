import type { Receipt } from '@spplus/contract/nouns/experiences';
import { msg } from '@spplus/element';
import type { SppError } from '@spplus/sdk/errors/spp-error';
import { Check } from './check.js';
import { contentOf } from './content.js';
import type { Form, Mistake, Say, Step, StepName } from './form.js';
import { pointedField } from './pointed-field.js';
import { problemText } from './problem-text.js';
import { ReceiptStep } from './receipt.js';
import { Sending } from './sending.js';
import type { Attempt } from './story.js';
import { Where } from './where.js';
import { You } from './you.js';

/** What the journey does as the story goes. */
export interface Departure {
  /** A try begins. */
  readonly sending: () => void;
  readonly leaving: (attempt: Attempt) => void;
  readonly received: () => void;
  /** The API names fields that the visitor can mend. */
  readonly refused: (step: StepName, mistakes: readonly Mistake[]) => void;
  readonly failed: (say: Say, retry: () => void) => void;
}

/** What the second step does without: the steps after it, and the sending. */
export class LaterSteps {
  readonly steps: Readonly<Record<Exclude<StepName, 'what'>, Step>>;
  /** Once the story is received. */
  receipt: ReceiptStep | undefined;
  readonly #where: Where;
  readonly #sending: Sending;
  #website = '';

  constructor(
    private readonly form: Form,
    private readonly departure: Departure,
  ) {
    this.#where = new Where(form);
    this.steps = { where: this.#where, you: new You(form), check: new Check(form) };
    this.#sending = new Sending(() => form.host.accepted('api'), {
      trying: departure.sending,
      leaving: departure.leaving,
      received: (receipt) => this.#received(receipt),
      failed: (problem) => this.#failed(problem),
    });
  }

  get busy(): boolean {
    return this.#sending.busy;
  }

  /** Starts the proof of work, and takes up what was on its way. */
  prepare(attempt: Attempt | undefined): void {
    this.#sending.resume(attempt);
    this.#sending.prepare();
  }

  send(website: string): void {
    this.#website = website;
    void this.#sending.send(contentOf(this.form, website));
  }

  /** While the element is out of the page. A receipt at a counter still goes away in time. */
  pause(): void {
    this.#sending.stop();
    this.#where.stop();
  }

  stop(): void {
    this.pause();
    this.receipt?.stop();
  }

  #received(receipt: Receipt): void {
    const { form } = this;
    this.receipt = new ReceiptStep(form, receipt, form.story.email.trim() !== '');
    this.departure.received();
    form.host.send('spp-submit', { id: receipt.id });
  }

  #failed(problem: SppError): void {
    const { host, tag } = this.form;
    const say = () => problemText(problem, tag);
    const fixed = host.accepted('structure') !== '';
    const pointed = problem.errors.flatMap(({ pointer }) => pointedField(pointer, fixed) ?? []);
    const [first] = pointed;
    if (!first) {
      host.report(problem.code, say);
      this.departure.failed(say, () => this.send(this.#website));
      return;
    }
    const unaccepted = () => msg('Cette réponse n’a pas été acceptée. Vérifiez-la.');
    const mistakes = pointed
      .filter(({ step }) => step === first.step)
      .map(({ id }) => ({ id, say: unaccepted }));
    host.report(problem.code, unaccepted);
    this.departure.refused(first.step, mistakes);
  }
}
