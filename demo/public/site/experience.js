// One story, at the address that mails and webhooks give: /experience.html?id=…
const id = new URLSearchParams(location.search).get('id');
const element = document.createElement('spp-experiences');
if (id) element.setAttribute('experience', id);
document.getElementById('elements').replaceChildren(element);
