import { fieldFault } from '@gremia/contracts';
import { dayOf } from '@gremia/rules';
import { wrongField } from '../../platform/problem/problem-error';

/** Nobody has received yet what will reach them tomorrow. @throws ProblemError `invalid-input` */
export function assertNotInFuture(receivedOn: string | null, now: Date, timeZone: string): void {
  if (receivedOn === null || receivedOn <= dayOf(now.getTime(), timeZone)) return;
  throw wrongField('/receivedOn', fieldFault('receipt-in-future'));
}

/** Nobody has answered tomorrow. @throws ProblemError `invalid-input` */
export function assertCame(on: string, now: Date, timeZone: string): void {
  if (on > dayOf(now.getTime(), timeZone)) throw wrongField('/on', fieldFault('reply-in-future'));
}
