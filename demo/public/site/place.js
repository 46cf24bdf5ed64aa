import { read } from './api.js';

/** The structure that the address of the page names, else one near Bapaume. */
export async function readPlace() {
  const id = new URLSearchParams(location.search).get('id');
  if (id) return read(`/v1/structures/${encodeURIComponent(id)}`);
  const { items } = await read('/v1/structures', { commune: '62080', limit: 1 });
  if (!items[0]) throw new Error('No structure.', { cause: 404 });
  return items[0];
}

/** What to tell a visitor when the structure could not be read. */
export const failure = (error) =>
  error.cause === 404
    ? 'Ce lieu d’accueil n’est pas connu. Vérifiez l’adresse de la page.'
    : 'Les informations n’ont pas pu être lues. Rechargez la page pour réessayer.';
