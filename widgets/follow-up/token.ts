/** The secret in a link, in its fragment, or alone; undefined where there is none. */
export const tokenIn = (text: string): string | undefined => /(?:^|#)([\w-]{43})$/.exec(text.trim())?.[1];
