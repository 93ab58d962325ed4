import { identityRoutes, type Route } from '@gremia/contracts';
import type { z } from 'zod';
import { addressOf, type Needed, type Place, type Sent } from './address';
import { ApiProblem, isProblem, offline, unexpected } from './api-problem';
import { takeBroughtAlong } from './brought-along';

type BodyPart<R extends Route> = R extends { readonly body: infer S extends z.ZodType }
  ? { readonly body: Sent<z.input<S>> }
  : unknown;

/** What a call of a route needs, as the route says: parameters, query and body. */
export type CallInput<R extends Route> = Place<R> & BodyPart<R> & { readonly signal?: AbortSignal };

/** What a route answers, checked. */
export type Answer<R extends Route> = R extends { readonly response: infer S extends z.ZodType }
  ? z.output<S>
  : undefined;

/** Routes that are called here; files are links (`addressOf`), forms are uploads. */
type Callable<R extends Route> = R extends { readonly bodyType: string } | { readonly responseType: string }
  ? never
  : R;

interface Sending {
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

let csrfToken: string | null = null;

/** The token that every write carries; known from each answer of `session`. */
export function rememberCsrfToken(token: string | null): void {
  csrfToken = token;
}

/** Asks who we are: the answer carries the token of the session that is valid now. */
export async function refreshCsrfToken(): Promise<void> {
  csrfToken = (await call(identityRoutes.session)).csrfToken;
}

export const currentCsrfToken = (): string | null => csrfToken;

/**
 * Calls a route of the API. What it needs and what it answers follow from the table; every refusal is an `ApiProblem`.
 */
export async function call<R extends Route>(route: Callable<R>, ...[input]: Needed<CallInput<R>>): Promise<Answer<R>> {
  const address = addressOf<Route>(route, input);
  const sending: Sending = input ?? {};
  const json =
    route.method === 'get'
      ? (takeBroughtAlong(address) ?? (await request(route, address, sending)))
      : await write(route, address, sending);
  return checkAnswer(route, json);
}

/**
 * An answer that breaks the contract is a fault of ours, not of the person: it is told like any unforeseen error. The
 * built application has no schemas of answers (`only-used.ts`) and takes what the server of its release says.
 */
export function checkAnswer<R extends Route>(route: R, json: unknown): Answer<R> {
  const parsed = route.response?.safeParse(json) ?? { success: true, data: json };
  if (!parsed.success) throw unexpected(500);
  return parsed.data as Answer<R>;
}

/** Reads an answer that may be none. */
export function readJson(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function send({ method }: Route, address: string, { body, signal }: Sending): Promise<Response> {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (method !== 'get' && csrfToken !== null) headers['x-csrf-token'] = csrfToken;
  if (body !== undefined) headers['content-type'] = 'application/json';
  try {
    return await fetch(address, {
      method: method.toUpperCase(),
      headers,
      credentials: 'same-origin',
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
    });
  } catch (error) {
    if (signal?.aborted === true) throw error;
    throw offline();
  }
}

async function request(route: Route, address: string, sending: Sending): Promise<unknown> {
  const response = await send(route, address, sending);
  const json = readJson(await response.text());
  if (!response.ok) throw ApiProblem.read(response.status, json);
  return json;
}

/** A tab that was open for long may hold the token of an earlier session: ask for the new one and try once more. */
async function write(route: Route, address: string, sending: Sending): Promise<unknown> {
  if (csrfToken === null && route !== identityRoutes.signIn) await refreshCsrfToken();
  try {
    return await request(route, address, sending);
  } catch (error) {
    if (!isProblem(error, 'csrf-refused')) throw error;
    await refreshCsrfToken();
    return request(route, address, sending);
  }
}
