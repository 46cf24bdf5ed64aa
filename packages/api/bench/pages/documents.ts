/** An element to measure, and a text that only its finished content holds. */
export interface Subject {
  readonly name: string;
  readonly chunk: string;
  readonly tag: string;
  readonly attributes: string;
  readonly finished: string;
}

/** Tells when the element's finished content has been painted, on the clock of the page around. */
const watch = ({ tag, finished }: Subject, tell: string) => `
  <script>
    const textOf = (root) =>
      [...root.querySelectorAll('*')].reduce((text, { shadowRoot }) => text + (shadowRoot ? textOf(shadowRoot) : ''), root.textContent);
    const look = () => {
      const root = document.querySelector('${tag}')?.shadowRoot;
      if (!root || !textOf(root).includes(${JSON.stringify(finished)})) return requestAnimationFrame(look);
      // What comes after this frame's animation callbacks is its paint, then this message.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => (${tell})(performance.timeOrigin + performance.now());
      port2.postMessage(0);
    };
    requestAnimationFrame(look);
  </script>`;

/** Marks the moment the embedding tag is met, and observes what it does to the page. */
const observe = `
  <script>
    globalThis.measured = { shift: 0, longTasks: 0, longest: 0 };
    new PerformanceObserver((list) => {
      for (const { value } of list.getEntries()) measured.shift += value;
    }).observe({ type: 'layout-shift', buffered: true });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) {
        measured.longTasks++;
        measured.longest = Math.max(measured.longest, duration);
      }
    }).observe({ type: 'longtask', buffered: true });
    globalThis.finish = (at) => (measured.painted = at - measured.tag);
    measured.tag = performance.timeOrigin + performance.now();
  </script>`;

const page = (embedding: string) => `<!doctype html>
<html lang="fr">
  <head><meta charset="utf-8" /><title>Une page</title></head>
  <body>
    <h1>Une démarche</h1>
    <p>${'Le texte de la page qui accueille. '.repeat(20)}</p>
    ${embedding}
    <p>${'La suite de la page. '.repeat(40)}</p>
  </body>
</html>`;

/** One script tag and the element, as a host writes them. */
export const withTag = (subject: Subject, api: string): string =>
  page(`${observe}${watch(subject, 'finish')}
    <script type="module" src="${api}/embed/v1/spp.js"></script>
    <${subject.tag} ${subject.attributes}></${subject.tag}>`);

/** The same content in an iframe. */
export const withIframe = (source: string): string =>
  page(`${observe}
    <script>addEventListener('message', ({ data }) => finish(data));</script>
    <iframe src="${source}" width="100%" height="600" title="Le même contenu"></iframe>`);

/** What the iframe holds: the element in one script made for it alone, without a loader. */
export const framed = (subject: Subject, api: string): string => `<!doctype html>
<html lang="fr">
  <head>
    <meta charset="utf-8" />
    <title>Le même contenu</title>
    <script type="module" src="/${subject.chunk}.js"></script>
  </head>
  <body>
    ${watch(subject, '(at) => parent.postMessage(at, "*")')}
    <${subject.tag} api="${api}" ${subject.attributes}></${subject.tag}>
  </body>
</html>`;

/** Typeform's embed, until its iframe is merely inserted. */
export const withTypeform = (script: string): string =>
  page(`${observe}
    <script>
      new MutationObserver(() => {
        if (document.querySelector('iframe')) finish(performance.timeOrigin + performance.now());
      }).observe(document, { childList: true, subtree: true });
    </script>
    <div data-tf-widget="abcdefgh" style="height: 500px"></div>
    <script src="${script}"></script>`);
