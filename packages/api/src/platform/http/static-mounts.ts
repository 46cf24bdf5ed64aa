import fastifyStatic, { type FastifyStaticOptions } from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { existsSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import * as z from 'zod';
import { crossOriginHeaders } from './headers.js';

/** Folders of files that are served as they are. One that does not exist yet may come later. */
export interface Folders {
  /** The loader, its chunks and `manifest.json`. */
  readonly embed: string;
  /** Pages served at the root; its `headers.json` gives some of them their own headers. */
  readonly demo: string;
  readonly storybook: string;
}

/** For pages that name no policy of their own: nothing from a third party. */
const pagePolicy = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join('; ');

// Storybook's own pages hold inline scripts, and evaluate its addons' code.
const storybookPolicy = `${pagePolicy}; script-src 'self' 'unsafe-inline' 'unsafe-eval'`;

const year = 365 * 24 * 60 * 60 * 1000;
const fiveMinutes = 5 * 60 * 1000;

/** Where files are served, in the words of @fastify/static. */
export function staticMounts({
  embed,
  demo,
  storybook,
}: Folders): (FastifyStaticOptions & { prefix: string })[] {
  const version = embedVersion(embed);
  const embedded = { root: embed, preCompressed: true, setHeaders: openToAll };
  return [
    { ...embedded, prefix: '/embed/v1/', maxAge: fiveMinutes },
    ...(version === undefined
      ? []
      : [{ ...embedded, prefix: `/embed/${version}/`, maxAge: year, immutable: true }]),
    { root: storybook, prefix: '/storybook/', maxAge: 0, setHeaders: page(() => storybookPolicy) },
    {
      root: demo,
      prefix: '/',
      maxAge: 0,
      setHeaders: demoHeaders(demo),
      allowedPath: (path) => path !== headersFile,
    },
  ];
}

/** Serves them all. */
export async function mountStatic(app: FastifyInstance, folders: Folders): Promise<void> {
  for (const options of staticMounts(folders)) {
    await app.register(fastifyStatic, { ...options, decorateReply: false, suppressWarning: true });
  }
}

const manifest = z.object({ version: z.string().regex(/^[\w.-]+$/) });

function embedVersion(folder: string): string | undefined {
  const path = join(folder, 'manifest.json');
  return existsSync(path) ? manifest.parse(JSON.parse(readFileSync(path, 'utf8'))).version : undefined;
}

type SetHeaders = (reply: FastifyReply, path: string) => void;

const openToAll: SetHeaders = (reply) => {
  reply.headers(crossOriginHeaders);
};

const page =
  (policyOf: (path: string) => string): SetHeaders =>
  (reply, path) => {
    if (path.endsWith('.html')) reply.header('content-security-policy', policyOf(path));
  };

const headersFile = '/headers.json';
const headersByPath = z.record(z.string(), z.record(z.string(), z.string()));

function demoHeaders(folder: string): SetHeaders {
  const file = join(folder, headersFile);
  const given = existsSync(file) ? headersByPath.parse(JSON.parse(readFileSync(file, 'utf8'))) : {};
  const setPolicy = page(() => pagePolicy);
  return (reply, path) => {
    setPolicy(reply, path);
    reply.headers(given[`/${relative(folder, path).split(sep).join('/')}`] ?? {});
  };
}
