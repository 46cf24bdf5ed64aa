/**
 * Work that the owner of a data folder does for other processes. Arguments, progress and result cross
 * as JSON. The arguments come from outside: parse them.
 */
export type Command = (args: unknown, progress: (progress: unknown) => void) => Promise<unknown>;

export type Commands = Readonly<Record<string, Command>>;
