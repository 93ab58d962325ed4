import { findSeat, objectsToRecording } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../answers/problem-alert';
import { useCommand } from '../../live/use-command';
import type { LiveMeeting } from '../../live/use-meeting';
import { Button } from '../../ui/button';

/** Whoever has the floor says aloud that they do not want to be recorded: whoever leads enters it with one press. */
export function ObjectionOfSpeaker({
  meeting,
}: {
  readonly meeting: Pick<LiveMeeting, 'send' | 'state'>;
}): ReactElement | null {
  const { t } = useTranslation('call');
  const { state } = meeting;
  const { run, busy, error } = useCommand(meeting);
  const { floor } = state.speakers;
  if (floor === null) return null;
  const { personId, guest } = floor;
  const name = guest ?? findSeat(state, personId ?? '')?.name ?? '';
  const objects = objectsToRecording(state, { personId, name });
  const who = { ...(personId === null ? {} : { personId }), ...(guest === null ? {} : { guest }) };
  return (
    <>
      <Button
        small
        variant="secondary"
        busy={busy}
        onClick={() => void run({ kind: 'object-to-recording', objects: !objects, ...who })}
      >
        {t(objects ? 'recording.withdrawFor' : 'recording.objectFor', { name })}
      </Button>
      <ProblemAlert error={error} />
    </>
  );
}
