import { calledNow, findSeat, hasVoted, type MeetingState, type VoteState } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { ProblemAlert } from '../../answers/problem-alert';
import { useWords } from '../../i18n/use-words';
import { useCommand } from '../../live/use-command';
import type { LeadingProps } from '../procedure-screens';
import { ANSWERS, useAnswerWord } from './answers';
import { WORDS } from './words';

/** Every name in the order of calling with its answer, which can be put right until the vote is closed. */
export function RollProgress({ meeting, voteId }: LeadingProps): ReactElement | null {
  const words = useWords(WORDS);
  const { run, busy, error } = useCommand(meeting);
  const { state } = meeting;
  const vote = state.votes[voteId];
  if (vote?.callOrder === undefined || vote.phase !== 'open') return null;
  const { drawn, persons } = vote.callOrder;
  const answered = persons.filter((personId) => hasVoted(vote, personId)).length;
  const enter = (personId: string, choice: string): void => {
    if (!busy && choice !== '') void run({ kind: 'enter-ballot', voteId, personId, choice });
  };
  return (
    <section className="g-roll" aria-label={words.list}>
      {drawn !== null && <p className="kern-body">{words.from(drawn)}</p>}
      <p className="kern-body">{words.progress(answered, persons.length)}</p>
      <ProblemAlert error={error} />
      <table className="kern-table kern-table--small">
        <thead className="kern-sr-only">
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.answer}</th>
          </tr>
        </thead>
        <tbody className="kern-table__body">
          {persons.map((personId) => (
            <RollRow
              key={personId}
              state={state}
              vote={vote}
              personId={personId}
              onEnter={(choice) => enter(personId, choice)}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface RollRowProps {
  readonly state: MeetingState;
  readonly vote: VoteState;
  readonly personId: string;
  readonly onEnter: (choice: string) => void;
}

function RollRow({ state, vote, personId, onEnter }: RollRowProps): ReactElement {
  const words = useWords(WORDS);
  const wordOf = useAnswerWord();
  const name = findSeat(state, personId)?.name ?? '';
  const ballot = vote.cast[personId] ?? null;
  const isCalled = calledNow(state, vote)?.personId === personId;
  const isThere = state.present[personId]?.entitled === true;
  const standing = ballot !== null ? wordOf(ballot) : isCalled ? words.called : isThere ? words.open : words.left;
  return (
    <tr className={`kern-table__row${isCalled ? ' g-roll__called' : ''}`}>
      <th scope="row" className="kern-table__cell" aria-current={isCalled || undefined}>
        {name}
      </th>
      <td className="kern-table__cell">
        <select
          className="kern-form-input__select g-roll__answer"
          aria-label={words.correct(name)}
          value={typeof ballot === 'string' ? ballot : ''}
          onChange={(event) => onEnter(event.target.value)}
        >
          {ballot === null && <option value="">{standing}</option>}
          {ballot === 'conflicted' && <option value="conflicted">{standing}</option>}
          {ANSWERS.map(({ answer }) => (
            <option key={answer} value={answer}>
              {words.answers[answer]}
            </option>
          ))}
        </select>
      </td>
    </tr>
  );
}
