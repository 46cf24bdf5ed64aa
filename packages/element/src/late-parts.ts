import type { CSSResult, ReactiveControllerHost } from 'lit';

/** A module that a first view does not need. */
interface Part {
  readonly styles: readonly CSSResult[];
}

/** Loads parts of an element when they are asked for, with their styles. */
export class LateParts {
  /** Loads again the last part that could not be loaded. */
  retry: (() => void) | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & Element,
    private readonly failed: (cause: unknown) => void,
  ) {}

  async load<T extends Part>(load: () => Promise<T>, use: (part: T) => void): Promise<void> {
    this.retry = undefined;
    const part = await load().catch((cause: unknown) => {
      this.retry = () => void this.load(load, use);
      this.failed(cause);
    });
    if (part) {
      this.#adopt(part.styles);
      use(part);
    }
    this.host.requestUpdate();
  }

  #adopt(styles: readonly CSSResult[]): void {
    const sheets = this.host.shadowRoot?.adoptedStyleSheets;
    for (const { styleSheet } of styles) {
      if (styleSheet && !sheets?.includes(styleSheet)) sheets?.push(styleSheet);
    }
  }
}
