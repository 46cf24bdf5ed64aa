/** What the worker is given at its start. */
export interface WorkerSettings {
  /** Folder of the cluster; created when absent. */
  readonly folder: string;
}

/** To the worker: PostgreSQL wire messages to run, whole and in order; or the end. */
export type Order = { readonly kind: 'run'; readonly bytes: Uint8Array } | { readonly kind: 'close' };

/** From the worker: `opened` once; then, for each `run`, the answer in any number of `data` and one `ran`. */
export type Report =
  | { readonly kind: 'opened' }
  | { readonly kind: 'data'; readonly bytes: Uint8Array }
  | { readonly kind: 'ran'; readonly bytes: Uint8Array }
  /** A line of the server's log, at any time. */
  | { readonly kind: 'log'; readonly line: string };
