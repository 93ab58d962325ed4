import { findSeat } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../answers/problem-alert';
import { useCommand } from '../live/use-command';
import type { LiveMeeting } from '../live/use-meeting';
import { Button } from '../ui/button';

/**
 * The confirmation without which nobody comes into the call of a part without the public. It is an act of the meeting
 * and stands in its journal; members check in first, for it belongs to where they are.
 */
export function ConfirmAlone({
  meeting,
}: {
  readonly meeting: Pick<LiveMeeting, 'send' | 'state' | 'personId'>;
}): ReactElement {
  const { t } = useTranslation('call');
  const { state, personId } = meeting;
  const { run, busy, error } = useCommand(meeting);
  if (personId !== null && findSeat(state, personId) !== null && state.present[personId] === undefined)
    return <p className="kern-body">{t('alone.checkIn')}</p>;
  return (
    <>
      <ProblemAlert error={error} />
      <div className="g-actions">
        <Button busy={busy} onClick={() => void run({ kind: 'confirm-alone' })}>
          {t('alone.confirm')}
        </Button>
      </div>
    </>
  );
}
