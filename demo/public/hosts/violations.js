// Shows what the page's Content-Security-Policy reports.
const seen = [];

function show() {
  const count = document.getElementById('violations');
  const list = document.getElementById('reports');
  if (!count || !list) return;
  count.textContent = String(seen.length);
  list.replaceChildren(
    ...seen.map((report) => Object.assign(document.createElement('li'), { textContent: report })),
  );
}

document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) => {
  seen.push(`${effectiveDirective}: ${blockedURI} (${sourceFile})`);
  show();
});
document.addEventListener('DOMContentLoaded', show);
