import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from '@playwright/test';
import { build } from 'esbuild';
import { startServer } from './child.js';
import { fillDatabase, structureCode } from './dataset.js';
import { framed, withIframe, withTag, withTypeform, type Subject } from './pages/documents.js';
import { host, type Content } from './pages/host.js';
import { openBrowser, visit, type Visit } from './pages/visit.js';
import { median, type Line } from './table.js';

const rounds = 7;

const embed = fileURLToPath(new URL('../../../widgets/dist/embed', import.meta.url));

const subjects: readonly Subject[] = [
  {
    name: 'The banner',
    chunk: 'engagement-banner',
    tag: 'spp-engagement-banner',
    attributes: '',
    finished: 'engagements',
  },
  {
    name: 'The card of one structure',
    chunk: 'local-results',
    tag: 'spp-local-results',
    attributes: `structure="${structureCode(1)}"`,
    finished: 'Indicateur 1',
  },
];

/** From script tag to paint, under four times less CPU and slow 4G, beside an iframe and Typeform's script. */
export async function measurePages(): Promise<Line[]> {
  const folder = await mkdtemp(join(tmpdir(), 'spp-bench-'));
  const closing: (() => unknown)[] = [() => rm(folder, { recursive: true, force: true })];
  try {
    const environment = { DATA_FOLDER: join(folder, 'var') };
    await fillDatabase(environment);
    const api = await startServer('api', environment);
    closing.unshift(api.stop);
    // Of the same site as the pages, so that one renderer, slowed down, holds both.
    const origin = api.origin.replace('127.0.0.1', 'localhost');
    const provider = await host(await providerContents(origin));
    closing.unshift(provider.close);
    const pages = await host(hostPages(origin, provider.origin));
    closing.unshift(pages.close);
    const browser = await openBrowser();
    closing.unshift(() => browser.close());
    return await compareAll(browser, pages.origin);
  } finally {
    for (const close of closing) await close();
  }
}

const html = (text: string): Content => ({ type: 'text/html', text });
const script = (text: string): Content => ({ type: 'text/javascript', text });

/** What somebody who embeds by iframes serves: a page and one bundled script for each. */
async function providerContents(api: string): Promise<Map<string, Content>> {
  const contents = new Map<string, Content>();
  for (const subject of subjects) {
    contents.set(`/${subject.chunk}.html`, html(framed(subject, api)));
    contents.set(`/${subject.chunk}.js`, script(await bundle(subject.chunk)));
  }
  const typeform = createRequire(import.meta.url).resolve('@typeform/embed/build/embed.js');
  contents.set('/typeform.js', script(readFileSync(typeform, 'utf8')));
  return contents;
}

/** The element in one file, but for the languages that the page does not ask for. */
async function bundle(chunk: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: `import './${chunk}.js'`, resolveDir: embed },
    bundle: true,
    format: 'esm',
    minify: true,
    target: 'es2022',
    external: ['./*-en.js', './*-ar.js', './element-translation.js'],
    write: false,
  });
  return outputFiles.map(({ text }) => text).join('');
}

function hostPages(api: string, provider: string): Map<string, Content> {
  const contents = new Map([['/typeform', html(withTypeform(`${provider}/typeform.js`))]]);
  for (const subject of subjects) {
    contents.set(`/${subject.chunk}/tag`, html(withTag(subject, api)));
    contents.set(`/${subject.chunk}/iframe`, html(withIframe(`${provider}/${subject.chunk}.html`)));
  }
  return contents;
}

async function compareAll(browser: Browser, origin: string): Promise<Line[]> {
  const paths = [...subjects.flatMap(({ chunk }) => [`/${chunk}/tag`, `/${chunk}/iframe`]), '/typeform'];
  const visits = new Map<string, Visit[]>(paths.map((path) => [path, []]));
  // In turns, so that a busy moment of the machine falls on all alike; the first is not counted.
  for (let round = 0; round <= rounds; round++) {
    for (const [path, list] of visits) {
      const one = await visit(browser, origin + path);
      if (round > 0) list.push(one);
    }
  }
  const of = (path: string, part: keyof Visit) => median((visits.get(path) ?? []).map((one) => one[part]));
  const typeform = `Typeform’s script until its iframe is inserted: ${seconds(of('/typeform', 'painted'))}`;
  return subjects.flatMap(({ name, chunk }) => {
    const [tag, iframe] = [of(`/${chunk}/tag`, 'painted'), of(`/${chunk}/iframe`, 'painted')];
    const shift = Math.max(...(visits.get(`/${chunk}/tag`) ?? []).map((one) => one.shift));
    return [
      {
        what: `${name}, from script tag to paint`,
        measured: seconds(tag),
        against: `in an iframe: ${seconds(iframe)}, ratio ${(tag / iframe).toFixed(2)}; ${typeform}`,
        aim: '≤ 0.8 of the iframe',
        reached: tag / iframe <= 0.8,
      },
      { what: `${name}, layout shift`, measured: shift.toFixed(3), aim: '0', reached: shift === 0 },
      {
        what: `${name}, long tasks`,
        measured: `${of(`/${chunk}/tag`, 'longTasks')}, the longest ${Math.round(of(`/${chunk}/tag`, 'longest'))} ms`,
        against: `in an iframe: ${of(`/${chunk}/iframe`, 'longTasks')}, the longest ${Math.round(of(`/${chunk}/iframe`, 'longest'))} ms`,
      },
    ];
  });
}

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`;
