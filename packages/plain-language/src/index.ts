export * from './personal-data/find.js';
