import type { Route } from '@gremia/contracts';
import type { Request } from 'express';

// Keyed by the request itself: nothing a client sends can end up here, and it is gone with the request.
const routes = new WeakMap<object, Route>();

/** Notes which route of the table a request was matched to, for logs and limits. */
export function setRoute(request: object, route: Route): void {
  routes.set(request, route);
}

/** The route whose handler answers the request, however its address was spelled; undefined before it is matched. */
export function routeOfRequest(request: Request | object): Route | undefined {
  return routes.get(request);
}

/** Stands for every address that has no handler, with any method. */
export const UNKNOWN_PATH: Route = {
  method: 'get',
  path: '/{*path}',
  summary: 'Nothing is here',
  tag: 'operation',
  permission: 'public',
};
