import type { FieldProblem, Problem, ProblemCode } from '@gremia/contracts';

/** `offline`: the server could not be reached; nothing was answered and nothing typed is lost. */
export type ApiProblemCode = ProblemCode | 'offline';

/** A refusal of the API, with the sentence for the person in front of the screen. */
export class ApiProblem extends Error {
  constructor(
    readonly code: ApiProblemCode,
    readonly detail: string,
    readonly status: number,
    readonly norm: string | null = null,
    readonly errors: Problem['errors'] = undefined,
    readonly reference: string | null = null,
  ) {
    super(detail);
    this.name = 'ApiProblem';
  }

  /** Reads problem+json; an answer that is none becomes `unexpected`. */
  static read(status: number, body: unknown): ApiProblem {
    if (!isRefusal(body)) return unexpected(status);
    const { code, detail, norm, errors, reference } = body;
    return new ApiProblem(code, detail, status, norm ?? null, errors, reference ?? null);
  }
}

/** Nobody answers: what is said then is ours alone. */
export const offline = (): ApiProblem => new ApiProblem('offline', '', 0);
/** What was answered cannot be read; the same holds. */
export const unexpected = (status: number): ApiProblem => new ApiProblem('unexpected', '', status);

export const isProblem = (error: unknown, code: ApiProblemCode): error is ApiProblem =>
  error instanceof ApiProblem && error.code === code;

type Refusal = Pick<Problem, 'code' | 'detail' | 'norm' | 'errors' | 'reference'>;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const isText = (value: unknown): boolean => typeof value === 'string';
const isTextOrNone = (value: unknown): boolean => value === undefined || isText(value);

/** A server that is newer may know more of them; what it says is said all the same. */
const CODE = /^[a-z]+(?:-[a-z]+)*$/u;

/** By hand: whoever only reads needs no schemas, but may be refused. */
function isRefusal(body: unknown): body is Refusal {
  if (!isRecord(body) || !isText(body['code']) || !isText(body['detail'])) return false;
  if (!isTextOrNone(body['norm']) || !isTextOrNone(body['reference'])) return false;
  const { errors } = body;
  return CODE.test(String(body['code'])) && (errors === undefined || areFields(errors));
}

const areFields = (errors: unknown): errors is readonly FieldProblem[] =>
  Array.isArray(errors) &&
  errors.every(
    (each: unknown) =>
      isRecord(each) && isText(each['pointer']) && isText(each['detail']) && isTextOrNone(each['code']),
  );
