import { useId, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { VoteProps } from '../procedures/procedure-screens';
import { screensOf } from '../procedures/registry';
import { MarkedText } from '../resolution-text/marked-text';

/** More text than this cannot be read from the rows of a hall; the question names what is voted on. */
const READABLE = 700;

/**
 * A vote that is open, or counted and not announced yet. No choice is shown before the chair has announced the result.
 */
export function HallVote({ state, vote }: VoteProps): ReactElement {
  const { t } = useTranslation('hall');
  const id = useId();
  const Standing = screensOf(vote)?.HallVote;
  // A point that only gets another number is no news for the hall.
  const changed = vote.marked.filter(({ segments }) => segments.some(({ op }) => op !== 'equal'));
  const length = changed.flatMap(({ segments }) => segments).reduce((sum, { text }) => sum + text.length, 0);
  return (
    <section className="hall__vote" aria-labelledby={id}>
      <p className={`hall__phase hall__phase--${vote.phase}`} role="status">
        {t(vote.phase === 'open' ? 'voting' : 'counted')}
      </p>
      <h3 id={id} className="hall__question">
        {vote.question}
      </h3>
      {Standing !== undefined && <Standing state={state} vote={vote} />}
      {changed.length > 0 && length <= READABLE && (
        <div className="hall__text">
          <MarkedText points={changed} />
        </div>
      )}
    </section>
  );
}
