import { days, quoted, type Facts, type Wording } from './wording.js';

const amend = 'يمكنكم تصحيح نصّكم: افتحوا صفحة المتابعة، وعدّلوه ثم أرسلوه من جديد. سيقرؤه شخص مرّة أخرى.';

const decisions: Readonly<Record<string, string>> = {
  kept: 'يبقى النص منشورًا.',
  masked: 'صار جزء من النص محجوبًا.',
  removed: 'سُحب النص: لم يعد ظاهرًا.',
};

const contest = 'إن لم توافقوا على هذا القرار، فيمكنكم الطعن فيه أمام المحكمة المختصة.';

/** What others wrote, in whatever direction, between quotation marks. */
const own = (text: string): string => `«\u2068${text}\u2069»`;

export const arabic: Wording = {
  direction: 'rtl',
  greeting: 'مرحبًا،',
  letters: {
    received: ({ title }) => ({
      subject: 'لقد تلقّينا شهادتكم',
      body: [
        `شكرًا لكم على رواية تجربتكم ${own(title)}.`,
        'سيقرأ شخص نصّكم قبل نشره. سنكتب إليكم فور اتخاذ قراره.',
        'احتفظوا بهذه الرسالة: فهي تتضمّن الرابط السرّي لصفحة المتابعة. كلّ من يعرف هذا الرابط يمكنه قراءة شهادتكم وتعديلها وحذفها.',
      ],
    }),
    published: ({ title }) => ({
      subject: 'نُشرت شهادتكم',
      body: [
        `قرأ شخص شهادتكم ${own(title)}. وهي الآن منشورة: يمكن للجميع قراءتها.`,
        'يمكن للإدارة المعنيّة أن تردّ عليكم. سنكتب إليكم إن فعلت.',
      ],
    }),
    rejected: ({ title, reason, comment }) => ({
      subject: 'لم تُنشر شهادتكم',
      body: [
        `قرأ شخص شهادتكم ${own(title)}. ولم تُنشر للسبب التالي: ${reason}.`,
        ...explained(comment),
        amend,
      ],
    }),
    removed: ({ title, reason }) => ({
      subject: 'سُحبت شهادتكم',
      body: [
        `جرى الإبلاغ عن شهادتكم ${own(title)} ثم فحصها. ولم تعد ظاهرة. وهذا هو السبب:`,
        ...quoted(reason),
        amend,
        contest,
      ],
    }),
    masked: ({ title, reason }) => ({
      subject: 'حُجب جزء من شهادتكم',
      body: [
        `جرى الإبلاغ عن شهادتكم ${own(title)} ثم فحصها. وتبقى منشورة، لكنّ جزءًا منها محجوب. وهذا هو السبب:`,
        ...quoted(reason),
        amend,
        contest,
      ],
    }),
    replied: ({ title, signature }) => ({
      subject: 'ردّ على شهادتكم',
      body: [
        `${own(signature)}: ردّ على شهادتكم ${own(title)}.`,
        'اقرؤوا هذا الردّ في صفحة المتابعة. يمكنكم فيها أن تقولوا هل أفادكم، وأن تجيبوا عنه مرّة واحدة.',
      ],
    }),
    committed: ({ title, structure, dueOn }) => ({
      subject: 'التزام بإجراء بعد شهادتكم',
      body: [
        `${own(structure)}: التزام بإجراء في أجل أقصاه ${dueOn}، بعد شهادتكم ${own(title)}.`,
        'اقرؤوا ما التُزم به في صفحة المتابعة. سنكتب إليكم حين يتمّ ذلك.',
      ],
    }),
    done: ({ title, structure }) => ({
      subject: 'أُنجز الإجراء الملتزم به بعد شهادتكم',
      body: [
        `${own(structure)}: إعلان عن إنجاز الإجراء الملتزم به بعد شهادتكم ${own(title)}.`,
        'اقرؤوا ما تغيّر في صفحة المتابعة. بعد أربعة أسابيع، سنسألكم هل تحسّن الأمر حقًّا.',
      ],
    }),
    'is-it-better': ({ title, structure }) => ({
      subject: 'هل تحسّن الأمر حقًّا؟',
      body: [
        `قبل أربعة أسابيع، أُعلن عن إنجاز الإجراء الملتزم به بعد شهادتكم ${own(title)}. الجهة المعنيّة: ${own(structure)}.`,
        'هل تحسّن الأمر حقًّا؟ أجيبوا بنعم أو لا في صفحة المتابعة. سيظهر جوابكم للجميع إلى جانب الإجراء.',
      ],
    }),
    'answer-rejected': ({ title, reason, comment }) => ({
      subject: 'لم تُنشر رسالتكم',
      body: [
        `قرأ شخص الرسالة التي وجّهتموها إلى الإدارة بشأن شهادتكم ${own(title)}. ولم تُنشر للسبب التالي: ${reason}.`,
        ...explained(comment),
        'أمّا شهادتكم فتبقى كما كانت.',
      ],
    }),
    'report-received': ({ title }) => ({
      subject: 'لقد تلقّينا بلاغكم',
      body: [`لقد أبلغتم عن الشهادة ${own(title)}.`, 'سيفحص شخص بلاغكم. سنكتب إليكم قراره وأسبابه.'],
    }),
    'report-decided': ({ title, decision, reason }) => ({
      subject: 'لقد فُحص بلاغكم',
      body: [
        `فحص شخص بلاغكم عن الشهادة ${own(title)}.`,
        `${decisions[decision] ?? 'اتُّخذ قرار.'} وهذا هو السبب:`,
        ...quoted(reason),
        `${contest} ويمكنكم أيضًا اللجوء إلى هيئة \u2068Arcom\u2069 التي تنسّق في فرنسا تطبيق اللائحة الأوروبية للخدمات الرقمية.`,
      ],
    }),
  },
  reasons: {
    'not-a-public-service': 'النص لا يتحدّث عن خدمة عمومية',
    'not-an-experience': 'النص لا يروي تجربة معيشة',
    'identifies-a-person': 'النص يتيح التعرّف على شخص',
    'insulting-or-unlawful': 'النص يتضمّن أقوالًا مهينة أو مخالفة للقانون',
    advertising: 'النص إعلان تجاري',
    duplicate: 'سبق إرسال هذا النص',
    'own-file-claim': 'النص يطلب معالجة ملفّ شخصي، وهو ما لا تستطيعه سوى الإدارة المعنيّة',
  },
  followUp: 'صفحة المتابعة الخاصة بكم:',
  whyYou: 'لماذا تتلقّون هذه الرسالة؟',
  toAuthor: [
    'لقد رويتم تجربة على \u2068Services Publics+\u2069، وتركتم هذا العنوان لمعرفة ما آلت إليه.',
    'لكي لا تتلقّوا رسائل أخرى، افتحوا صفحة المتابعة واطلبوا فيها نسيان عنوانكم.',
  ],
  toReporter: [
    'لقد أبلغتم عن نص منشور على \u2068Services Publics+\u2069، وتركتم هذا العنوان لمعرفة القرار.',
    'لا يُستعمل هذا العنوان لغير ذلك: ليس عليكم فعل أيّ شيء لكي لا تتلقّوا رسائل أخرى.',
  ],
  automatic: 'هذه رسالة آلية. لا تردّوا عليها: فلن يقرأ أحد ردّكم.',
  dayIn: days('ar'),
};

function explained(comment: Facts['comment']) {
  return comment === '' ? [] : ['ويوضّح الشخص الذي قرأ نصّكم:', ...quoted(comment)];
}
