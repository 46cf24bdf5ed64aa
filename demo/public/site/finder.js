import { read } from './api.js';

const labels = {
  structure: ({ id, name, address }) => ({
    value: id,
    label: [name, address.city].filter(Boolean).join(', '),
  }),
  commune: ({ code, name, postCodes, department }) => ({
    value: code,
    label: `${name} (${postCodes[0] ?? code}, ${department.name})`,
  }),
};

/** A search whose answers are radio buttons of the form; `network` narrows it where the API can. */
export function findable(finder, network) {
  const { name, path } = finder.dataset;
  const [input, button] = finder.querySelectorAll('input, button');
  const status = finder.querySelector('[role=status]');
  const found = finder.querySelector('.found');

  const choice = ({ value, label }, checked = false) => {
    const line = Object.assign(document.createElement('div'), { className: 'choice' });
    const id = `${name}-${value || 'none'}`;
    const radio = Object.assign(document.createElement('input'), { type: 'radio', name, value, id, checked });
    line.append(radio, Object.assign(document.createElement('label'), { htmlFor: id, textContent: label }));
    return line;
  };

  const search = async () => {
    const q = input.value.trim();
    if (!q) {
      status.textContent = 'Écrivez d’abord ce que vous cherchez.';
      return;
    }
    status.textContent = 'Recherche en cours…';
    try {
      const limit = 8;
      const { items } = await read(path, { q, limit, ...(name === 'structure' && { network: network() }) });
      const plural = items.length > 1 ? 's' : '';
      const count =
        items.length === limit ? `Les ${limit} premières réponses` : `${items.length} réponse${plural}`;
      status.textContent = items.length
        ? `${count}. Choisissez :`
        : 'Rien de ce nom. Vérifiez l’orthographe, ou essayez la ville.';
      const none = choice({ value: '', label: 'Aucun choix' }, true);
      found.replaceChildren(
        ...(items.length ? [none] : []),
        ...items.map((item) => choice(labels[name](item))),
      );
    } catch {
      status.textContent = 'La recherche n’a pas abouti. Réessayez dans un instant.';
    }
    found.dispatchEvent(new Event('change', { bubbles: true }));
  };

  button.addEventListener('click', search);
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    void search();
  });
}
