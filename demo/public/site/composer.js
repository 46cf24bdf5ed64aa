import { read } from './api.js';
import { findable } from './finder.js';
import { copyable, placeholder } from './snippet.js';
import { snippetText } from './snippet-text.js';

const form = document.getElementById('choix');
const code = document.getElementById('extrait');
const preview = document.getElementById('preview');

/** Attributes in the order a reader expects; those left at their default are not written. */
const order = ['network', 'structure', 'commune', 'display', 'theme', 'lang', 'headline-level'];

function update() {
  const chosen = new FormData(form);
  const tag = chosen.get('tag');
  for (const part of form.querySelectorAll('[data-only]')) part.hidden = part.dataset.only !== tag;
  const foreign = tag === 'spp-local-results' ? 'display' : 'commune';
  const attributes = Object.fromEntries(
    order.filter((name) => name !== foreign && chosen.get(name)).map((name) => [name, chosen.get(name)]),
  );

  const text = snippetText(location.origin, tag, attributes);
  if (text === code.textContent) return;
  code.textContent = text;
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  preview.replaceChildren(element);
}

async function fillNetworks() {
  try {
    const { items } = await read('/v1/networks', { limit: 100 });
    form.elements.network.append(...items.map(({ id, name }) => new Option(name, id)));
  } catch {
    const status = document.getElementById('network-status');
    status.textContent = 'La liste des réseaux n’a pas pu être lue. Rechargez la page pour réessayer.';
  }
}

for (const finder of form.querySelectorAll('.finder')) findable(finder, () => form.elements.network.value);
copyable(document.getElementById('copier'), code, document.getElementById('copie'));
code.textContent = code.textContent.replaceAll(placeholder, location.origin);
form.addEventListener('change', update);
form.addEventListener('submit', (event) => event.preventDefault());
update();
await fillNetworks();
