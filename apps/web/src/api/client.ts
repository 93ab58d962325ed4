import { PROBLEMS, sessionView } from '@gremia/contracts';
import type { z } from 'zod';
import i18n from '../i18n/i18n';
import { ApiProblem, isProblem } from './api-problem';

const BASE = '/api/v1/';
type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

let csrfToken: string | null = null;

/** The token that every write carries; known from each answer of `session`. */
export function rememberCsrfToken(token: string | null): void {
  csrfToken = token;
}

/** Asks who we are: the answer carries the token of the session that is valid now. */
export async function refreshCsrfToken(): Promise<void> {
  csrfToken = sessionView.parse(await request('GET', 'session')).csrfToken;
}

export const currentCsrfToken = (): string | null => csrfToken;

async function send(method: Method, path: string, body: unknown, signal?: AbortSignal): Promise<Response> {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (method !== 'GET' && csrfToken !== null) headers['x-csrf-token'] = csrfToken;
  if (body !== undefined && !(body instanceof FormData)) headers['content-type'] = 'application/json';
  const payload = body === undefined || body instanceof FormData ? body : JSON.stringify(body);
  try {
    return await fetch(BASE + path, {
      method,
      headers,
      credentials: 'same-origin',
      ...(payload === undefined ? {} : { body: payload }),
      ...(signal === undefined ? {} : { signal }),
    });
  } catch (error) {
    if (signal?.aborted === true) throw error;
    throw new ApiProblem('offline', i18n.t('common:problem.offline'), 0);
  }
}

async function request(method: Method, path: string, body?: unknown, signal?: AbortSignal): Promise<unknown> {
  const response = await send(method, path, body, signal);
  const text = await response.text();
  const json = readJson(text);
  if (!response.ok) throw ApiProblem.read(response.status, json, i18n.t('common:problem.unexpected'));
  return json;
}

/** A tab that was open for long may hold the token of an earlier session: ask for the new one and try once more. */
async function write(method: Method, path: string, body: unknown): Promise<unknown> {
  if (csrfToken === null && path !== 'session') await refreshCsrfToken();
  try {
    return await request(method, path, body);
  } catch (error) {
    if (!isProblem(error, 'csrf-refused')) throw error;
    await refreshCsrfToken();
    return request(method, path, body);
  }
}

function readJson(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** An answer that breaks the contract is a fault of ours, not of the person: it is told like any unforeseen error. */
function check<S extends z.ZodType>(schema: S, json: unknown): z.output<S> {
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  throw new ApiProblem('unexpected', PROBLEMS.unexpected[1], 500);
}

/** The API under /api/v1. Every answer is checked against its contract; every refusal is an `ApiProblem`. */
export const api = {
  get: async <S extends z.ZodType>(path: string, schema: S, signal?: AbortSignal): Promise<z.output<S>> =>
    check(schema, await request('GET', path, undefined, signal)),
  post: async <S extends z.ZodType>(path: string, schema: S, body?: unknown): Promise<z.output<S>> =>
    check(schema, await write('POST', path, body)),
  put: async <S extends z.ZodType>(path: string, schema: S, body?: unknown): Promise<z.output<S>> =>
    check(schema, await write('PUT', path, body)),
  delete: async <S extends z.ZodType>(path: string, schema: S): Promise<z.output<S>> =>
    check(schema, await write('DELETE', path, undefined)),
};

/** `?a=1&b=2` of the fields that are set. */
export function queryString(fields: Readonly<Record<string, string | number | boolean | undefined>>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(fields))
    if (value !== undefined && value !== '') search.set(name, String(value));
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}
