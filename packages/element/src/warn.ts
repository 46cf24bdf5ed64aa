const said = new Set<string>();

/** Tells the webmaster something, once a page. */
export function warnOnce(message: string, ...details: readonly unknown[]): void {
  if (said.has(message)) return;
  said.add(message);
  console.warn(message, ...details);
}

/** Tells the webmaster what an attribute expected. A wrong attribute never throws. */
export const warnOfAttribute = (tag: string, attribute: string, value: string, expected: string): void =>
  warnOnce(`<${tag}> ${attribute}="${value}": expected ${expected}.`);
