export { AnswerError } from './errors/answer-error.js';
export { ConnectionError, TimeoutError } from './errors/interruptions.js';
export * from './errors/problem-errors.js';
export { ClientError, ServerError } from './errors/refusals.js';
export { SppError } from './errors/spp-error.js';
