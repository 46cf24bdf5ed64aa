// What would be published: publint on each package, are-the-types-wrong on its tarball.
import { run } from './set-up.mjs';

const published = ['packages/contract', 'packages/plain-language', 'packages/element', 'sdk', 'widgets'];

for (const folder of published) {
  run('npx', ['publint', '--strict', folder]);
  // The packages are ESM for Node ≥ 20 and bundlers: require() and the resolution of before Node 16 are not offered.
  run('npx', ['attw', '--pack', folder, '--profile', 'esm-only', '--quiet']);
}
