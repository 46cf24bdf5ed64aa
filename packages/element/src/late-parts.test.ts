import { expect, fixture } from '@open-wc/testing';
import { css, html, LitElement } from 'lit';
import { LateParts } from './late-parts.js';

customElements.define('parts-host', class extends LitElement {});

describe('parts loaded when they are asked for', () => {
  const part = { styles: [css``], name: 'part' };

  it('come with their styles, adopted once', async () => {
    const host = await fixture<LitElement>(html`<parts-host></parts-host>`);
    const parts = new LateParts(host, () => undefined);
    const used: string[] = [];
    await parts.load(
      async () => part,
      ({ name }) => used.push(name),
    );
    await parts.load(
      async () => part,
      ({ name }) => used.push(name),
    );
    expect(used).to.deep.equal(['part', 'part']);
    expect(
      host.shadowRoot?.adoptedStyleSheets.filter((sheet) => sheet === part.styles[0]?.styleSheet),
    ).to.have.lengthOf(1);
  });

  it('say that they could not be loaded, and can be asked for again', async () => {
    const host = await fixture<LitElement>(html`<parts-host></parts-host>`);
    const failures: unknown[] = [];
    const parts = new LateParts(host, (cause) => failures.push(cause));
    let reachable = false;
    const load = async () => {
      if (!reachable) throw new TypeError('Failed to fetch dynamically imported module');
      return part;
    };
    const used = new Promise<string>((resolve) => {
      void parts
        .load(load, ({ name }) => resolve(name))
        .then(() => {
          expect(failures).to.have.lengthOf(1);
          reachable = true;
          parts.retry?.();
          expect(parts.retry).to.equal(undefined);
        });
    });
    expect(await used).to.equal('part');
  });
});
