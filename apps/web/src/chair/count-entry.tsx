import { mayAbstain } from '@gremia/rules';
import { findVote, type MeetingState } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../live/use-command';
import type { LiveMeeting } from '../live/use-meeting';
import { screensOf } from '../procedures/registry';

interface CountEntryProps {
  readonly meeting: LiveMeeting;
  readonly voteId: string;
}

/** Whether the office enters what was counted in this vote. */
export function isEnteredByOffice(state: MeetingState, voteId: string): boolean {
  const vote = findVote(state, voteId);
  return vote !== null && (screensOf(vote)?.CountForm ?? null) !== null;
}

/** The numbers of a vote that is counted in the hall; once entered, they can be put right until the announcement. */
export function CountEntry({ meeting, voteId }: CountEntryProps): ReactElement | null {
  const { t } = useTranslation('chair');
  const { run, busy, error } = useCommand(meeting);
  const vote = findVote(meeting.state, voteId);
  const Form = vote === null ? null : (screensOf(vote)?.CountForm ?? null);
  if (vote === null || Form === null) return null;
  const gone = new Set(vote.gone);
  const stayed = vote.electorate.filter((personId) =>
    vote.phase === 'open' ? meeting.state.present[personId]?.entitled === true : !gone.has(personId),
  );
  const form = (
    <Form
      abstains={mayAbstain(meeting.state.profile)}
      entered={vote.tally}
      entitled={stayed.length}
      issued={Object.keys(vote.cast).length}
      options={vote.options ?? []}
      places={vote.election?.places ?? 1}
      busy={busy}
      error={error}
      onClose={(count) => void run({ kind: 'close-vote', voteId, count })}
    />
  );
  if (vote.phase === 'open') return form;
  return (
    <details className="g-disclosure">
      <summary>{t('recount')}</summary>
      {form}
    </details>
  );
}
