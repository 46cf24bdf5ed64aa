const sheetText = `
  body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem; }
  h1 { font-size: 1.5rem; }
  a { overflow-wrap: anywhere; color: inherit; }
`;

/** Prints a piece of a page without the rest of the page: from a frame of its own, which no host style reaches. */
export function printAlone(piece: Element, language: string, title: string): void {
  const frame = document.createElement('iframe');
  // Not hidden: a frame that is not drawn does not print.
  frame.style.setProperty('position', 'fixed');
  frame.style.setProperty('inset-inline-start', '-200vw');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  document.body.append(frame);
  const { contentDocument: page, contentWindow: view } = frame;
  if (!page || !view) return;
  page.documentElement.lang = language;
  page.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
  page.title = title;
  const heading = page.createElement('h1');
  heading.textContent = title;
  page.body.append(heading, page.importNode(piece, true));
  addSheet(page, view);
  view.addEventListener('afterprint', () => frame.remove());
  view.focus();
  view.print();
}

// A strict content security policy blocks style elements, not the sheets that a script makes in the same window.
function addSheet(page: Document, view: Window): void {
  const Sheet: unknown = Reflect.get(view, 'CSSStyleSheet');
  if (typeof Sheet !== 'function') return;
  const sheet: unknown = Reflect.construct(Sheet, []);
  if (!isSheet(sheet)) return;
  sheet.replaceSync(sheetText);
  page.adoptedStyleSheets.push(sheet);
}

const isSheet = (value: unknown): value is CSSStyleSheet =>
  typeof value === 'object' && value !== null && 'replaceSync' in value;
