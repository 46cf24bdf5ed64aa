import { failure, readPlace } from './place.js';

const put = (id, text) => {
  document.getElementById(id).textContent = text;
};

function element(tag, attributes) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

try {
  const { id, name, network, networkName, address } = await readPlace();
  put('nom', name);
  put('reseau', networkName);
  put('adresse', [...address.lines, [address.postCode, address.city].filter(Boolean).join(' ')].join(', '));
  document.title = `${name} | Caisse des Solidarités`;
  document.getElementById('affiche').search = new URLSearchParams({ id });
  document.getElementById('suite').hidden = false;
  document
    .getElementById('elements')
    .replaceChildren(
      element('spp-local-results', { id: 'resultats', structure: id }),
      element('spp-engagement-banner', { network, structure: id, 'results-href': '#resultats' }),
    );
} catch (error) {
  put('etat', failure(error));
}
