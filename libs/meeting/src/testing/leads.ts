import type { VoteSetup } from '@gremia/contracts';
import { proceduresFor, procedureOf } from '../procedures/registry';
import type { CommandActor } from '../decision';
import { findItem } from '../lookup';
import type { MeetingState } from '../state';
import { isHeldAs } from '../decide/moved-form';
import { isBySilence } from '../views/circular';
import { demandedForm } from '../views/motions';
import { openDisturbances } from '../views/disturbances';
import { houseOfVote } from '../views/house-of-vote';
import type { NextStep } from '../views/next-step-kinds';
import type { TestCommand } from './council';
import { electionCount, leadsElection } from './leads-election';

/**
 * What the chair does next: every kind of vote in its turn; where the office enters what was said or counted, it
 * differs from time to time.
 *
 * @param fresh the id of a vote that would be opened
 * @param turn counts the steps, so that not all votes are alike
 */
export function leads(state: MeetingState, step: NextStep, fresh: string, turn: number): TestCommand | null {
  switch (step.step) {
    case 'call-item':
      return { kind: 'call-item', itemId: step.itemId };
    case 'open-vote': {
      const item = findItem(state, step.itemId);
      const demanded = item === null ? null : demandedForm(state, item, step.subject);
      const kinds = proceduresFor(step.subject, { bySilence: isBySilence(state) }).filter(
        (each) => demanded === null || isHeldAs(each, demanded.motion),
      );
      const { kind = '' } = kinds[turn % kinds.length] ?? {};
      return {
        kind: 'open-vote',
        voteId: fresh,
        itemId: step.itemId,
        subject: step.subject,
        procedure: kind,
        setup: setupFor(turn),
      };
    }
    case 'open-block': {
      const kinds = proceduresFor({ kind: 'main' }, { bySilence: isBySilence(state) });
      const { kind = '' } = kinds[turn % kinds.length] ?? {};
      const votes = step.parts.map(({ itemId, pointId }, index) => ({
        itemId,
        ...(pointId === undefined ? {} : { pointId }),
        voteId: index === 0 ? fresh : `${fresh}-${index}`,
      }));
      return { kind: 'open-block', votes, procedure: kind, setup: setupFor(turn) };
    }
    case 'hand-over-chair':
      return step.deputy === null
        ? null
        : { kind: 'offer-chair', personId: step.deputy.personId, scope: 'item', ground: 'conflict' };
    case 'see-out':
      return { kind: 'confirm-left', itemId: step.itemId, personId: step.personId };
    case 'decide-conflict':
      if (!step.isHeard) return { kind: 'hear-conflict', itemId: step.itemId, personId: step.personId };
      return step.subject === null
        ? { kind: 'decide-conflict', itemId: step.itemId, personId: step.personId, excluded: turn % 2 === 0 }
        : { kind: 'open-vote', voteId: fresh, itemId: step.itemId, subject: step.subject };
    case 'await-chair':
      return { kind: 'take-chair' };
    case 'call-name':
      return {
        kind: 'enter-ballot',
        voteId: step.voteId,
        personId: step.personId,
        choice: answerTo(state, step.voteId, turn),
      };
    case 'await-connection': {
      const [reported] = openDisturbances(state);
      if (reported === undefined) throw new Error('nothing was reported');
      return { kind: 'settle-disturbance', reportId: reported.reportId, how: 'over', sphere: 'unknown' };
    }
    case 'await-ballots':
    case 'close-vote':
      return (
        handsOut(state, step.voteId, turn) ?? {
          kind: 'close-vote',
          voteId: step.voteId,
          ...countedFor(state, step.voteId, turn),
        }
      );
    case 'announce-result':
      return { kind: 'announce-result', voteId: step.voteId, carried: step.carried };
    case 'nominate':
    case 'draw-lot':
    case 'ask-elected':
    case 'settle-election':
      return leadsElection(state, step, turn);
    case 'settle-motion':
      return {
        kind: 'settle-motion',
        motionId: step.motionId,
        how: turn % 3 === 0 ? 'refused' : 'granted',
        reason: 'unzulässig',
      };
    case 'carry-out-motion':
      return { kind: 'carry-out-motion', motionId: step.motionId };
    case 'resume-meeting':
      return { kind: 'resume-meeting' };
    default:
      return null;
  }
}

/** Everything that some kind of vote asks to be settled. */
const setupFor = (turn: number): VoteSetup => ({
  demand: { by: 'Fraktion Linde', norm: '§ 20' },
  tellers: ['Anna Amsel'],
  confirmsDevices: true,
  order: turn % 2 === 0 ? 'lot' : 'alphabet',
  openBecause: { ground: 'other', norm: '§ 21' },
});

/**
 * Who sends what is done next: what the rules ask of the chair does whoever leads, and an offered lead is taken by whom
 * it was offered to.
 */
export function sends(state: MeetingState, step: NextStep, office: CommandActor): CommandActor {
  const personId = step.step === 'await-chair' ? step.personId : state.chairing?.personId;
  return personId === undefined ? office : { personId, name: '', office: false, chair: false };
}

/** Ballots on paper go to some of those who are there before they are counted. */
function handsOut({ votes, present }: MeetingState, voteId: string, turn: number): TestCommand | null {
  const vote = votes[voteId];
  if (vote === undefined || procedureOf(vote).handsOut !== true || Object.keys(vote.cast).length > 0) return null;
  const there = vote.electorate.filter((personId) => present[personId]?.entitled === true);
  return there.length === 0
    ? null
    : { kind: 'hand-out-ballots', voteId, personIds: there.slice(0, 1 + (turn % there.length)), back: false };
}

/** Where members are called by name they say yes or no, or whom they elect. */
function answerTo({ votes }: MeetingState, voteId: string, turn: number): string {
  const options = votes[voteId]?.options ?? [];
  if (options.length === 0) return ANSWERS[turn % ANSWERS.length] ?? 'yes';
  return [...options.map(({ id }) => id), 'against', 'blank', 'no-answer'][turn % (options.length + 3)] ?? 'against';
}

const ANSWERS = ['yes', 'no', 'no-answer', 'abstain', 'yes', 'conflicted'] as const;

function countedFor(state: MeetingState, voteId: string, turn: number): { count?: Record<string, number> } {
  const vote = state.votes[voteId];
  if (vote === undefined || procedureOf(vote).source !== 'office') return {};
  const house = houseOfVote(state, vote);
  const issued = Object.keys(vote.cast).length;
  const most = procedureOf(vote).handsOut === true ? issued : house.present - house.excluded;
  if (vote.options !== undefined) return { count: electionCount(vote, most, turn) };
  const yes = turn % (most + 1);
  return { count: { yes, no: most - yes, abstain: 0, blank: 0, invalid: 0 } };
}
