import { problem, routes, type Route } from '@gremia/contracts';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import { paramsSchema, pathNames } from '../route/route-input';

const PROBLEM = problem.meta({ id: 'Problem' });

/** The description of the API, made from the same schemas that check every message. */
export function openApiDocument(serverUrl: string, sessionCookie: string): ReturnType<typeof createDocument> {
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Gremia',
      version: '1',
      description:
        'Meetings of councils and advisory boards. Writes need the header Origin of the application and, once ' +
        'signed in, x-csrf-token from GET /api/v1/session. Refusals are RFC 9457 problem details.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: serverUrl }],
    paths: paths(),
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: sessionCookie },
        csrf: { type: 'apiKey', in: 'header', name: 'x-csrf-token' },
      },
    },
  });
}

function paths(): ZodOpenApiPathsObject {
  const result: ZodOpenApiPathsObject = {};
  for (const route of routes) result[route.path] = { ...result[route.path], [route.method]: operation(route) };
  return result;
}

function operation(route: Route): ZodOpenApiOperationObject {
  const status = route.status ?? 200;
  const path = pathNames(route).length === 0 ? {} : { path: paramsSchema(route) };
  const answer =
    route.response === undefined && route.responseType === undefined
      ? {}
      : {
          content: {
            [route.responseType ?? 'application/json']: {
              schema: route.response ?? { type: 'string' as const, format: 'binary' },
            },
          },
        };
  return {
    summary: route.summary,
    tags: [route.tag],
    operationId: `${route.method}${route.path.slice('/api/v1'.length).replaceAll(/[^a-z0-9]+/gi, '-')}`.replace(
      /-$/,
      '',
    ),
    ...(route.permission === 'public'
      ? {}
      : { security: [route.method === 'get' ? { session: [] } : { session: [], csrf: [] }] }),
    requestParams: { ...path, ...(route.query === undefined ? {} : { query: route.query }) },
    ...(route.body === undefined
      ? {}
      : {
          requestBody: { required: true, content: { [route.bodyType ?? 'application/json']: { schema: route.body } } },
        }),
    responses: {
      [`${status}`]: { description: status === 204 ? 'Done' : 'Success', ...answer },
      default: { description: 'Refused', content: { 'application/problem+json': { schema: PROBLEM } } },
    },
  };
}
