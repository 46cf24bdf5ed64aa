import { fold } from '../platform/fold.js';

/**
 * Words that speak of danger to a person, as `fold` leaves them, each a whole word or a sequence of whole words:
 * suicide, threats to life, violence, abuse of a child or of a dependent person. In the three languages of the form.
 *
 * A false alarm only has a person read the story earlier; a miss leaves it in its place in the queue.
 */
const signs = [
  // Suicide.
  ...['suicid(e|es|er|aire|aires)', 'en finir avec la vie', 'mettre fin a (mes|ses) jours'],
  ...['(me|se) (tuer|pendre|foutre en l air)', '(envie|veux|voudrais) (de )?mourir', 'passer a l acte'],
  ...['suicidal', '(kill|hurt) myself', 'انتحار', 'الانتحار'],
  // Threats.
  ...['danger', 'dangers', 'peril', 'menac(e|es|ee|ees) de (mort|me tuer|nous tuer)', 'urgence vitale'],
  ...['(me|la|le|nous) tuer', 'arme a feu', 'death threats?', 'تهديد بالقتل', 'خطر', 'الخطر'],
  // Violence.
  ...['violen(t|ts|te|tes|ce|ces)', 'viol', 'viols', 'viole[es]', 'agress(e|es|ee|ees|ion|ions)', 'inceste'],
  ...['(me|la|le|nous|les) (bat|frappe|frappent)', 'coups et blessures', 'sequestr(e|es|ee|ees|ation)'],
  ...['violence', 'raped?', 'assault(ed)?', 'beats me', 'عنف', 'العنف', 'اغتصاب'],
  // Abuse.
  ...['maltrait(e|es|ee|ees|ance|ances)', 'sevices', 'attouchements?', 'privee? de soins', 'child abuse'],
];

const sign = new RegExp(`(?:^| )(?:${signs.join('|')})(?= |$)`, 'u');

/** Whether a story may speak of danger to a person, so that it is read before the others. */
export const isUrgent = (...texts: readonly string[]): boolean => texts.some((text) => sign.test(fold(text)));
