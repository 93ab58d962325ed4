import type { HeldSeat } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { ChangeSeat } from './change-seat';
import { EndSeat } from './end-seat';

/** A place in a body, as far as it can be changed. */
export type RunningSeat = Pick<
  HeldSeat,
  'id' | 'function' | 'voting' | 'factionId' | 'startsOn' | 'endsOn' | 'endReason'
>;

interface SeatActsProps {
  readonly seat: RunningSeat;
  readonly name: string;
  readonly today: string;
}

/** What can be done about a place that still runs; what is over stays as it was. */
export function SeatActs({ seat, name, today }: SeatActsProps): ReactElement | null {
  const over = seat.endsOn !== null && (seat.endsOn <= today || seat.endReason === 'changed');
  if (over) return null;
  return (
    <span className="g-row clerk-quiet">
      <ChangeSeat seat={seat} name={name} />
      <EndSeat seat={seat} name={name} />
    </span>
  );
}
