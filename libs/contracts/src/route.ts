import type { z } from 'zod';
import type { Action } from './action';

/**
 * Who gets through to the handler of a route: anybody, whoever signed in, or whoever may do this somewhere. A right in
 * one committee opens the route; whether it is the committee concerned is asked where the committee is known.
 */
export type Permission = 'public' | 'signed-in' | Action;

/**
 * What a request is counted as, per minute and person (per address for those who did not sign in): `heavy` keeps a
 * processor busy and is counted as `ordinary` besides; `sign-in` is counted per address and per login besides;
 * `uncounted` is for those who supervise the process.
 */
export type RateClass = 'ordinary' | 'heavy' | 'sign-in' | 'uncounted';

/** Bytes of a body, unless its route declares more. */
export const USUAL_BODY = 100_000;
/** Bytes of a body that holds the text of a paper. */
export const TEXT_BODY = 2_000_000;

/**
 * One route of the HTTP API: everything that is decided about it stands here and nowhere else. The binding of its
 * handler, the guard, the client of the web and the description of the API follow from it.
 */
export interface Route {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Names its parameters in braces, such as `/api/v1/papers/{id}`. */
  readonly path: `/${string}`;
  readonly summary: string;
  readonly tag: string;
  readonly permission: Permission;
  /** `ordinary` when not set. */
  readonly rate?: RateClass;
  /** Schemas of the parameters in the path; each is the id of something when not set. */
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** `application/json` when not set. The handler reads a form itself, as it comes. */
  readonly bodyType?: 'multipart/form-data';
  /** Bytes; `USUAL_BODY` when not set. */
  readonly bodyLimit?: number;
  /** Status of success; 200 when not set. */
  readonly status?: 200 | 201 | 202 | 204;
  readonly response?: z.ZodType;
  /** Set when the answer is not JSON, such as `application/pdf`. */
  readonly responseType?: string;
  /**
   * Sent again before it is answered it is done again: each window of somebody gets something of its own. Any other
   * POST of somebody who signed in is done once and answered alike.
   */
  readonly eachTime?: true;
  /** The answer holds a secret: compressed together with what a stranger chose, its length could tell it (BREACH). */
  readonly secret?: true;
}

/** Routes of one part of the API, by name. */
export type RouteTable = Readonly<Record<string, Route>>;

/** Names between the braces of a path. */
export type PathNames<P extends string> = P extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PathNames<Rest>
  : never;

/** Parameters of the path, checked. */
export type ParamsOf<R extends Route> = R extends { readonly params: infer S extends z.ZodObject }
  ? z.output<S>
  : { readonly [N in PathNames<R['path']>]: string };

/** Fields of the query as the handler gets them: checked, with their defaults. */
export type QueryOf<R extends Route> = R extends { readonly query: infer S extends z.ZodType }
  ? z.output<S>
  : undefined;

/** The body as the handler gets it; a form is read by the handler. */
export type BodyOf<R extends Route> = R extends { readonly bodyType: string }
  ? undefined
  : R extends { readonly body: infer S extends z.ZodType }
    ? z.output<S>
    : undefined;

/** What the handler of a route answers; a file is written by the handler itself. */
export type AnswerOf<R extends Route> = R extends { readonly response: infer S extends z.ZodType }
  ? z.input<S>
  : R extends { readonly responseType: 'text/plain' }
    ? string
    : void;
