import type { MeetingInput } from '@gremia/contracts';
import { ProblemError } from '../platform/problem/problem-error';

/** @throws ProblemError `invalid-input` when a meeting would end before it begins */
export function assertTimes({ startsAt, endsAt }: Pick<MeetingInput, 'startsAt' | 'endsAt'>): void {
  if (endsAt !== null && Date.parse(endsAt) <= Date.parse(startsAt)) {
    throw new ProblemError('invalid-input', {
      errors: [{ pointer: '/endsAt', detail: 'Das Ende muss nach dem Beginn liegen.' }],
    });
  }
}
