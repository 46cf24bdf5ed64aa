export * from './divisions.js';
export * from './engagements.js';
export * from './municipal-districts.js';
export * from './networks.js';
export * from './register.js';
export * from './version.js';
