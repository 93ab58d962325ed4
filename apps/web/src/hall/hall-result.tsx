import type { MeetingState, VoteState } from '@gremia/meeting';
import { useId, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { rollOf } from '../live/vote-roll';
import { Icon } from '../ui/icon';
import { ResultHemicycle } from '../ui/result-hemicycle';

/** An announced result: the word, the sentence, and the seats with their counts. */
export function HallResult({
  state,
  vote,
}: {
  readonly state: MeetingState;
  readonly vote: VoteState;
}): ReactElement | null {
  const { t } = useTranslation('hall');
  const id = useId();
  if (vote.tally === null || vote.result === null) return null;
  const { carried, label, sentence } = vote.result;
  return (
    <section className="hall__result" aria-labelledby={id}>
      <div role="status">
        <p className="hall__result-question">{vote.question}</p>
        <h3 id={id} className={`hall__outcome hall__outcome--${carried ? 'carried' : 'rejected'}`}>
          <Icon name={carried ? 'check' : 'close'} />
          {vote.phase === 'doubted' ? t('doubted') : label}
        </h3>
        <p className="hall__large">{sentence}</p>
      </div>
      <ResultHemicycle tally={vote.tally} roll={rollOf(state, vote.voteId)} />
    </section>
  );
}
