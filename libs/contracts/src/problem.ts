import { z } from 'zod';
import { germanFault, type FieldFault } from './fault';
import { problemCodes } from './problem-codes';

/** RFC 9457 problem details with our code, the norm it rests on, and pointers (RFC 6901) to the fields at fault. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.enum(problemCodes),
  detail: z.string(),
  norm: z.string().optional(),
  /** Names the log entry of an unforeseen error. */
  reference: z.string().optional(),
  /**
   * What is wrong with each field: `code` and `values` for whoever says it in another language, `detail` in German.
   * Where the sentence cites a rule of the council it has no code.
   */
  errors: z
    .array(
      z.object({
        pointer: z.string(),
        detail: z.string(),
        code: z.string().optional(),
        values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
      }),
    )
    .optional(),
});
export type Problem = z.infer<typeof problem>;
export type FieldProblem = NonNullable<Problem['errors']>[number];

/** A field that is wrong, as it is answered. @param pointer JSON pointer (RFC 6901) */
export const fieldProblem = (pointer: string, fault: FieldFault): FieldProblem => ({
  pointer,
  detail: germanFault(fault),
  code: fault.code,
  ...(Object.keys(fault.values).length === 0 ? {} : { values: { ...fault.values } }),
});
