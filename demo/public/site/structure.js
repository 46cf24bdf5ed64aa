import { failure, readPlace } from './place.js';

const put = (id, text) => {
  document.getElementById(id).textContent = text;
};

function place(id, tag, attributes) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  document.getElementById(id).replaceChildren(element);
}

try {
  const { id, name, network, networkName, address } = await readPlace();
  put('nom', name);
  put('reseau', networkName);
  put('adresse', [...address.lines, [address.postCode, address.city].filter(Boolean).join(' ')].join(', '));
  document.title = `${name} | Caisse des Solidarités`;
  document.getElementById('affiche').search = new URLSearchParams({ id });
  place('resultats', 'spp-local-results', { structure: id });
  place('engagements', 'spp-engagement-banner', { network, structure: id, 'results-href': '#resultats' });
} catch (error) {
  put('etat', failure(error));
}
