import { findSeat } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../i18n/dates';
import { Alert } from '../ui/alert';
import { Button } from '../ui/button';
import { ProblemAlert } from '../answers/problem-alert';
import { CheckInForm } from './check-in-form';
import type { LiveMeeting } from './use-meeting';
import { useCommand } from './use-command';

/** The own attendance: in the hall or connected, and in plain words when being connected gives no vote. */
export function CheckIn({ meeting }: { readonly meeting: LiveMeeting }): ReactElement | null {
  const { t } = useTranslation(['live', 'acts']);
  const { state, personId } = meeting;
  const { run, busy, error } = useCommand(meeting);
  const seat = personId === null ? null : findSeat(state, personId);
  if (personId === null || seat === null || (state.phase !== 'running' && state.phase !== 'interrupted')) return null;
  const presence = state.present[personId];

  if (presence !== undefined) {
    return (
      <div className="g-check-in g-stack">
        <p className="kern-body">
          <strong>{t(`checkIn.present.${presence.mode}`)}</strong>{' '}
          {t('checkIn.since', { time: formatTime(presence.since) })}
        </p>
        {seat.mayStandFor !== undefined && (
          <p className="kern-body">
            {seat.sitsFor === undefined
              ? t('acts:seats.waiting')
              : t('acts:seats.own', { member: findSeat(state, seat.sitsFor)?.name ?? '' })}
          </p>
        )}
        {!presence.entitled && seat.voting && (
          <Alert kind="warning" title={t('checkIn.notCounting')}>
            {presence.note}
          </Alert>
        )}
        <ProblemAlert error={error} />
        <div>
          <Button variant="tertiary" small busy={busy} onClick={() => void run({ kind: 'check-out' })}>
            {t('checkIn.leave')}
          </Button>
        </div>
      </div>
    );
  }

  return <CheckInForm meeting={meeting} voting={seat.voting} />;
}
