/** Heights that the loader keeps, from before the element is defined: those of the first step. */
export const reservedSpace: Readonly<Record<string, string>> = { '': 'max(36em, 60em - 60cqi)' };
