import {
  fieldProblem,
  PROBLEMS,
  type FieldFault,
  type FieldProblem,
  type Problem,
  type ProblemCode,
} from '@gremia/contracts';

export interface ProblemExtras {
  /** A better sentence than the code's own. */
  readonly detail?: string;
  /** The paragraph it rests on. */
  readonly norm?: string;
  readonly errors?: readonly FieldProblem[];
  readonly reference?: string;
  /** Seconds to wait, for the header of that name. */
  readonly retryAfter?: number;
}

/**
 * A refusal with a code of the contract. Thrown anywhere, answered as problem+json or in the socket's acknowledgement.
 */
export class ProblemError extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly extras: ProblemExtras = {},
  ) {
    super(code);
  }

  get status(): number {
    return PROBLEMS[this.code][0];
  }

  toProblem(): Problem {
    const [status, sentence] = PROBLEMS[this.code];
    const { detail, norm, errors, reference } = this.extras;
    return {
      type: `urn:gremia:problem:${this.code}`,
      title: sentence,
      status,
      code: this.code,
      detail: detail ?? sentence,
      ...(norm === undefined ? {} : { norm }),
      ...(reference === undefined ? {} : { reference }),
      ...(errors === undefined ? {} : { errors: errors.map((error) => ({ ...error })) }),
    };
  }
}

/** The refusal of one field. @param pointer JSON pointer (RFC 6901) into what was sent */
export const wrongField = (pointer: string, fault: FieldFault): ProblemError =>
  new ProblemError('invalid-input', { errors: [fieldProblem(pointer, fault)] });
