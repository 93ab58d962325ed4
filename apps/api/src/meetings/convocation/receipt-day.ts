import { dayOf } from '@gremia/rules';
import { ProblemError } from '../../platform/problem/problem-error';

/** Nobody has received yet what will reach them tomorrow. @throws ProblemError `invalid-input` */
export function assertNotInFuture(receivedOn: string | null, now: Date, timeZone: string): void {
  if (receivedOn === null || receivedOn <= dayOf(now.getTime(), timeZone)) return;
  const detail = 'Dieser Tag liegt in der Zukunft. Der Zugang lässt sich vermerken, wenn er geschehen ist.';
  throw new ProblemError('invalid-input', { errors: [{ pointer: '/receivedOn', detail }] });
}
