export type * from '@spplus/contract';
export { bind } from './bind.js';
export type { Call, WithResponse } from './call.js';
export { createClient, type Client } from './client.js';
export {
  connect,
  type CallOptions,
  type Connection,
  type ConnectionOptions,
  type Limits,
} from './connect.js';
export * from './errors.js';
export type { ListCall, Page } from './list-call.js';
export type { Bound, Callable, CallOf } from './callable.js';
export type { ErrorClasses } from './problem-answer.js';
