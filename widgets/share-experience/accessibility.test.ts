import { expect, oneEvent } from '@open-wc/testing';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import { problem, recordedFetch } from './recorded-answers.js';
import {
  answerWith,
  drawn,
  find,
  goOn,
  goTo,
  input,
  press,
  restoreFetch,
  sent,
  show,
  stepOf,
  textOf,
  told,
  type,
  type Shown,
  type Stop,
} from './testing/shown.js';

const stops: readonly Stop[] = ['what', 'where', 'you', 'check', 'sent'];

const withoutMedia = {
  media: 'screen',
  forcedColors: 'none',
  reducedMotion: 'no-preference',
  colorScheme: 'light',
} as const;

const openAll = ({ root }: Shown) =>
  root.querySelectorAll('details').forEach((details) => {
    details.open = true;
  });

/** Every step, as a visitor meets it, with what may go wrong in it. */
async function checkEveryStep(attributes: string, check: (shown: Shown) => Promise<void>): Promise<void> {
  const shown = await show(attributes);
  // Where the page fixes the structure, that step asks for nothing.
  const faulty = ['what', 'you', attributes.includes('structure') ? '' : 'where'];
  openAll(shown);
  await check(shown);
  for (const [index, stop] of stops.entries()) {
    await goTo(shown, stop, stops[index - 1] ?? 'start');
    openAll(shown);
    await check(shown);
    if (faulty.includes(stop)) {
      goOn(shown);
      await drawn(shown, '#errors');
      await check(shown);
    }
    if (stop === 'you') await type(shown, 'pseudonym', 'Mme Jeanne Dupont, 06 12 34 56 78');
  }
}

async function hasNoViolation({ element }: Shown): Promise<void> {
  await expect(element).to.be.accessible();
}

describe('accessibility', () => {
  beforeEach(() => answerWith());
  afterEach(async () => {
    restoreFetch();
    document.body.removeAttribute('style');
    await emulateMedia(withoutMedia);
    await setViewport({ width: 800, height: 600 });
  });

  for (const lang of ['fr', 'en', 'ar']) {
    for (const theme of ['auto', 'light', 'dark', 'dsfr']) {
      it(`has no axe violation in any step: ${lang}, ${theme}`, () =>
        checkEveryStep(`lang="${lang}" theme="${theme}"`, hasNoViolation)).timeout(60_000);
    }
  }

  it('has no axe violation: on a dark page, at a counter, with a commune, with a structure', async () => {
    document.body.style.cssText = 'background: #101014; color: #f2f2f2';
    await checkEveryStep('counter="fs-62" commune="62080"', hasNoViolation);
    await checkEveryStep('structure="om8uY5Zf3J"', hasNoViolation);
  }).timeout(60_000);

  it('has no axe violation: suggestions open, drafts listed, not sent', async () => {
    const shown = await goTo(await show(), 'where');
    await type(shown, 'service', 'bapaume');
    await drawn(shown, '#service-list [role="option"]');
    await hasNoViolation(shown);

    answerWith(recordedFetch(() => Promise.resolve(problem('internal', 500))));
    const failed = await goTo(await show(), 'what');
    input(failed, '#keep').click();
    await goTo(failed, 'check', 'what');
    const failure = oneEvent(failed.element, 'spp-error');
    goOn(failed);
    await failure;
    await failed.element.updateComplete;
    await hasNoViolation(failed);

    const shelf = await show();
    await press(shelf, 'Reprendre un brouillon');
    await drawn(shelf, '#drafts');
    await hasNoViolation(shelf);
    await press(shelf, 'Effacer');
    await hasNoViolation(shelf);
  });

  it('is told from beginning to end by keyboard alone', async () => {
    const shown = await show();
    const { root } = shown;
    const reach = async (id: string) => {
      for (let pressed = 0; pressed < 60; pressed += 1) {
        const { activeElement } = root;
        if (activeElement?.id === id || activeElement?.className === id) return;
        await sendKeys({ press: 'Tab' });
      }
      throw new Error(`${id} is not reached by keyboard, only ${root.activeElement?.id}.`);
    };
    const enter = async (sign: string) => {
      await reach('primary');
      await sendKeys({ press: 'Enter' });
      await drawn(shown, sign);
    };
    await enter('#title');
    await reach('feeling');
    await sendKeys({ press: 'Space' });
    await sendKeys({ press: 'ArrowDown' });
    await reach('title');
    await sendKeys({ type: 'Au clavier' });
    await reach('story');
    await sendKeys({ type: told });
    await enter('#channels');
    await reach('service');
    await sendKeys({ type: 'caf' });
    await drawn(shown, '[role="option"]');
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    await drawn(shown, '.chosen li');
    await enter('#pseudonym');
    await reach('posted-as');
    await sendKeys({ press: 'Space' });
    await reach('author-kind');
    await sendKeys({ press: 'Space' });
    await enter('.preview');
    await enter('.receipt');
    expect(sent()).to.include({ feeling: 'neutral', title: 'Au clavier', story: told, postedAs: 'self' });
    expect(sent()['structures']).to.deep.equal(['om8uY5Zf3J']);
  }).timeout(60_000);

  it('fits 320 px in every step, with targets of 24 px or more', async () => {
    await setViewport({ width: 320, height: 800 });
    for (const lang of ['fr', 'ar']) {
      await checkEveryStep(`lang="${lang}"`, async ({ element, root }) => {
        expect(document.documentElement.scrollWidth, stepOf({ element, root })).to.equal(320);
        for (const target of root.querySelectorAll<HTMLElement>('button, summary, label.choice, .errors a')) {
          expect(target.offsetHeight, textOf(target)).to.be.at.least(24);
        }
      });
    }
  }).timeout(60_000);

  it('keeps its marks apart in forced colours', async () => {
    await emulateMedia({ forcedColors: 'active' });
    const shown = await goTo(await show(), 'what');
    await hasNoViolation(shown);
    const bars = [...shown.root.querySelectorAll('.bar span')].map((bar) => getComputedStyle(bar));
    expect(bars[0]?.backgroundColor).not.to.equal(bars[4]?.backgroundColor);
    input(shown, '#feeling').click();
    const chosen = find(shown, 'label:has(#feeling)', HTMLElement);
    expect(getComputedStyle(chosen).outlineStyle).to.equal('solid');
  });

  it('moves nothing, whatever is asked of motion', async () => {
    const shown = await goTo(await show(), 'what');
    expect(shown.element.getAnimations({ subtree: true })).to.deep.equal([]);
  });

  it('nests its headings from the level of the host', async () => {
    const { root } = await show('headline-level="3"');
    const levels = [...root.querySelectorAll('[role="heading"]')].map(({ ariaLevel }) => ariaLevel);
    expect(levels).to.deep.equal(['3', '4']);
  });

  it('speaks English, and Arabic from right to left', async () => {
    const english = await goTo(await show('lang="en"'), 'check');
    expect(stepOf(english)).to.equal('Step 5 of 5 Check before sending');
    const arabic = await goTo(await show('lang="ar"'), 'sent');
    expect(find(arabic, '[part="base"]', HTMLElement).dir).to.equal('rtl');
    expect(stepOf(arabic)).to.equal('تمّ الإرسال، شكرًا لكم');
    expect(textOf(arabic.root.querySelector('.paper'))).to.contain('عادةً في غضون 20 ساعة');
    expect(sent()['language']).to.equal('ar');
  });
});
