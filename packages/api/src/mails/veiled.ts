/** Enough of an address for whoever wrote it to know it again: `n…@example.org`. */
export const veiled = (address: string): string => address.replace(/^(.)[^@]*/u, '$1…');
