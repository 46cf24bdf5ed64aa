/** The names whose selector an element matches. */
export const needed = (element: Element, needs: Readonly<Record<string, string>> = {}): string[] =>
  Object.keys(needs).filter((name) => element.matches(needs[name] ?? '*'));

/** An address whose bare parameters are read from the attributes of the element; those it has not are left out. */
export const firstAsked = (element: Element, address: string): string =>
  address.replace(/([a-z]+)(&|$)/g, (_, name: string, end: string) => {
    const value = element.getAttribute(name);
    return value ? `${name}=${value}${end}` : '';
  });
