import type { FastifyInstance } from 'fastify';
import { setTimeout as delay } from 'node:timers/promises';
import { Problem } from '../problems.js';

declare module 'fastify' {
  interface FastifyInstance {
    /**
     * Prepares for `close`: for so many milliseconds everything is still answered, but each answer is the last of its
     * connection, and `/ready` sends load balancers elsewhere.
     */
    drain(milliseconds: number): Promise<void>;
  }
}

/** How often connections whose last answer has left are looked for. */
const every = 50;

/** Lets the application close without cutting a request short. */
export function allowDraining(app: FastifyInstance): void {
  let draining = false;
  app.decorate('drain', async (milliseconds: number) => {
    draining = true;
    await delay(milliseconds);
  });
  app.addHook('onRequest', (request, reply, next) => {
    if (!draining) return next();
    reply.raw.setHeader('connection', 'close');
    if (request.url !== '/ready') return next();
    next(new Problem('unavailable', { detail: 'The server is stopping.', retryAfterSeconds: 2 }));
  });
  // An answer begun before that keeps its connection open, which would hold the server for its keep-alive time.
  app.addHook('preClose', (done) => {
    const timer = setInterval(() => app.server.closeIdleConnections(), every);
    app.server.once('close', () => clearInterval(timer));
    timer.unref();
    done();
  });
}
