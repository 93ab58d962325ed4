import { fieldFault, type MeetingInput } from '@gremia/contracts';
import { wrongField } from '../platform/problem/problem-error';

/** @throws ProblemError `invalid-input` when a meeting would end before it begins */
export function assertTimes({ startsAt, endsAt }: Pick<MeetingInput, 'startsAt' | 'endsAt'>): void {
  if (endsAt !== null && Date.parse(endsAt) <= Date.parse(startsAt)) {
    throw wrongField('/endsAt', fieldFault('ends-before-it-begins'));
  }
}
