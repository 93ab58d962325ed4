import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../answers/problem-alert';
import { Button } from '../../ui/button';
import { useCommand } from '../use-command';
import type { LiveMeeting } from '../use-meeting';
import { MotionDialog } from './motion-dialog';
import { ownPlace } from './own-place';
import { RequestFloor, WithdrawRequest } from './request-buttons';

/** The own request to speak: made and taken back from any device. */
export function OwnRequest({ meeting }: { readonly meeting: LiveMeeting }): ReactElement | null {
  const { t } = useTranslation('live');
  const { state, personId } = meeting;
  const control = useCommand(meeting);
  if (personId === null || state.present[personId] === undefined) return null;
  const { place, speaks, isPoint, mayAsk } = ownPlace(state, personId);
  const said = speaks ? t('speakers.youSpeak') : place === null ? '' : t('speakers.yourPlace', { place });
  return (
    <div className="g-stack" data-guide="floor">
      <p role="status">{said}</p>
      <ProblemAlert error={control.error} />
      <div className="g-actions">
        {mayAsk && <RequestFloor control={control} />}
        {!isPoint && (
          <Button
            variant="tertiary"
            busy={control.busy}
            onClick={() => void control.run({ kind: 'request-floor', pointOfOrder: true })}
          >
            {t('speakers.requestPoint')}
          </Button>
        )}
        {state.currentItemId !== null && state.currentVoteId === null && state.present[personId]?.entitled === true && (
          <MotionDialog meeting={meeting} label={t('motions.open')} />
        )}
        {place !== null && <WithdrawRequest control={control} />}
      </div>
    </div>
  );
}
