import { expect, waitUntil } from '@open-wc/testing';
import { hasLoaded, hostPage, type HostPage } from './testing/host-page.js';

const banner = (attributes = '') =>
  `<spp-engagement-banner ${attributes}><a href="/">Nos engagements</a></spp-engagement-banner>`;

const chunks = ['engagement-banner', 'spp-element'];
const far = '<div style="block-size: 5000px"></div>';

const preloads = ({ document }: HostPage) =>
  [...document.querySelectorAll<HTMLLinkElement>('link[rel="preload"]')].map(
    ({ href, as, crossOrigin }) => `${as} ${crossOrigin} ${href}`,
  );

const bannersOf = ({ document }: HostPage) => [...document.querySelectorAll('spp-engagement-banner')];

describe('the loader', () => {
  it('writes the address of the API on the elements that have none', async () => {
    const page = await hostPage(banner() + banner('api="https://autre.test"'));
    expect(bannersOf(page).map((element) => element.getAttribute('api'))).to.deep.equal([
      'https://api.test',
      'https://autre.test',
    ]);
  });

  it('brings an element with all it imports', async () => {
    const page = await hostPage(banner());
    await hasLoaded(page, ...chunks);
    expect(preloads(page)).to.deep.equal([]);
  });

  it('asks at once for the parts and first data that its attributes call for', async () => {
    const page = await hostPage(
      banner('display="list" network="caf"') + banner('display="list" network="caf"'),
    );
    await hasLoaded(page, ...chunks, 'engagement-banner-content', 'engagement-banner-wording', 'connect');
    expect(preloads(page)).to.deep.equal(['fetch anonymous https://api.test/v1/engagements?network=caf']);
  });

  it('asks for a poster, and for a list, in the national wording', async () => {
    const page = await hostPage(banner('display="poster"') + banner('display="list"'));
    await hasLoaded(page, ...chunks, 'engagement-banner-content', 'engagement-banner-poster');
    expect(preloads(page)).to.deep.equal([]);
  });

  it('asks for the results of a place from the API of the element', async () => {
    const page = await hostPage(
      '<spp-local-results commune="62080" network="caf" api="https://autre.test/sp/"></spp-local-results>',
    );
    await waitUntil(() => preloads(page).length > 0);
    expect(preloads(page)).to.deep.equal([
      'fetch anonymous https://autre.test/sp/v1/results?commune=62080&network=caf&limit=10',
    ]);
  });

  it('asks for the sentences of the page’s language', async () => {
    const page = await hostPage(banner(), { lang: 'ar-MA' });
    await hasLoaded(page, ...chunks, 'engagement-banner-ar', 'element-ar', 'element-translation');
  });

  it('leaves what is far from the viewport until it comes near', async () => {
    const page = await hostPage(far + banner());
    expect(bannersOf(page)[0]?.getAttribute('api')).to.equal('https://api.test');
    await new Promise((drawn) =>
      page.window.requestAnimationFrame(() => page.window.requestAnimationFrame(drawn)),
    );
    expect(page.loaded).to.deep.equal([]);
    page.window.scrollTo(0, 5000);
    await hasLoaded(page, ...chunks);
  });

  it('sees elements that come later, however deep', async () => {
    const page = await hostPage('<main></main>');
    const main = page.document.querySelector('main');
    main?.insertAdjacentHTML('beforeend', `<section><p>${banner()}</p></section>`);
    await hasLoaded(page, ...chunks);
    expect(bannersOf(page)[0]?.getAttribute('api')).to.equal('https://api.test');
  });

  it('leaves alone an element whose address was set as a property', async () => {
    const page = await hostPage('<main></main>');
    const element = Object.assign(page.document.createElement('spp-engagement-banner'), {
      api: 'https://autre.test',
    });
    page.document.body.append(element);
    await hasLoaded(page, ...chunks);
    expect(element.hasAttribute('api')).to.equal(false);
  });

  it('keeps the place of an element before it is defined, and shows its link there', async () => {
    const page = await hostPage(banner() + banner('display="list"'));
    const [closed, list] = bannersOf(page).map((element) => element.getBoundingClientRect().height);
    expect(closed).to.be.within(60, 66);
    expect(list).to.be.greaterThan(400);
    expect(page.document.querySelector('a')?.getBoundingClientRect().height).to.be.greaterThan(0);
  });

  it('tells of a misspelt tag once, and never of another’s', async () => {
    const page = await hostPage('<spp-banner></spp-banner><spp-banner></spp-banner><other-tag></other-tag>');
    await waitUntil(() => page.told.length > 0);
    expect(page.told).to.deep.equal(['<spp-banner> does not exist.']);
  });

  it('says once what could not be loaded, and leaves the page’s own link', async () => {
    const results =
      '<spp-local-results structure="om8uY5Zf3J"><a href="/resultats">Nos résultats</a></spp-local-results>';
    const page = await hostPage(results + results);
    await waitUntil(() => page.told.length > 0);
    expect(page.told[0]).to.contain('<spp-local-results> could not be loaded.');
    expect(page.document.querySelector('a')?.getBoundingClientRect().height).to.be.greaterThan(0);
    await new Promise((drawn) => page.window.requestAnimationFrame(drawn));
    expect(page.told).to.have.length(1);
  });

  it('works under a strict policy, trusted types included', async () => {
    const { origin } = location;
    const page = await hostPage(banner('display="list" network="caf"'), {
      policy: `default-src 'none'; script-src ${origin}; connect-src https://api.test; style-src 'none'; require-trusted-types-for 'script'`,
    });
    await hasLoaded(page, ...chunks, 'engagement-banner-content', 'engagement-banner-wording', 'connect');
    expect(preloads(page)).to.have.length(1);
    expect(bannersOf(page)[0]?.getBoundingClientRect().height).to.be.greaterThan(400);
    expect(page.violations).to.deep.equal([]);
  });
});

describe('the script tag', () => {
  const tag = (attributes = '') =>
    `<script type="module" src="/widgets/loader/spp.ts" ${attributes}></script>`;
  const apis = (page: HostPage) => bannersOf(page).map((element) => element.getAttribute('api'));

  it('names the API', async () => {
    const page = await hostPage(banner(), { loader: tag('data-api="https://avis.exemple.fr"') });
    expect(apis(page)).to.deep.equal(['https://avis.exemple.fr']);
  });

  it('stands for it by its own address otherwise', async () => {
    const page = await hostPage(banner(), {
      loader: `<script data-api="https://autre.test"></script>${tag()}`,
    });
    expect(apis(page)).to.deep.equal([location.origin]);
  });

  it('has one effect, at two addresses too', async () => {
    const other =
      '<script type="module" src="/widgets/loader/spp.ts?again" data-api="https://autre.test"></script>';
    const page = await hostPage(banner(), { loader: tag() + tag() + other });
    expect(apis(page)).to.deep.equal([location.origin]);
    expect(page.document.adoptedStyleSheets).to.have.length(1);
  });
});
