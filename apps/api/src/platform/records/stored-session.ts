import type { SessionNumber } from '@gremia/contracts';
import { z } from 'zod';

/** The columns of the number of a meeting in its term. */
export const sessionColumns = { session_no: z.number().nullable(), session_term: z.string() };
export const selectSession = 'm.session_no, m.session_term';

interface SessionRow {
  readonly session_no: number | null;
  readonly session_term: string;
}

export const sessionOf = ({ session_no: no, session_term: term }: SessionRow): SessionNumber | null =>
  no === null ? null : { no, term };
