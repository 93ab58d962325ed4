import type { CallPerson } from '@gremia/contracts';
import { findSeat } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../live/use-command';
import type { LiveMeeting } from '../live/use-meeting';
import { ProblemAlert } from '../answers/problem-alert';
import { Button } from '../ui/button';

interface FloorOfGuestProps {
  readonly meeting: Pick<LiveMeeting, 'send' | 'state'>;
  readonly person: Pick<CallPerson, 'personId' | 'name'>;
}

/** An expert or a guest stands on no roster: whoever leads gives them the floor here, and their microphone opens. */
export function FloorOfGuest({ meeting, person: { personId, name } }: FloorOfGuestProps): ReactElement | null {
  const { t } = useTranslation('call');
  const { run, busy, error } = useCommand(meeting);
  const { state } = meeting;
  if (findSeat(state, personId) !== null) return null;
  const speaks = state.speakers.floor?.personId === personId;
  return (
    <>
      <Button
        small
        variant="secondary"
        busy={busy}
        onClick={() => void run(speaks ? { kind: 'end-floor' } : { kind: 'give-floor', personId, guest: name })}
      >
        {t(speaks ? 'door.endFloor' : 'door.giveFloor', { name })}
      </Button>
      <ProblemAlert error={error} />
    </>
  );
}
