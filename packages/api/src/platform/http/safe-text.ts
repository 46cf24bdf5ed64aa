const surrogate = /\p{Surrogate}/u;
const bidirectional = /\p{Bidi_Control}/gu;

/** Whether a text can be stored and shown: no NUL, no half of a surrogate pair. */
export const isSafeText = (text: string): boolean => !text.includes('\0') && !surrogate.test(text);

/** The text without the controls that make it read in another order than it is written (UAX 9, Bidi_Control). */
export const withoutBidirectionalControls = (text: string): string => text.replace(bidirectional, '');
