import { mayAbstain } from '@gremia/rules';
import type { BallotContent, VoteOption } from '@gremia/contracts';
import { calledNow, findSeat, findVote, hasVoted } from '@gremia/meeting';
import { useState, type ReactElement } from 'react';
import { ProblemAlert } from '../../answers/problem-alert';
import { useWords } from '../../i18n/use-words';
import { useCommand } from '../../live/use-command';
import { Button } from '../../ui/button';
import { CheckGroup } from '../../ui/choice-field';
import { marksOn } from '../election/choice-word';
import { WORDS } from '../election/words';
import type { LeadingProps } from '../procedure-screens';

/** Whose turn it is, and one button for each who stands; with several places the names are ticked first. */
export function CalledElection({ meeting, voteId }: LeadingProps): ReactElement | null {
  const words = useWords(WORDS);
  const { run, busy, error } = useCommand(meeting);
  const vote = findVote(meeting.state, voteId);
  const called = vote === null ? null : calledNow(meeting.state, vote);
  if (vote === null || called === null) return null;
  const { personId, name, faction, position, total } = called;
  const enter = (choice: BallotContent): void => {
    if (!busy) void run({ kind: 'enter-ballot', voteId, personId, choice });
  };
  return (
    <div className="g-calling" role="group" aria-label={words.group(name)}>
      <p className="g-calling__name" role="status">
        <span className="g-muted">{words.position(position, total)}</span>
        <strong lang="de">{name}</strong>
        {faction !== null && <span className="g-muted">{faction}</span>}
      </p>
      <ProblemAlert error={error} />
      <div className="g-calling__answers">
        {(vote.election?.places ?? 1) > 1 ? (
          <SeveralNames key={personId} options={vote.options ?? []} busy={busy} onEnter={enter} />
        ) : (
          (vote.options ?? []).map(({ id, name: candidate }) => (
            <Button key={id} variant="secondary" busy={busy} onClick={() => enter(id)}>
              {candidate}
            </Button>
          ))
        )}
        <Button variant="secondary" busy={busy} onClick={() => enter('against')}>
          {words.againstOne}
        </Button>
        {mayAbstain(meeting.state.profile) && (
          <Button variant="secondary" busy={busy} onClick={() => enter('blank')}>
            {words.blank}
          </Button>
        )}
        <Button variant="tertiary" busy={busy} onClick={() => enter('no-answer')}>
          {words.silent}
        </Button>
      </div>
    </div>
  );
}

function SeveralNames({
  options,
  busy,
  onEnter,
}: {
  readonly options: readonly VoteOption[];
  readonly busy: boolean;
  readonly onEnter: (choice: BallotContent) => void;
}): ReactElement {
  const words = useWords(WORDS);
  const [marks, setMarks] = useState<string[]>([]);
  return (
    <>
      <CheckGroup
        legend={words.choice}
        options={options.map(({ id, name }) => ({ value: id, label: name }))}
        value={marks}
        onChange={setMarks}
      />
      <Button variant="secondary" busy={busy} onClick={() => onEnter(marks)}>
        {words.cast}
      </Button>
    </>
  );
}

/** Every name in the order of calling; with one place an answer can be put right until the round is closed. */
export function CalledProgress({ meeting, voteId }: LeadingProps): ReactElement | null {
  const words = useWords(WORDS);
  const { run, busy, error } = useCommand(meeting);
  const { state } = meeting;
  const vote = findVote(state, voteId);
  if (vote?.callOrder === undefined || vote.phase !== 'open') return null;
  const { persons } = vote.callOrder;
  const choices = [
    ...(vote.options ?? []).map(({ id, name }) => ({ id, name })),
    { id: 'against', name: words.againstOne },
    ...(mayAbstain(state.profile) ? [{ id: 'blank', name: words.blank }] : []),
    { id: 'no-answer', name: words.silent },
  ];
  const answered = persons.filter((personId) => hasVoted(vote, personId)).length;
  return (
    <section className="g-roll" aria-label={words.list}>
      <p className="kern-body">{words.progress(answered, persons.length)}</p>
      <ProblemAlert error={error} />
      <table className="kern-table kern-table--small">
        <tbody className="kern-table__body">
          {persons.map((personId) => {
            const marks = marksOn(vote.cast[personId] ?? null);
            const name = findSeat(state, personId)?.name ?? '';
            return (
              <tr key={personId} className="kern-table__row">
                <th scope="row" className="kern-table__cell">
                  {name}
                </th>
                <td className="kern-table__cell">
                  <select
                    className="kern-form-input__select g-roll__answer"
                    aria-label={words.correct(name)}
                    value={marks.length === 1 ? marks[0] : ''}
                    onChange={({ target }) => {
                      if (!busy && target.value !== '')
                        void run({ kind: 'enter-ballot', voteId, personId, choice: target.value });
                    }}
                  >
                    {marks.length !== 1 && (
                      <option value="">
                        {marks.length === 0
                          ? words.toCome
                          : choices.flatMap(({ id, name: word }) => (marks.includes(id) ? [word] : [])).join(', ')}
                      </option>
                    )}
                    {choices.map(({ id, name: word }) => (
                      <option key={id} value={id}>
                        {word}
                      </option>
                    ))}
                  </select>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
