export * from './personal-data/find.js';
export { maskMark, maskText } from './personal-data/mask-text.js';
