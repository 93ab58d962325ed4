import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../answers/problem-alert';
import { DeclareButton, mayDeclare } from '../conflict-declaration';
import { useCommand } from '../use-command';
import { useInSight } from '../use-in-sight';
import type { LiveMeeting } from '../use-meeting';
import { ownPlace } from './own-place';
import { RequestFloor, WithdrawRequest } from './request-buttons';

/**
 * Stays at the lower edge in the debate while the own request to speak is scrolled out of sight: the one thing that a
 * member does then is at hand wherever the page is read. A vote has the bar of the ballot instead.
 */
export function FloorBar({ meeting }: { readonly meeting: LiveMeeting }): ReactElement | null {
  const { t } = useTranslation('live');
  const { state, personId } = meeting;
  const control = useCommand(meeting);
  const isDebate =
    state.phase === 'running' &&
    state.circular === undefined &&
    state.currentItemId !== null &&
    state.currentVoteId === null &&
    personId !== null &&
    state.present[personId] !== undefined;
  const inSight = useInSight(isDebate ? '[data-guide="floor"]' : null, state.currentItemId ?? '');
  if (!isDebate || inSight) return null;
  const isConflicted = state.items.some(
    ({ itemId, conflicted }) => itemId === state.currentItemId && conflicted.includes(personId),
  );
  if (isConflicted) return null;
  const { place, speaks, mayAsk } = ownPlace(state, personId);
  return (
    <div className="g-floor-bar" role="group" aria-label={t('speakers.title')}>
      <ProblemAlert error={control.error} />
      {speaks && <strong>{t('speakers.youSpeak')}</strong>}
      {!speaks && place !== null && <span>{t('speakers.yourPlace', { place })}</span>}
      {!mayAsk && place === null && !speaks && <span>{t('speakers.closedForGuests')}</span>}
      <div className="g-floor-bar__acts">
        {mayAsk && <RequestFloor control={control} />}
        {place !== null && <WithdrawRequest control={control} />}
        {mayDeclare(meeting) && <DeclareButton meeting={meeting} />}
      </div>
    </div>
  );
}
