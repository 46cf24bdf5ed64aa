const said = new Set<string>();

/** Tells the webmaster something, once a page. */
export function warnOnce(message: string, ...details: readonly unknown[]): void {
  if (said.has(message)) return;
  said.add(message);
  console.warn(message, ...details);
}
