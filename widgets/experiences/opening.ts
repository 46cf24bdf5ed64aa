import type { LateParts } from '@spplus/element';
import type { ReactiveControllerHost } from 'lit';
import type { OpenStory, StoryHost } from './story.js';

/** Which story is open; its code comes at the first opening. */
export class Opening {
  id: string | undefined;
  story: OpenStory | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly parts: LateParts,
    private readonly pageOf: (id: string) => StoryHost,
  ) {}

  /** `title` is what is already known of it. */
  async open(id: string, title?: string): Promise<void> {
    if (id === this.id) return;
    this.close();
    this.id = id;
    await this.parts.load(
      () => import('./story.js'),
      ({ OpenStory }) => {
        if (id === this.id) this.story = new OpenStory(this.host, id, title, this.pageOf(id));
      },
    );
  }

  close(): void {
    this.story?.stop();
    this.story = undefined;
    this.id = undefined;
  }
}
