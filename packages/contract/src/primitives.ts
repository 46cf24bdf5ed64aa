import * as z from 'zod/mini';

const text = (max: number) => z.string().check(z.minLength(1), z.maxLength(max));

/** A short identifier in a URL: letters, digits, `-` and `_`. */
export const slug = z.string().check(z.regex(/^[\w-]{1,64}$/));

/** `Code SP+` of a structure, e.g. `1yhRU8afDj`, or `STR-94` for the newer ones. */
export const structureId = z.string().check(z.regex(/^[A-Za-z0-9-]{4,32}$/));

/** INSEE code of a commune (COG), e.g. `62080`, `2A004`, `97411`. */
export const communeCode = z.string().check(z.regex(/^\d[\dAB]\d{3}$/));

/** INSEE code of a département, e.g. `62`, `2A`, `974`. */
export const departmentCode = z.string().check(z.regex(/^(\d[\dAB]|\d{3})$/));

export const regionCode = z.string().check(z.regex(/^\d{2,3}$/));

export const postCode = z.string().check(z.regex(/^\d{5}$/));

/** What someone typed in a search field. */
export const search = text(100);

/** `2024`, `2024-H1`, `2024-Q3` or `2024-06`. */
export const period = z.string().check(z.regex(/^(19|20)\d\d(-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?$/));

export const date = /* @__PURE__ */ z.iso.date();
export const dateTime = /* @__PURE__ */ z.iso.datetime();

export { text };

/** A text without the spaces around it, and not empty. */
export const trimmed = (max: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(max));

/** An e-mail address; neither spaces nor control characters can stand in it. */
export const email = /* @__PURE__ */ z.email().check(z.maxLength(254));

/** The secret of a follow-up link: 32 bytes in base64url. */
export const token = z.string().check(z.regex(/^[\w-]{43}$/));
