// What the pages borrow from packages, put where the server finds it; not committed.
import { copyFileSync, mkdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

const borrowed = [
  'bootstrap/dist/css/bootstrap.min.css',
  '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
];
const vendor = new URL('public/vendor/', import.meta.url);

mkdirSync(vendor, { recursive: true });
for (const file of borrowed) {
  copyFileSync(fileURLToPath(import.meta.resolve(file)), new URL(basename(file), vendor));
}
