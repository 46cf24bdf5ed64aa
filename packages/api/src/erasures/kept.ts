import type { Erasure, Language } from '@spplus/contract';
import type { Configuration } from '../platform/configuration.js';

type Kept = Erasure['kept'][number];
type Words = Readonly<Record<Language, Pick<Kept, 'what' | 'why'>>>;

const dayMilliseconds = 24 * 60 * 60 * 1000;

const fingerprint: Words = {
  fr: {
    what: 'Une empreinte de l’identifiant de votre expérience (SHA-256) et la date de l’effacement, sans aucun texte.',
    why: 'Pour l’effacer de nouveau si une ancienne sauvegarde est remise en service.',
  },
  en: {
    what: 'A fingerprint of your experience’s identifier (SHA-256) and the date of erasure, without any text.',
    why: 'To erase it again if an older backup is put back into service.',
  },
  ar: {
    what: 'بصمة لمعرّف تجربتكم (SHA-256) وتاريخ المحو، دون أي نص.',
    why: 'لمحوها من جديد إذا أعيد تشغيل نسخة احتياطية قديمة.',
  },
};

const journal: Words = {
  fr: {
    what: 'Les lignes du journal des agents qui citent le seul identifiant de votre expérience.',
    why: 'Pour pouvoir vérifier ce que les agents ont fait de leurs droits.',
  },
  en: {
    what: 'The lines of the agents’ log that quote the mere identifier of your experience.',
    why: 'To be able to check what agents did with their rights.',
  },
  ar: {
    what: 'أسطر سجل الموظفين التي تذكر معرّف تجربتكم وحده.',
    why: 'للتمكن من التحقق مما فعله الموظفون بصلاحياتهم.',
  },
};

const notices: Words = {
  fr: {
    what: 'Les avis envoyés aux réseaux concernés : identifiants et dates, sans votre texte ni votre adresse.',
    why: 'Pour que chaque réseau sache que votre expérience doit disparaître de ses propres outils.',
  },
  en: {
    what: 'The notices sent to the networks concerned: identifiers and dates, without your text or address.',
    why: 'So that each network knows that your experience must disappear from its own tools.',
  },
  ar: {
    what: 'الإشعارات المرسلة إلى الشبكات المعنية: معرّفات وتواريخ، دون نصكم ولا عنوانكم.',
    why: 'لتعلم كل شبكة أن تجربتكم يجب أن تختفي من أدواتها الخاصة.',
  },
};

const sealedAnswers: Words = {
  fr: {
    what: 'Les réponses à vos derniers envois, scellées : votre appareil seul a de quoi les ouvrir.',
    why: 'Pour qu’un envoi répété après une coupure du réseau ne soit pas fait deux fois.',
  },
  en: {
    what: 'The answers to what you last sent, sealed: only your device has what opens them.',
    why: 'So that what is sent again after a network failure is not done twice.',
  },
  ar: {
    what: 'الردود على آخر ما أرسلتموه، مختومة: جهازكم وحده يستطيع فتحها.',
    why: 'حتى لا يُنفَّذ مرتين ما يعاد إرساله بعد انقطاع الشبكة.',
  },
};

/** What stays of a story once it is erased, in its author's language. */
export function keptAfterErasure(
  language: Language,
  { auditDays, deliveryDays }: Configuration['retention'],
  at: Date,
): Kept[] {
  const after = (days: number): string => new Date(at.getTime() + days * dayMilliseconds).toISOString();
  return [
    { ...fingerprint[language], until: null },
    { ...journal[language], until: after(auditDays) },
    { ...notices[language], until: after(deliveryDays) },
    { ...sealedAnswers[language], until: after(1) },
  ];
}
