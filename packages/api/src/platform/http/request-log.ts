import type { FastifyInstance, FastifyRequest } from 'fastify';

/** The operation of the table, or the kind of what else was asked. */
export const operationOf = ({ routeOptions, is404 }: FastifyRequest): string =>
  routeOptions.config.operation ?? (is404 ? 'unknown' : 'static');

/** One line an answer: no address, no query text, no body, no header. */
export function logAnswers(app: FastifyInstance): void {
  app.addHook('onResponse', (request, reply, next) => {
    app.log.info(
      {
        requestId: request.id,
        operation: operationOf(request),
        status: reply.statusCode,
        milliseconds: Math.round(reply.elapsedTime * 10) / 10,
      },
      'answered',
    );
    next();
  });
}
