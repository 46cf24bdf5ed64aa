import type { LateParts, SppElement } from '@spplus/element';
import { addressOfStory } from './address.js';
import type { Filters } from './filters.js';
import { focusFirst } from './focus-first.js';
import type { OpenStory, StoryHost } from './story.js';
import type { StoryLink } from './summary.js';
import type { Visit } from './visit.js';

/** What the opening of stories asks of the element. */
export interface OpeningHost {
  readonly pageOf: (id: string) => StoryHost;
  /** What is already known of a story. */
  readonly titleOf: (id: string) => string | undefined;
  readonly filters: () => Filters;
  readonly pressed: () => void;
}

/** Which story is open, and what opens and closes it; its code comes at the first opening. */
export class Opening {
  id: string | undefined;
  story: OpenStory | undefined;

  constructor(
    private readonly host: SppElement,
    private readonly parts: LateParts,
    private readonly visit: Visit,
    private readonly page: OpeningHost,
  ) {}

  linkTo(id: string): StoryLink {
    return {
      href: addressOfStory(location.href, id),
      open: (event) => {
        this.host.follow(event, 'experience');
        if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
          return;
        event.preventDefault();
        this.page.pressed();
        this.visit.open(this.page.filters(), id);
        void this.#show(id);
      },
    };
  }

  async open(id: string): Promise<void> {
    if (id === this.id) return;
    this.close();
    this.id = id;
    await this.parts.load(
      () => import('./story.js'),
      ({ OpenStory }) => {
        if (id === this.id)
          this.story = new OpenStory(this.host, id, this.page.titleOf(id), this.page.pageOf(id));
      },
    );
  }

  close(): void {
    this.story?.stop();
    this.story = undefined;
    this.id = undefined;
  }

  /** Back to the list, on a press. */
  readonly leave = (): void => {
    if (this.visit.close(this.page.filters())) this.#left();
  };

  /** To the story of the address, or to the list, after Back or Forward. */
  follow(): void {
    const { opened } = this.visit;
    if (opened) void this.#show(opened);
    else this.#left();
  }

  async #show(id: string): Promise<void> {
    await this.open(id);
    focusFirst(this.host, '#opened');
  }

  #left(): void {
    const { id } = this;
    this.close();
    this.host.requestUpdate();
    if (id) focusFirst(this.host, `#link-${id}`, '#count');
  }
}
