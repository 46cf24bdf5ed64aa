/**
 * Height that the loader keeps, from before the element is defined: what follows stays out of sight, however long the
 * story. Nothing is preloaded: the address of the data
 * holds the secret, which would stay in the page.
 */
export const reservedSpace: Readonly<Record<string, string>> = { '': 'max(40em, 100vh)' };
