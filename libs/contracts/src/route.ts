import type { z } from 'zod';

/**
 * Who may ask: the public, anyone signed in, or the office (clerk); what exactly a person may see or do is decided per
 * case.
 */
export type Audience = 'public' | 'signed-in' | 'clerk';

/**
 * One route of the HTTP API, as OpenAPI describes it.
 *
 * `path` starts with `/api/v1` and names parameters in braces (`/api/v1/papers/{id}`); `query` and `body` are what the
 * server checks, `response` is what it answers.
 */
export interface Route {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  readonly path: `/api/v1/${string}`;
  readonly summary: string;
  readonly tag: string;
  readonly who: Audience;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** Set when the body is not JSON, such as `multipart/form-data`. */
  readonly bodyType?: string;
  /** Status of success; 200 when not set, 204 when there is no response. */
  readonly status?: 200 | 201 | 202 | 204;
  readonly response?: z.ZodType;
  /** Set when the answer is not JSON, such as `application/pdf`. */
  readonly responseType?: string;
}
