import { z } from 'zod';
import type { RouteTable } from './route';

/** Shaped by whoever made it: terminus, the description of OpenAPI. */
const response = z.unknown();
const common = { method: 'get', tag: 'operation', permission: 'public' } as const;

/** For those who run the application; not part of the described API. */
export const operationRoutes = {
  live: { ...common, path: '/health/live', summary: 'The process answers', rate: 'uncounted', response },
  ready: { ...common, path: '/health/ready', summary: 'The process can work', rate: 'uncounted', response },
  metrics: {
    ...common,
    path: '/metrics',
    summary: 'Figures for Prometheus, for whoever brings the token',
    rate: 'uncounted',
    responseType: 'text/plain',
  },
  description: { ...common, path: '/api/openapi.json', summary: 'This description', response },
} as const satisfies RouteTable;
