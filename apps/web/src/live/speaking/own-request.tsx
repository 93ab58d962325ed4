import { speakersInOrder } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../answers/problem-alert';
import { Button } from '../../ui/button';
import { useCommand } from '../use-command';
import type { LiveMeeting } from '../use-meeting';
import { MotionDialog } from './motion-dialog';

/** The own request to speak: made and taken back from any device. */
export function OwnRequest({ meeting }: { readonly meeting: LiveMeeting }): ReactElement | null {
  const { t } = useTranslation('live');
  const { state, personId } = meeting;
  const { run, busy, error } = useCommand(meeting);
  if (personId === null || state.present[personId] === undefined) return null;
  const place = speakersInOrder(state).findIndex((request) => request.personId === personId);
  const own = speakersInOrder(state)[place];
  const speaks = state.speakers.floor?.personId === personId;
  const said = speaks ? t('speakers.youSpeak') : own === undefined ? '' : t('speakers.yourPlace', { place: place + 1 });
  return (
    <div className="g-stack" data-guide="floor">
      <p role="status">{said}</p>
      <ProblemAlert error={error} />
      <div className="g-actions">
        {own === undefined && !speaks && !state.speakers.closed && (
          <Button
            variant="secondary"
            busy={busy}
            onClick={() => void run({ kind: 'request-floor', pointOfOrder: false })}
          >
            {t('speakers.request')}
          </Button>
        )}
        {own?.pointOfOrder !== true && (
          <Button
            variant="tertiary"
            busy={busy}
            onClick={() => void run({ kind: 'request-floor', pointOfOrder: true })}
          >
            {t('speakers.requestPoint')}
          </Button>
        )}
        {state.currentItemId !== null && state.currentVoteId === null && state.present[personId]?.entitled === true && (
          <MotionDialog meeting={meeting} label={t('motions.open')} />
        )}
        {own !== undefined && (
          <Button variant="tertiary" busy={busy} onClick={() => void run({ kind: 'withdraw-floor' })}>
            {t('speakers.withdraw')}
          </Button>
        )}
      </div>
    </div>
  );
}
