const silentStart = /^[aeiouyhàâäéèêëîïôöùûüœæ]/i;

/** «de Lens», «d’Arras», «du Mans», «des Abymes», «de La Rochelle». */
export function ofPlace(name: string): string {
  if (name.startsWith('Le ')) return `du ${name.slice(3)}`;
  if (name.startsWith('Les ')) return `des ${name.slice(4)}`;
  return silentStart.test(name) ? `d’${name}` : `de ${name}`;
}

/** «à Lens», «au Mans», «aux Abymes», «à La Rochelle». */
export function atPlace(name: string): string {
  if (name.startsWith('Le ')) return `au ${name.slice(3)}`;
  if (name.startsWith('Les ')) return `aux ${name.slice(4)}`;
  return `à ${name}`;
}
