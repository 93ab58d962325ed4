import type { ParamsOf, PathNames, Route } from '@gremia/contracts';
import type { z } from 'zod';

/** What is sent may be read-only: sending changes nothing. */
export type Sent<T> = T extends object ? { readonly [K in keyof T]: Sent<T[K]> } : T;

type ParamsPart<R extends Route> = [PathNames<R['path']>] extends [never]
  ? unknown
  : { readonly params: { readonly [N in keyof ParamsOf<R>]: string | number } };

type Query<S extends z.ZodObject> = {
  readonly [N in keyof z.input<S>]: N extends keyof z.output<S> ? z.output<S>[N] | undefined : never;
};

type QueryPart<R extends Route> = R extends { readonly query: infer S extends z.ZodObject }
  ? Record<never, never> extends Query<S>
    ? { readonly query?: Query<S> }
    : { readonly query: Query<S> }
  : unknown;

/** What the address of a route depends on: its parameters and its query. */
export type Place<R extends Route> = ParamsPart<R> & QueryPart<R>;

/** As a list of arguments: one that may be left out where nothing in it is needed. */
export type Needed<T> = Record<never, never> extends T ? [input?: T] : [input: T];

interface Filled {
  readonly params?: Readonly<Record<string, string | number>>;
  readonly query?: Readonly<Record<string, unknown>>;
}

/** The address of a route, such as a link that downloads a file. */
export function addressOf<R extends Route>(route: R, ...[place]: Needed<Place<R>>): string {
  return fill(route, place ?? {});
}

function fill({ path }: Route, { params = {}, query = {} }: Filled): string {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_brace, name: string) => encodeURIComponent(params[name] ?? ''));
  return filled + queryString(query);
}

/** `?a=1&b=2` of the fields that are set. */
export function queryString(fields: Readonly<Record<string, unknown>>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(fields))
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value));
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}
