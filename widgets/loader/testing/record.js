// The first script of a page under test: what is loaded, said and reported there.
globalThis.loaded = [];
globalThis.told = [];
globalThis.violations = [];
console.warn = (...words) => globalThis.told.push(words.map(String).join(' '));
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
  globalThis.violations.push(`${violatedDirective} ${blockedURI}`),
);
