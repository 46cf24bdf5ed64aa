import * as z from 'zod/mini';
import { auditEntry } from '../nouns/audit.js';
import { commune } from '../nouns/communes.js';
import { engagement, engagementList } from '../nouns/engagements.js';
import { indicator } from '../nouns/indicators.js';
import { apiKey } from '../nouns/keys.js';
import { network } from '../nouns/networks.js';
import { dataset } from '../nouns/open-data.js';
import { publication, publicationReport } from '../nouns/results-for-agents.js';
import { historyPoint, result, structureResults } from '../nouns/results.js';
import { serviceState } from '../nouns/service.js';
import { foundStructure, structure } from '../nouns/structures.js';
import { transparencyShare } from '../nouns/transparency.js';
import { problem, problemError } from '../problem.js';

/** Any JSON object of the document. */
export type Json = Readonly<Record<string, unknown>>;

/** Schemas that the document names once and refers to. */
const named = {
  ApiKey: apiKey,
  AuditEntry: auditEntry,
  Commune: commune,
  Dataset: dataset,
  Engagement: engagement,
  EngagementList: engagementList,
  FoundStructure: foundStructure,
  HistoryPoint: historyPoint,
  Indicator: indicator,
  Network: network,
  Problem: problem,
  ProblemError: problemError,
  Publication: publication,
  PublicationReport: publicationReport,
  Result: result,
  ServiceState: serviceState,
  Structure: structure,
  StructureResults: structureResults,
  TransparencyShare: transparencyShare,
};

const names = z.registry<{ id: string }>();
for (const [id, schema] of Object.entries(named)) names.add(schema, { id });

/** Translates the contract's schemas, and gathers those that it refers to by name. */
export class SchemaTranslator {
  readonly components: Record<string, unknown> = {};

  /** The JSON Schema of what is sent (`input`) or received (`output`). */
  translate(schema: z.core.$ZodType, io: 'input' | 'output'): Json {
    // Wrapped, so that a named schema comes out as a reference to itself.
    const { properties = {}, $defs = {} } = z.toJSONSchema(z.object({ schema }), {
      io,
      metadata: names,
      override: io === 'output' ? openToNewFields : () => {},
    });
    for (const [name, definition] of Object.entries($defs)) {
      const schema = withComponentReferences(definition);
      delete schema['id'];
      this.components[name] = schema;
    }
    return withComponentReferences(properties['schema']);
  }

  /** The JSON Schema of each property of an object, and whether it must be given. */
  parameters(schema: z.ZodMiniObject): { name: string; required: boolean; schema: Json }[] {
    return Object.entries(schema.shape).map(([name, property]) => ({
      name,
      required: !z.safeParse(property, undefined).success,
      schema: this.translate(property, 'input'),
    }));
  }
}

/** An answer may gain fields within a version: clients must not refuse them. */
function openToNewFields({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  delete jsonSchema.additionalProperties;
}

function withComponentReferences(value: unknown): Record<string, unknown> {
  const text = JSON.stringify(value).replaceAll('"#/$defs/', '"#/components/schemas/');
  return z.parse(z.record(z.string(), z.unknown()), JSON.parse(text));
}
