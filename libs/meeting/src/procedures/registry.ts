import type { VoteSubject } from '@gremia/contracts';
import { choiceBallots } from './choice-ballots/choice-ballots';
import { choiceDevices } from './choice-devices/choice-devices';
import { choiceHands } from './choice-hands/choice-hands';
import { choiceRollCall } from './choice-roll-call/choice-roll-call';
import { choiceUrn } from './choice-urn/choice-urn';
import { electionBallots } from './election-ballots/election-ballots';
import { electionDevices } from './election-devices/election-devices';
import { electionHands } from './election-hands/election-hands';
import { electionRollCall } from './election-roll-call/election-roll-call';
import { electionUrn } from './election-urn/election-urn';
import { openBallot } from './open-ballot/open-ballot';
import { paperBallot } from './paper-ballot/paper-ballot';
import type { VoteKind } from './procedure';
import { rollCall } from './roll-call/roll-call';
import { secretBallot } from './secret-ballot/secret-ballot';
import { showOfHands } from './show-of-hands/show-of-hands';
import { withoutObjection } from './without-objection/without-objection';

/** Every kind of vote, in the order in which the chair is offered them. A new one is a folder here and a line. */
export const PROCEDURES: readonly [VoteKind, ...VoteKind[]] = [
  openBallot,
  showOfHands,
  rollCall,
  paperBallot,
  secretBallot,
  electionBallots,
  electionUrn,
  electionHands,
  electionRollCall,
  electionDevices,
  choiceDevices,
  choiceHands,
  choiceRollCall,
  choiceBallots,
  choiceUrn,
  withoutObjection,
];

/** Who is elected and what is chosen is asked in ways of their own, everything else with yes and no. */
export const servedBy = ({ kind }: Pick<VoteSubject, 'kind'>): VoteKind['serves'] =>
  kind === 'election' || kind === 'choice' ? kind : 'question';

/** Where something is asked: in a meeting, where silence adopts nothing, or where it does. */
export interface Answering {
  readonly bySilence: boolean;
}
const BY_VOTE: Answering = { bySilence: false };

/** The kinds that can ask this, the usual one first. */
export const proceduresFor = (
  subject: Pick<VoteSubject, 'kind'>,
  { bySilence }: Answering = BY_VOTE,
): readonly VoteKind[] =>
  PROCEDURES.filter((each) => each.serves === servedBy(subject) && (each.bySilence === true) === bySilence);

/** What is taken where nobody names a kind. */
export const usualProcedure = (subject: Pick<VoteSubject, 'kind'>, answering: Answering = BY_VOTE): string =>
  (proceduresFor(subject, answering)[0] ?? PROCEDURES[0]).kind;

/** The kind of this name, or null. */
export const findProcedure = (kind: string): VoteKind | null =>
  PROCEDURES.find((procedure) => procedure.kind === kind) ?? null;

/** The kind of a vote from a journal, which was checked when it was read. @throws Error for any other name */
export function procedureOf({ procedure: kind }: { readonly procedure: string }): VoteKind {
  const found = findProcedure(kind);
  if (found === null) throw new Error(`there is no kind of vote ${kind}`);
  return found;
}
