import { failure, readPlace } from './place.js';

const button = document.getElementById('imprimer');
button.addEventListener('click', () => print());
button.hidden = false;

try {
  const { id, network } = await readPlace();
  const poster = document.querySelector('spp-engagement-banner');
  poster.setAttribute('network', network);
  poster.setAttribute('structure', id);
} catch (error) {
  document.getElementById('etat').textContent = failure(error);
}
