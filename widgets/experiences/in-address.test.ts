import { expect, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { addressOfStory, addressWith, filtersIn, storyIn } from './address.js';
import {
  answerWith,
  appears,
  choose,
  lists,
  named,
  restoreFetch,
  showSettled,
  textOf,
} from './testing/shown.js';

const here = location.href;

describe('in the address', () => {
  beforeEach(async () => {
    await setViewport({ width: 1100, height: 800 });
    answerWith();
  });
  afterEach(() => {
    restoreFetch();
    history.replaceState(null, '', here);
  });

  it('filters are read, and what the API would refuse is left out', () => {
    const address =
      'https://hote.test/p?x=1&spp-feeling=negative&spp-answered=false&spp-commune=abc&spp-sort=best';
    expect(filtersIn(address)).to.deep.equal({ feeling: 'negative', answered: false });
    expect(storyIn('https://hote.test/?spp-experience=a-1')).to.equal('a-1');
    expect(storyIn('https://hote.test/?spp-experience=../x')).to.equal(undefined);
  });

  it('what is the host’s stays', () => {
    expect(addressWith('https://hote.test/p?x=1&spp-q=a#bas', { feeling: 'neutral' }, undefined)).to.equal(
      'https://hote.test/p?x=1&spp-feeling=neutral#bas',
    );
    expect(addressOfStory('https://hote.test/p?x=1&spp-q=a#bas', 's')).to.equal(
      'https://hote.test/p?x=1&spp-experience=s',
    );
  });

  it('nothing is written where the host does not allow it', async () => {
    const shown = await showSettled();
    await appears(shown.root, '.there');
    await choose(shown, 'Ressenti', 'negative');
    named(shown.root, 'Trois mois').click();
    await appears(shown.root, '.story');
    expect(location.href).to.equal(here);
  });

  it('filters are written, without an entry more, and found again', async () => {
    const entries = history.length;
    const shown = await showSettled('in-address');
    await appears(shown.root, '.there');
    await choose(shown, 'Ressenti', 'negative');
    expect(new URL(location.href).searchParams.get('spp-feeling')).to.equal('negative');
    expect(history.length).to.equal(entries);
    shown.element.remove();
    answerWith();
    const again = await showSettled('in-address');
    expect(lists()).to.deep.equal(['GET experiences?feeling=negative&limit=10']);
    await appears(again.root, '.chip');
  });

  it('Back closes a story, and gives the focus back', async () => {
    const shown = await showSettled('in-address');
    named(shown.root, 'Trois mois').click();
    await appears(shown.root, '.story');
    expect(storyIn(location.href)).to.equal('story-caf');
    history.back();
    await waitUntil(() => !shown.root.querySelector('.story'), 'the story stays open');
    await waitUntil(() => textOf(shown.root.activeElement).startsWith('Trois mois'));
    expect(storyIn(location.href)).to.equal(undefined);
  });

  it('a shared link opens its story on any page', async () => {
    history.replaceState(null, '', addressOfStory(here, 'story-caf'));
    const { root } = await showSettled();
    expect(textOf(await appears(root, '.story[aria-busy="false"]'))).to.contain('En juin');
  });

  it('the pages that were shown come back, at the same place', async () => {
    const shown = await showSettled('in-address');
    named(shown.root, 'Afficher plus').click();
    await waitUntil(() => shown.root.querySelectorAll('.stories > li').length === 20);
    const wanted = shown.root.querySelectorAll<HTMLElement>('.stories > li')[14];
    wanted?.scrollIntoView();
    document.dispatchEvent(new Event('scrollend'));
    shown.element.remove();
    scrollTo(0, 0);
    answerWith();

    const again = await showSettled('in-address');
    expect(lists()).to.deep.equal(['GET experiences?limit=10', 'GET experiences?limit=10&cursor=after-10']);
    const back = again.root.querySelectorAll<HTMLElement>('.stories > li')[14];
    await waitUntil(() => Math.abs(back?.getBoundingClientRect().top ?? 99) < 40, 'elsewhere in the list');
  });
});
