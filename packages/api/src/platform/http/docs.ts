import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { OpenApiDocument } from '@spplus/contract';
import type { FastifyInstance } from 'fastify';
import { problemPage, problemStyle } from './problem-page.js';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  // Swagger UI writes a style element.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const logo = `<svg xmlns="http://www.w3.org/2000/svg" width="180" height="32">
  <text y="22" fill="#fff" font-family="system-ui, sans-serif" font-size="20">Services Publics+</text>
</svg>`;

/** `/docs`, the API to read and try, and `/docs/problems`. Nothing comes from a third party. */
export async function mountDocs(app: FastifyInstance, document: OpenApiDocument): Promise<void> {
  await app.register(swagger, {
    mode: 'static',
    specification: { document: structuredClone({ ...document }) },
  });
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    staticCSP: policy,
    uiConfig: { deepLinking: true },
    theme: { title: 'Services Publics+: the API' },
    logo: { type: 'image/svg+xml', content: logo, href: '/docs', target: '_self' },
  });
  const page = problemPage();
  app.get('/docs/problems', (_request, reply) =>
    reply.header('content-security-policy', policy).type('text/html; charset=utf-8').send(page),
  );
  app.get('/docs/problems.css', (_request, reply) =>
    reply.type('text/css; charset=utf-8').send(problemStyle),
  );
}
