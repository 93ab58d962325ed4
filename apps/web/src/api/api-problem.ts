import { problem, type Problem, type ProblemCode } from '@gremia/contracts';

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

  /** Reads problem+json; an answer that is none becomes `unexpected` with a sentence of its own. */
  static read(status: number, body: unknown, fallback: string): ApiProblem {
    const parsed = problem.safeParse(body);
    if (!parsed.success) return new ApiProblem('unexpected', fallback, status);
    const { code, detail, norm, errors, reference } = parsed.data;
    return new ApiProblem(code, detail, status, norm ?? null, errors, reference ?? null);
  }
}

/** What we say ourselves when nobody answers. */
export const offline = (): ApiProblem => new ApiProblem('offline', '', 0);

export const isProblem = (error: unknown, code: ApiProblemCode): error is ApiProblem =>
  error instanceof ApiProblem && error.code === code;
