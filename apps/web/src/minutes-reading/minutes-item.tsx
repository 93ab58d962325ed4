import type { MinutesItem } from '@gremia/contracts';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { keepTogether } from '../i18n/keep-together';
import { formatTime } from '../i18n/dates';
import { MarkedText } from '../resolution-text/marked-text';
import { MarkedTextWithSwitch } from '../resolution-text/marked-text.switch';
import { PointList } from '../resolution-text/point-list';
import { ResultLines } from '../paper-reading/result-lines';
import { MinutesVoteView } from './minutes-vote';

/** One item of the minutes: remarks as `children`, what was voted on, how it ended, and the text as resolved. */
export function MinutesItemView({
  item,
  children,
}: {
  readonly item: MinutesItem;
  readonly children?: ReactNode;
}): ReactElement {
  const { t } = useTranslation(['portal', 'paper']);
  const {
    number,
    title,
    paperNumber,
    movers = [],
    rapporteur,
    calledAt,
    disposition,
    conflicts,
    agreements = [],
    steps = [],
    votes,
    resultLine,
    tallyLine,
    resolution,
    marked,
    renumbering,
    corrections = [],
  } = item;
  return (
    <article className="g-minutes-item">
      <h3 className="g-h3">{keepTogether(`${number} ${title}`)}</h3>
      <p className="g-muted g-small">
        {[
          paperNumber,
          movers.length === 0 ? null : t('minutes.movers', { names: movers.join(', ') }),
          rapporteur === undefined ? null : t('minutes.rapporteur', { name: rapporteur }),
          calledAt === null ? null : t('minutes.called', { time: formatTime(calledAt) }),
          disposition,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {conflicts.length + agreements.length > 0 && (
        <ul className="g-list">
          {[...conflicts, ...agreements].map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {children}
      {steps.length + votes.length > 0 && (
        <ol className="g-minutes-votes">
          {courseOf(steps, votes).map((part, index) =>
            'sentence' in part ? (
              <li key={index}>
                {formatTime(part.at)}: {part.sentence}
              </li>
            ) : (
              <MinutesVoteView key={index} vote={part.vote} />
            ),
          )}
        </ol>
      )}
      {resultLine !== null && <ResultLines result={resultLine} tally={tallyLine} />}
      {resolution !== null && (
        <div className="g-text-sheet">
          <h4 className="g-h4">{t('paper:resolution')}</h4>
          <PointList points={resolution} />
        </div>
      )}
      {marked !== null && marked.some(({ change }) => change !== 'equal') && (
        <details>
          <summary>{t('paper:compare')}</summary>
          <MarkedTextWithSwitch points={marked} />
        </details>
      )}
      {renumbering.length > 0 && <p className="g-small">{renumbering.join('; ')}</p>}
      {corrections.map((correction) => (
        <div key={correction.at} className="g-text-sheet">
          <p>{correction.sentence}</p>
          <MarkedText points={correction.marked} onlyChanged />
        </div>
      ))}
    </article>
  );
}

type Step = NonNullable<MinutesItem['steps']>[number];
type Vote = MinutesItem['votes'][number];

/** Votes and what happened beside them, as one came after the other. */
const courseOf = (
  steps: readonly Step[],
  votes: readonly Vote[],
): readonly (Step | { readonly at: string; readonly vote: Vote })[] =>
  [...steps, ...votes.map((vote) => ({ at: vote.openedAt ?? '', vote }))].sort((a, b) => a.at.localeCompare(b.at));
