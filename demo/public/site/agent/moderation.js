import { ask } from './api.js';
import { day, field, form, h } from './dom.js';

const kinds = {
  nir: 'numéro de sécurité sociale',
  iban: 'IBAN',
  phone: 'téléphone',
  email: 'courriel',
  'post-address': 'adresse postale',
  'allocataire-number': 'numéro d’allocataire',
  'tax-number': 'numéro fiscal',
  'vehicle-plate': 'plaque d’immatriculation',
  name: 'nom d’une personne',
};

const reasons = {
  'not-an-experience': 'Ce n’est pas une expérience',
  'not-a-public-service': 'Ce n’est pas un service public',
  'identifies-a-person': 'Une personne est reconnaissable',
  'insulting-or-unlawful': 'Propos injurieux ou illicites',
  advertising: 'Publicité',
  duplicate: 'Récit déjà envoyé',
  'own-file-claim': 'Réclamation sur un dossier personnel',
};

/** The texts that wait, each with its decision. `act` runs a decision, then reads everything again. */
export async function waitingTexts(act) {
  const { items } = await ask('GET', '/v1/agent/moderation');
  if (items.length === 0) return [h('p', {}, 'Rien n’attend : tout est lu.')];
  return items.map((item) => waitingText(item, act));
}

function waitingText(item, act) {
  const field = item.kind === 'message' ? 'message' : 'story';
  const text = item[field] ?? '';
  const masks = item.findings.map((mask) => ({ mask, box: h('input', { type: 'checkbox', checked: true }) }));
  const decide = async (decision) => {
    const { id } = await ask('POST', `/v1/agent/moderation/${item.id}/claims`);
    await ask('POST', `/v1/agent/moderation/${item.id}/decisions`, {
      claim: id,
      revision: item.revision,
      ...decision,
    });
  };
  return h(
    'article',
    { class: 'task' },
    h('h3', {}, item.urgent ? 'Urgent : ' : '', item.title),
    h(
      'p',
      { class: 'quiet' },
      `${item.structures.map(({ name }) => name).join(', ') || 'Lieu inconnu'} · reçu le ${day(item.submittedAt)}`,
    ),
    h(
      'p',
      { class: 'text' },
      ...marked(
        text,
        item.findings.filter((mask) => mask.field === field),
      ),
    ),
    masks.length > 0 ? h('fieldset', {}, h('legend', {}, 'À masquer'), ...masks.map(maskChoice(item))) : '',
    h(
      'p',
      { class: 'actions' },
      h(
        'button',
        {
          class: 'button',
          type: 'button',
          onclick: () =>
            act(
              () =>
                decide({
                  decision: 'accept',
                  masks: masks.filter(({ box }) => box.checked).map(({ mask }) => mask),
                }),
              `« ${item.title} » est publié.`,
            ),
        },
        'Publier',
      ),
    ),
    refusal(item, decide, act),
  );
}

const maskChoice =
  (item) =>
  ({ mask, box }) =>
    h(
      'label',
      { class: 'check' },
      box,
      ` ${item[mask.field].slice(mask.start, mask.end)} (${kinds[mask.reason] ?? mask.reason})`,
    );

function marked(text, masks) {
  const parts = [];
  let from = 0;
  for (const { start, end } of masks) {
    parts.push(text.slice(from, start), h('mark', {}, text.slice(start, end)));
    from = end;
  }
  return [...parts, text.slice(from)];
}

function refusal(item, decide, act) {
  const options = Object.entries(reasons).map(([value, label]) => h('option', { value }, label));
  return h(
    'details',
    {},
    h('summary', {}, 'Ne pas publier'),
    form(
      'Refuser et prévenir l’auteur',
      ({ reason, comment }) =>
        act(
          () => decide({ decision: 'reject', reason, ...(comment.trim() && { comment }) }),
          `« ${item.title} » n’est pas publié.`,
        ),
      field('Motif', h('select', { name: 'reason' }, ...options)),
      field('Ce que l’auteur peut changer (facultatif)', h('textarea', { name: 'comment', rows: '2' })),
    ),
  );
}
