const escaped = (value) => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

const links = {
  'spp-engagement-banner': 'Les engagements Services Publics+',
  'spp-local-results': 'Nos résultats de qualité de service',
};

/** The lines a webmaster pastes: the loader, then the element with its attributes and its link. */
export function snippetText(origin, tag, attributes) {
  const given = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  return `<script type="module" src="${origin}/embed/v1/spp.js"></script>

<${tag}${given.join('')}>
  <a href="https://www.plus.transformation.gouv.fr/">${links[tag]}</a>
</${tag}>`;
}
