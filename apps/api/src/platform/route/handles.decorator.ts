import { HttpCode, RequestMapping, RequestMethod, SetMetadata } from '@nestjs/common';
import type { AnswerOf, Route } from '@gremia/contracts';
import { Input, type RouteInput } from './route-input';

/** Under this key a handler knows its route. */
export const ROUTE = 'gremia:route';

const METHODS = {
  get: RequestMethod.GET,
  post: RequestMethod.POST,
  put: RequestMethod.PUT,
  patch: RequestMethod.PATCH,
  delete: RequestMethod.DELETE,
} as const;

/**
 * Binds a method of a controller to a route of the table: path, status and everything that is decided before it runs.
 * Its first parameter is the checked input; what it takes and answers must fit the route, or it does not compile.
 */
export function Handles<const R extends Route>(route: R) {
  return <M extends (input: RouteInput<R>, ...rest: never[]) => AnswerOf<R> | Promise<AnswerOf<R>>>(
    target: object,
    name: string,
    descriptor: TypedPropertyDescriptor<M>,
  ): void => {
    const path = route.path.replaceAll(/\{(\w+)\}/g, ':$1');
    RequestMapping({ path, method: METHODS[route.method] })(target, name, descriptor);
    HttpCode(route.status ?? 200)(target, name, descriptor);
    SetMetadata(ROUTE, route)(target, name, descriptor);
    Input()(target, name, 0);
  };
}
