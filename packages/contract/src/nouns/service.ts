import * as z from 'zod/mini';
import { endpoint } from '../endpoint.js';

export const serviceState = z.object({ status: z.enum(['ok', 'unavailable']), version: z.string() });

export const service = {
  health: endpoint({ method: 'GET', path: '/health', answer: serviceState, status: 200, access: 'public' }),
  ready: endpoint({ method: 'GET', path: '/ready', answer: serviceState, status: 200, access: 'public' }),
  metrics: endpoint({ method: 'GET', path: '/metrics', answer: 'text/plain', status: 200, access: 'public' }),
  description: endpoint({
    method: 'GET',
    path: '/openapi.json',
    answer: z.looseObject({ openapi: z.string() }),
    status: 200,
    access: 'public',
    cacheSeconds: 300,
  }),
};
