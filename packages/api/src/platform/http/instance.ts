import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import type { Context } from '../context.js';
import { Problem } from '../problems.js';
import { answerBrokenRequest, connectionOptions, defaultTimeouts, type Timeouts } from './connections.js';
import { isJson } from './json-body.js';
import { answerErrorsAsProblems, answerFrameworkError } from './problem-answers.js';
import { requestIds } from './request-id.js';

/** Fastify, bounded in time, that takes JSON bodies alone, as bytes, and answers every error as a problem. */
export function createInstance(
  { configuration, log: logger }: Pick<Context, 'configuration' | 'log'>,
  timeouts: Partial<Timeouts> = {},
): FastifyInstance {
  const log: FastifyBaseLogger = logger;
  const app = Fastify({
    ...connectionOptions({ ...defaultTimeouts, ...timeouts }),
    clientErrorHandler: answerBrokenRequest(configuration.publicUrl),
    frameworkErrors: answerFrameworkError(configuration),
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    // Lines name their request themselves: a logger for each would cost more than its answer.
    childLoggerFactory: () => log,
    genReqId: requestIds(),
    trustProxy: configuration.trustProxy,
    // While the server drains, what still comes in on open connections is answered.
    return503OnClosing: false,
    // Rows read their own query strings, strictly.
    routerOptions: { querystringParser: () => ({}) },
  });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, ({ headers }, body, done) => {
    const accepted = isJson(headers['content-type']) && headers['content-encoding'] === undefined;
    done(accepted ? null : new Problem('unsupported-media-type'), body);
  });
  answerErrorsAsProblems(app, configuration);
  return app;
}
