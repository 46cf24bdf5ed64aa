import { msg } from '@spplus/element';

/** Of the banner in the national wording, and of every list of nine. */
export const title = (): string => msg('Services Publics+ : nos neuf engagements');
