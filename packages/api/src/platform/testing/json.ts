import * as z from 'zod';

const object = z.record(z.string(), z.unknown());

/** The fields of a JSON object. */
export const fieldsOf = (json: string): Record<string, unknown> => object.parse(JSON.parse(json));
