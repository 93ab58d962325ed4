import type { ReactElement } from 'react';
import { useWords } from '../../i18n/use-words';
import type { ResultProps } from '../procedure-screens';
import { useElectionWord } from './choice-word';
import { WORDS } from './words';

interface Pile {
  readonly key: string;
  readonly label: string;
  readonly votes: number;
  readonly isCandidate: boolean;
}

/** The piles of a round: who stands, the most votes first, then what elects nobody. */
function usePiles({ count, options }: Pick<ResultProps, 'count' | 'options'>): readonly Pile[] {
  const words = useWords(WORDS);
  const candidates = options
    .map(({ id, name }) => ({ key: id, label: name, votes: count[id] ?? 0, isCandidate: true }))
    .sort((a, b) => b.votes - a.votes);
  const rest = [
    { key: 'against', label: options.length === 1 ? words.againstOne : words.against },
    { key: 'blank', label: words.blankPile },
    { key: 'empty', label: words.emptyPile },
    { key: 'invalid', label: words.invalid },
  ].map((pile) => ({ ...pile, votes: count[pile.key] ?? 0, isCandidate: false }));
  return [...candidates, ...rest.filter(({ key, votes }) => votes > 0 || (key === 'against' && options.length === 1))];
}

/** The votes of everybody who stood, as a table with bars, and who elected whom where that is known. */
export function ElectionResult({ count, options, roll }: ResultProps): ReactElement {
  const words = useWords(WORDS);
  const wordOf = useElectionWord();
  return (
    <>
      <VotesTable count={count} options={options} />
      {roll !== null && roll.length > 0 && (
        <details className="g-disclosure">
          <summary>{words.rollCaption}</summary>
          <table className="kern-table kern-table--small">
            <thead className="kern-table__head">
              <tr className="kern-table__row">
                <th scope="col" className="kern-table__header">
                  {words.member}
                </th>
                <th scope="col" className="kern-table__header">
                  {words.choice}
                </th>
              </tr>
            </thead>
            <tbody className="kern-table__body">
              {roll.map(({ personId, name, choice }) => (
                <tr key={personId} className="kern-table__row">
                  <th scope="row" className="kern-table__cell">
                    {name}
                  </th>
                  <td className="kern-table__cell">{wordOf(choice, options)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </>
  );
}

/** Who has how many votes, with bars. */
export function VotesTable({ count, options }: Pick<ResultProps, 'count' | 'options'>): ReactElement {
  const words = useWords(WORDS);
  const piles = usePiles({ count, options });
  const most = Math.max(1, ...piles.map(({ votes }) => votes));
  return (
    <table className="kern-table g-votes">
      <caption className="kern-sr-only">{words.caption}</caption>
      <thead className="kern-sr-only">
        <tr>
          <th scope="col">{words.who}</th>
          <th scope="col">{words.votes}</th>
        </tr>
      </thead>
      <tbody className="kern-table__body">
        {piles.map(({ key, label, votes, isCandidate }) => (
          <tr key={key} className="kern-table__row">
            <th scope="row" className="kern-table__cell g-votes__name">
              {label}
            </th>
            <td className="kern-table__cell">
              <div className="g-votes__number">
                <meter
                  className={isCandidate ? 'g-votes__bar' : 'g-votes__bar g-votes__bar--rest'}
                  max={most}
                  value={votes}
                >
                  {votes}
                </meter>
                <strong>{votes}</strong>
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
