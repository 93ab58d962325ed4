import { useId, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { rollOf } from '../live/vote-roll';
import type { VoteProps } from '../procedures/procedure-screens';
import { screensOf } from '../procedures/registry';
import { Icon } from '../ui/icon';

/** An announced result: the word, the sentence, and the seats with their counts. */
export function HallResult({ state, vote }: VoteProps): ReactElement | null {
  const { t } = useTranslation('hall');
  const id = useId();
  if (vote.tally === null || vote.result === null) return null;
  const { carried, label, sentence } = vote.result;
  const Counted = screensOf(vote)?.HallResult;
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
      {Counted !== undefined && <Counted count={vote.tally} roll={rollOf(state, vote.voteId)} />}
    </section>
  );
}
