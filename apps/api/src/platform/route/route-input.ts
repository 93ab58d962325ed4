import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { uuid, type BodyOf, type ParamsOf, type QueryOf, type Route } from '@gremia/contracts';
import type { Request } from 'express';
import { z } from 'zod';
import type { Actor } from '../actor/actor';
import { actorOf } from '../actor/request-actor';
import { invalidInput } from '../problem/invalid-input';

/** What the handler of a route gets: everything checked, and whoever acts. */
export interface RouteInput<R extends Route> {
  readonly params: ParamsOf<R>;
  readonly query: QueryOf<R>;
  readonly body: BodyOf<R>;
  /** The public is nobody; everywhere else the guard has let in somebody. */
  readonly actor: R['permission'] extends 'public' ? Actor | null : Actor;
}

type Checked = Readonly<Record<'params' | 'query' | 'body' | 'actor', unknown>>;

const inputs = new WeakMap<object, Checked>();

/** Checks what was sent against the route and keeps it for the handler. @throws ProblemError `invalid-input` */
export function checkInput(request: Request, route: Route, body: unknown): void {
  inputs.set(request, {
    params: check(paramsSchema(route), request.params),
    query: route.query === undefined ? undefined : check(route.query, request.query),
    body: route.body === undefined || route.bodyType !== undefined ? undefined : check(route.body, body),
    actor: actorOf(request),
  });
}

/** What was checked of a request; undefined before that. */
export const inputOf = (request: object): Checked | undefined => inputs.get(request);

/** The first parameter of a handler; `@Handles` puts it there. */
export const Input = createParamDecorator((_data: unknown, context: ExecutionContext) =>
  inputs.get(context.switchToHttp().getRequest<Request>()),
);

/** Names of the parameters in the path of a route. */
export const pathNames = ({ path }: Pick<Route, 'path'>): string[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');

const schemas = new WeakMap<Route, z.ZodObject>();

/** What the parameters in the path of a route must be. */
export function paramsSchema(route: Route): z.ZodObject {
  const known = route.params ?? schemas.get(route);
  if (known !== undefined) return known;
  const made = z.object(Object.fromEntries(pathNames(route).map((name) => [name, uuid])));
  schemas.set(route, made);
  return made;
}

function check(schema: z.ZodType, value: unknown): unknown {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw invalidInput(parsed.error.issues);
  return parsed.data;
}
