import { findItem } from '../lookup';
import type { MeetingState, VoteState } from '../state';
import type { NextStep } from '../views/next-step-kinds';
import type { TestCommand } from './council';

type ElectionStep = Extract<NextStep, { step: 'nominate' | 'draw-lot' | 'ask-elected' | 'settle-election' }>;

/** What the chair does next in an election; who is elected declines from time to time. */
export function leadsElection(state: MeetingState, step: ElectionStep, turn: number): TestCommand {
  if (step.step === 'draw-lot') {
    const norm = step.asks ? { norm: '§ 21' } : {};
    return { kind: 'draw-lot', voteId: step.voteId, by: 'Anna Amsel', ...norm };
  }
  const { itemId, electionId } = step;
  const on = { itemId, electionId };
  if (step.step === 'ask-elected')
    return { kind: 'answer-election', ...on, candidateId: step.candidateId, accepts: turn % 3 !== 0 };
  if (step.step === 'settle-election') return { kind: 'break-off-election', ...on, reason: 'x', again: turn % 2 === 0 };
  const election = findItem(state, itemId)?.elections.find((each) => each.electionId === electionId);
  const [unasked] = election?.candidates.filter(({ agrees }) => agrees === null) ?? [];
  if (unasked !== undefined)
    return { kind: 'answer-candidacy', ...on, candidateId: unasked.candidateId, agrees: turn % 4 !== 0 };
  const candidateId = `c${election?.candidates.length ?? 0}`;
  return { kind: 'nominate-candidate', ...on, candidateId, name: `Bewerbung ${candidateId}`, by: 'x', agrees: true };
}

/** So many ballots, one vote each, shared out in turn. */
export function electionCount({ options = [] }: VoteState, ballots: number, turn: number): Record<string, number> {
  const piles = [...options.map(({ id }) => id), 'against', 'blank'];
  const count: Record<string, number> = { ...Object.fromEntries(piles.map((pile) => [pile, 0])), invalid: 0 };
  for (let ballot = 0; ballot < ballots; ballot += 1) {
    const pile = piles[(ballot * (1 + (turn % 3))) % piles.length] ?? 'blank';
    count[pile] = (count[pile] ?? 0) + 1;
  }
  return { ...count, valid: ballots - (count['blank'] ?? 0) };
}
