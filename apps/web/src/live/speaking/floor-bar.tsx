import { speakersInOrder } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../answers/problem-alert';
import { Button } from '../../ui/button';
import { DeclareButton, mayDeclare } from '../conflict-declaration';
import { useCommand } from '../use-command';
import { useInSight } from '../use-in-sight';
import type { LiveMeeting } from '../use-meeting';

/**
 * Stays at the lower edge in the debate while the own request to speak is scrolled out of sight: the one thing that a
 * member does then is at hand wherever the page is read. A vote has the bar of the ballot instead.
 */
export function FloorBar({ meeting }: { readonly meeting: LiveMeeting }): ReactElement | null {
  const { t } = useTranslation('live');
  const { state, personId } = meeting;
  const { run, busy, error } = useCommand(meeting);
  const isDebate =
    state.phase === 'running' &&
    state.circular === undefined &&
    state.currentItemId !== null &&
    state.currentVoteId === null &&
    personId !== null &&
    state.present[personId] !== undefined;
  const inSight = useInSight(isDebate ? '[data-guide="floor"]' : null, state.currentItemId ?? '');
  if (!isDebate || inSight) return null;
  const place = speakersInOrder(state).findIndex((request) => request.personId === personId);
  const speaks = state.speakers.floor?.personId === personId;
  const mayAsk = !speaks && place === -1 && !state.speakers.closed;
  const isConflicted = state.items.some(
    ({ itemId, conflicted }) => itemId === state.currentItemId && conflicted.includes(personId),
  );
  if (isConflicted) return null;
  return (
    <div className="g-floor-bar" role="group" aria-label={t('speakers.title')}>
      <ProblemAlert error={error} />
      {speaks && <strong>{t('speakers.youSpeak')}</strong>}
      {!speaks && place >= 0 && <span>{t('speakers.yourPlace', { place: place + 1 })}</span>}
      {!mayAsk && place === -1 && !speaks && <span>{t('speakers.closedForGuests')}</span>}
      <div className="g-floor-bar__acts">
        {mayAsk && (
          <Button
            variant="secondary"
            busy={busy}
            onClick={() => void run({ kind: 'request-floor', pointOfOrder: false })}
          >
            {t('speakers.request')}
          </Button>
        )}
        {place >= 0 && (
          <Button variant="tertiary" busy={busy} onClick={() => void run({ kind: 'withdraw-floor' })}>
            {t('speakers.withdraw')}
          </Button>
        )}
        {mayDeclare(meeting) && <DeclareButton meeting={meeting} />}
      </div>
    </div>
  );
}
