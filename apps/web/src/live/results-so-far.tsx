import { findUnit, type MeetingState } from '@gremia/meeting';
import { decidedSubject } from '@gremia/rules';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { keepTogether } from '../i18n/keep-together';
import { countedVotes } from './latest-result';
import { VoteResult } from './vote-result';

interface TakenOver {
  readonly unitId: string;
  readonly number: string;
  readonly name: string;
}

/** What movers made their own: decided without a vote. */
const takenOverUnits = (state: MeetingState): readonly TakenOver[] =>
  state.items.flatMap(({ itemId, number, takenOver }) =>
    takenOver.flatMap((unitId) => {
      const unit = findUnit(state, itemId, unitId);
      return unit?.state === 'taken-over' ? [{ unitId, number, name: unit.name }] : [];
    }),
  );

/** Earlier votes of this meeting, each behind its sentence, and what was taken over without one. */
export function ResultsSoFar({
  state,
  except,
  personId = null,
}: {
  readonly state: MeetingState;
  readonly except: string | null;
  /** Whose device it is: their own votes are told along. */
  readonly personId?: string | null;
}): ReactElement {
  const { t } = useTranslation('live');
  const votes = countedVotes(state, except);
  const takenOver = takenOverUnits(state);
  if (votes.length === 0 && takenOver.length === 0)
    return <p className="kern-body">{t(except === null ? 'result.noneYet' : 'result.noneEarlier')}</p>;
  return (
    <div>
      {takenOver.map(({ unitId, number, name }) => (
        <p key={unitId} className="kern-body">
          {t('result.takenOver', { number, name })}
        </p>
      ))}
      {votes.map((vote) => (
        <details key={vote.voteId} className="g-disclosure">
          <summary>{keepTogether(vote.result?.sentence ?? decidedSubject(vote.question))}</summary>
          <VoteResult state={state} vote={vote} personId={personId} />
        </details>
      ))}
    </div>
  );
}
