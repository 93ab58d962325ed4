import { speakerName, speakersInOrder, type MeetingState } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../answers/problem-alert';
import { useCommand } from '../../live/use-command';
import type { LiveMeeting } from '../../live/use-meeting';
import { Button } from '../../ui/button';

/** Who waits with a point of order, which comes before everything else; null where nobody does. */
export function pointOfOrder(state: MeetingState): string | null {
  const { phase, currentVoteId, circular, speakers } = state;
  if (phase !== 'running' || currentVoteId !== null || circular !== undefined) return null;
  const [next] = speakersInOrder(state);
  return next?.pointOfOrder === true && speakers.floor === null ? speakerName(state, next) : null;
}

/** A point of order before the step: the floor with one press. */
export function PointFirst({ meeting, name }: { readonly meeting: LiveMeeting; readonly name: string }): ReactElement {
  const { t } = useTranslation('chair');
  const { run, busy, error } = useCommand(meeting);
  return (
    <>
      <p className="g-step__first" role="status">
        {t('point.waits', { name })}
      </p>
      <ProblemAlert error={error} />
      <div className="g-step__acts">
        <Button busy={busy} onClick={() => void run({ kind: 'give-floor' })}>
          {t('point.give', { name })}
        </Button>
      </div>
    </>
  );
}
