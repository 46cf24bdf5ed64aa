const said = new Set<string>();

/** Tells the webmaster, once a page, what an attribute expected. A wrong attribute never throws. */
export function warnOnce(tag: string, attribute: string, value: string, expected: string): void {
  const message = `<${tag}> ${attribute}="${value}": expected ${expected}.`;
  if (said.has(message)) return;
  said.add(message);
  console.warn(message);
}
