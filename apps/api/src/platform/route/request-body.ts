import type { Route } from '@gremia/contracts';
import { USUAL_BODY } from '@gremia/contracts';
import type { Request } from 'express';
import { ProblemError } from '../problem/problem-error';
import { OneATurn } from '../web/one-a-turn';
import { discardRest } from './discard-rest';
import { JsonShape, type JsonBounds } from './json-shape';

/** The longest text of a paper with a mark on every fourth word has fewer values; names are those of the contract. */
const BOUNDS: JsonBounds = { depth: 64, values: 200_000, names: 2_000 };
/** Whoever sends too slowly has so long to read the answer. */
const GOODBYE_MS = 1_000;
const JSON_TYPE = /^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$/i;
const FORM_TYPE = /^multipart\/form-data\s*;/i;

/**
 * Reads the body of a request as its route declares it: JSON and nothing else, within the limit, not nested without
 * end. A form is only looked at from outside, for its handler reads it as it comes. Where the route declares no body,
 * none is read.
 *
 * @param municipality an object of its own, by which turns are taken
 * @param seconds after which JSON that is not there yet is not waited for any more
 * @throws ProblemError `body-type-refused`, `body-too-large`, `body-too-slow`, `invalid-input`
 */
export async function readBody(
  request: Request,
  route: Route,
  { municipality, seconds }: { readonly municipality: object; readonly seconds: number },
): Promise<unknown> {
  if (route.body === undefined) return undefined;
  const limit = route.bodyLimit ?? USUAL_BODY;
  if (Number(request.headers['content-length'] ?? 0) > limit) throw refuse(request, tooLarge(route, limit));
  if (route.bodyType === 'multipart/form-data') {
    if (!FORM_TYPE.test(request.headers['content-type'] ?? ''))
      throw refuse(request, new ProblemError('form-expected'));
    return undefined;
  }
  if (!mayBeJson(request)) throw refuse(request, new ProblemError('body-type-refused'));
  const bytes = await bytesOf(request, { limit, seconds }, () => tooLarge(route, limit));
  if (bytes.length > USUAL_BODY) await largeBodies.turnOf(municipality);
  return parseJson(bytes);
}

/** Parsing a large body takes its time: only one has its turn at once, so that ballots come in between. */
const largeBodies = new OneATurn();

/** Compressed bodies are no JSON: what they grow to is not known before. */
function mayBeJson({ headers }: Request): boolean {
  if ((headers['content-encoding'] ?? 'identity') !== 'identity') return false;
  const type = headers['content-type'];
  return type === undefined ? hasNoBody(headers) : JSON_TYPE.test(type);
}

const hasNoBody = (headers: Request['headers']): boolean =>
  headers['transfer-encoding'] === undefined && Number(headers['content-length'] ?? 0) === 0;

function bytesOf(
  request: Request,
  { limit, seconds }: { readonly limit: number; readonly seconds: number },
  tooMuch: () => ProblemError,
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const shape = new JsonShape(BOUNDS);
    let size = 0;
    const settle = (act: () => void): void => {
      clearTimeout(timer);
      request.off('data', read).off('end', end).off('close', broken).off('error', broken);
      act();
    };
    const read = (chunk: Buffer): void => {
      size += chunk.length;
      const beyond = size > limit ? null : shape.exceededBy(chunk);
      if (size > limit) settle(() => reject(refuse(request, tooMuch())));
      else if (beyond !== null) settle(() => reject(refuse(request, badShape(beyond))));
      else chunks.push(chunk);
    };
    const end = (): void => settle(() => resolve(Buffer.concat(chunks)));
    // Nobody is there any more to read the answer.
    const broken = (): void => settle(() => reject(new ProblemError('invalid-input')));
    const slow = (): void => {
      discardRest(request, GOODBYE_MS);
      settle(() => reject(new ProblemError('body-too-slow')));
    };
    const timer = setTimeout(slow, seconds * 1_000);
    request.on('data', read).once('end', end).once('close', broken).once('error', broken);
  });
}

function parseJson(bytes: Buffer): unknown {
  if (bytes.length === 0) return undefined;
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new ProblemError('invalid-input', { detail: 'Die Eingabe ist kein gültiges JSON.' });
  }
}

const BEYOND = {
  depth: 'Die Eingabe ist zu tief verschachtelt.',
  values: 'Die Eingabe besteht aus zu vielen einzelnen Angaben.',
  names: 'Die Eingabe enthält zu viele verschiedene Felder.',
} as const satisfies Record<keyof JsonBounds, string>;

const badShape = (beyond: keyof JsonBounds): ProblemError =>
  new ProblemError('invalid-input', { detail: BEYOND[beyond] });

function refuse(request: Request, error: ProblemError): ProblemError {
  discardRest(request);
  return error;
}

function tooLarge({ bodyType }: Route, limit: number): ProblemError {
  const most = limit < 1_000_000 ? `${Math.floor(limit / 1_000)} kB` : `${Math.floor(limit / 1_000_000)} MB`;
  return bodyType === undefined
    ? new ProblemError('body-too-large', { detail: `Die Eingabe ist zu groß. Erlaubt sind höchstens ${most}.` })
    : new ProblemError('file-too-large', { detail: `Die Datei ist zu groß. Erlaubt sind höchstens ${most}.` });
}
