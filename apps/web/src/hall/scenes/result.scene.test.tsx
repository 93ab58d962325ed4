import type { VoteSubject } from '@gremia/contracts';
import { findVote } from '@gremia/meeting';
import { render, screen } from '@testing-library/react';
import { TestCouncil } from '../../../../../libs/meeting/src/testing/council';
import { ResultScene } from './result.scene';

const QUESTION = 'Wird die Sitzung um 22 Uhr beendet?';

/** What is read of a vote that ended in a tie, from top to bottom. */
function readAloud(subject: VoteSubject): readonly string[] {
  const { state } = new TestCouncil()
    .convened(30)
    .open('v1', subject)
    .cast('v1', 15, 15)
    .do({ kind: 'close-vote', voteId: 'v1' })
    .do({ kind: 'announce-result', voteId: 'v1', carried: false });
  const vote = findVote(state, 'v1');
  if (vote === null) throw new Error('no vote');
  render(<ResultScene scene={{ kind: 'result', item: null, vote }} state={state} />);
  return [...screen.getByRole('status').children].map(({ textContent }) => textContent.replaceAll('\u00a0', ' '));
}

describe('a result in the hall', () => {
  it('is headed by the question where that has no paper', () => {
    const [head, , sentence, ...rest] = readAloud({ kind: 'free', question: QUESTION });
    expect(head).toBe(QUESTION);
    expect(sentence).toMatch(/^Die Frage ist bei Stimmengleichheit verneint/u);
    expect(rest.join()).not.toContain(QUESTION);
  });

  it('counts those for it and those against it even where there are none', () => {
    const { state } = new TestCouncil()
      .convened(30)
      .open('v1')
      .cast('v1', 0, 3)
      .do({ kind: 'close-vote', voteId: 'v1' })
      .do({ kind: 'announce-result', voteId: 'v1', carried: false });
    const vote = findVote(state, 'v1');
    if (vote === null) throw new Error('no vote');
    render(<ResultScene scene={{ kind: 'result', item: null, vote }} state={state} />);
    const [first, second] = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect([first, second]).toEqual(['Ja0', 'Nein3']);
  });

  it('keeps every comma with the name before it', () => {
    const { state } = new TestCouncil()
      .convened(30)
      .open('v1')
      .cast('v1', 5, 3)
      .do({ kind: 'close-vote', voteId: 'v1' })
      .do({ kind: 'announce-result', voteId: 'v1', carried: true });
    const vote = findVote(state, 'v1');
    if (vote === null) throw new Error('no vote');
    render(<ResultScene scene={{ kind: 'result', item: null, vote }} state={state} />);
    const names = [...document.querySelectorAll('.hall-names')].map(({ textContent }) => textContent);
    expect(names).toContain('Nein: Mitglied 6, Mitglied 7, Mitglied 8');
    const after = [...document.querySelectorAll('.hall-name')].map(({ nextSibling }) => nextSibling?.textContent ?? '');
    expect(after.filter((text) => text.includes(','))).toEqual([]);
  });

  it('begins with the word where the sentence names what was decided', () =>
    expect(readAloud({ kind: 'main', leaveOpen: false })[0]).toMatch(/^abgelehnt/iu));
});
