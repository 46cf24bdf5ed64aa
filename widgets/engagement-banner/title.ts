import { msg } from '@spplus/element';

/** Of the banner, and of as many engagements. */
export const title = (engagements: number): string =>
  engagements === 9
    ? msg('Services Publics+ : nos neuf engagements')
    : msg('Services Publics+ : nos engagements');
