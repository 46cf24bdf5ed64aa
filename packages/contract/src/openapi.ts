import { documentation } from './documentation.js';
import { rights, type Endpoint, type Group } from './endpoint.js';
import { problemResponses, responsesOf } from './openapi/responses.js';
import { SchemaTranslator, type Json } from './openapi/schemas.js';
import { problem } from './problem.js';
import { table } from './table.js';

export interface OpenApiOptions {
  /** Address of the API, without a final slash. */
  readonly serverUrl: string;
  readonly version: string;
}

export interface OpenApiDocument extends Json {
  readonly openapi: string;
  readonly info: Json & { readonly title: string; readonly version: string };
  readonly paths: Readonly<Record<string, Json>>;
}

/** The API in OpenAPI 3.1, made from the endpoint table, its documentation and the problem codes alone. */
export function openApiDocument({ serverUrl, version }: OpenApiOptions): OpenApiDocument {
  const schemas = new SchemaTranslator();
  const paths = pathsOf(schemas);
  const responses = problemResponses(schemas.translate(problem, 'output'));
  return {
    openapi: '3.1.0',
    info: { title: 'Services Publics+', version, description, license: { name: 'MIT', identifier: 'MIT' } },
    servers: [{ url: serverUrl }],
    tags: Object.keys(table).map((name) => ({ name })),
    paths,
    components: {
      schemas: schemas.components,
      responses,
      headers,
      parameters: { IdempotencyKey: idempotencyKey },
      securitySchemes: {
        apiKey: {
          type: 'http',
          scheme: 'bearer',
          description: `API key, \`spp_…\`, with rights among ${rightList}.`,
        },
      },
    },
  };
}

const rightList = rights.map((right) => `\`${right}\``).join(', ');

const description = [
  'What public services promise, and how well each of their counters does.',
  'Errors are RFC 9457 problem documents with a stable `code`; `/docs/problems` says what each means.',
  'Lists are read page by page: `nextCursor` of one is `cursor` of the next, until it is null.',
  'Public answers may be read from pages of any origin, without credentials.',
].join('\n\n');

const headers: Json = {
  RequestId: { description: 'Names this request in the service’s logs.', schema: { type: 'string' } },
  RetryAfter: { description: 'Seconds to wait before trying again.', schema: { type: 'integer' } },
  ETag: { description: 'Strong validator, for `If-None-Match`.', schema: { type: 'string' } },
};

const idempotencyKey: Json = {
  name: 'Idempotency-Key',
  in: 'header',
  description:
    'A name of the caller’s choice for this request, such as a UUID. Sent again within 24 hours under the same name, ' +
    'it is not carried out again: its first answer is replayed, with `Idempotency-Replayed: true`.',
  schema: { type: 'string', pattern: '^[!-~]{1,255}$' },
};

function pathsOf(schemas: SchemaTranslator): Record<string, Json> {
  const groups: Readonly<Record<string, Group>> = table;
  const paths: Record<string, Json> = {};
  for (const [noun, group] of Object.entries(groups)) {
    for (const [name, endpoint] of Object.entries(group)) {
      const operation = operationOf(noun, name, endpoint, schemas);
      paths[endpoint.path] = { ...paths[endpoint.path], [endpoint.method.toLowerCase()]: operation };
    }
  }
  return paths;
}

function operationOf(noun: string, name: string, endpoint: Endpoint, schemas: SchemaTranslator): Json {
  const operationId = `${noun}.${name}`;
  const sentences: Readonly<Record<string, string>> = documentation;
  return {
    operationId,
    tags: [noun],
    summary: sentences[operationId],
    ...accessOf(endpoint),
    parameters: parametersOf(endpoint, schemas),
    ...(endpoint.body && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: schemas.translate(endpoint.body, 'input') } },
      },
    }),
    responses: responsesOf(endpoint, schemas),
  };
}

const accessOf = ({ access }: Endpoint): Json =>
  access === 'public'
    ? { security: [] }
    : { security: [{ apiKey: [] }], description: `Needs an API key with the right \`${access.right}\`.` };

function parametersOf({ method, params, query }: Endpoint, schemas: SchemaTranslator): Json[] {
  const ofPath = params ? schemas.parameters(params) : [];
  const ofQuery = query ? schemas.parameters(query) : [];
  const repeatable = method === 'POST' || method === 'PUT' || method === 'PATCH';
  return [
    ...ofPath.map((parameter) => ({ ...parameter, in: 'path' })),
    ...ofQuery.map((parameter) => ({ ...parameter, in: 'query' })),
    ...(repeatable ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : []),
  ];
}
