import { findItem, votesOf, type MeetingState } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../i18n/dates';
import { keepTogether } from '../i18n/keep-together';
import { Alert } from '../ui/alert';
import { GoesOn } from './goes-on';

/** The reason as it is noted down may end with when it goes on. */
const saysWhen = ({ reason, until }: { readonly reason: string; readonly until: string | null }): boolean =>
  until !== null && keepTogether(reason).includes(formatTime(until));

/**
 * What stands in the way right now: the meeting is interrupted, or the last vote was aborted and its ballots are void.
 * The live region says the same.
 */
export function InterruptionNote({ state }: { readonly state: MeetingState }): ReactElement | null {
  const { t } = useTranslation('live');
  const item = findItem(state, state.currentItemId);
  const last = item === null ? undefined : votesOf(state, item).at(-1);
  return (
    <>
      {state.interruption !== null && (
        <Alert kind="warning" title={t('interrupted.title', { time: formatTime(state.interruption.since) })}>
          <p>{state.interruption.reason}</p>
          {state.interruption.until !== null && !saysWhen(state.interruption) && (
            <GoesOn until={state.interruption.until} />
          )}
        </Alert>
      )}
      {last?.phase === 'aborted' && (
        <Alert kind="info" title={t('interrupted.voteAborted')}>
          <p>{last.question}</p>
          <p>{last.note}</p>
        </Alert>
      )}
    </>
  );
}
