import type { Command, CommandKind } from '@gremia/contracts';
import { orderUnits, regroupUnitsOf } from './decide/arrange-units';
import { announceResult } from './decide/announce-result';
import { doubtResult } from './decide/doubt-result';
import { alternativeDeciders } from './decide/alternatives';
import { blockDeciders } from './decide/blocks';
import { callDeciders } from './decide/calls';
import { chairingDeciders } from './decide/chairing';
import { conflictDeciders } from './decide/conflict-procedure';
import { castBallot } from './decide/cast-ballot';
import { abortVote, closeVote } from './decide/close-vote';
import { noteConvocation } from './decide/convocation';
import { correctAttendance } from './decide/correct-attendance';
import { correctText } from './decide/correct-text';
import { refuse, type Decider, type Deciders } from './decide/decider';
import { electionDeciders } from './decide/elections';
import { disturbanceDeciders } from './decide/disturbances';
import { enterBallot } from './decide/enter-ballot';
import { withLeaderThere } from './decide/leader-is-there';
import { handOutBallots } from './decide/hand-out-ballots';
import { itemDeciders } from './decide/items';
import { orderDeciders } from './decide/order';
import { meetingDeciders } from './decide/meeting';
import { objectToCircular } from './decide/object-to-circular';
import { openVote } from './decide/open-vote';
import { notePaperChange } from './decide/paper-changes';
import { partPoints } from './decide/part-points';
import { noteReach, reachDeciders } from './decide/reach';
import { presenceDeciders } from './decide/presence';
import { recordDeciders } from './decide/record';
import { noteRecording, recordingDeciders, withRecording } from './decide/recording';
import { answerExcluded, refuseConflictedLeader, refuseOutsider, refuseUnconfirmed } from './decide/right-before-state';
import { releaseResolution } from './decide/release';
import { liftSettlement, settleConflict } from './decide/settle-conflict';
import { motionDeciders } from './decide/motions';
import { asTold, datedAs, tellingDeciders } from './decide/telling';
import { publicityDeciders } from './decide/publicity';
import { speakersDeciders } from './decide/speakers';
import { substituteDeciders } from './decide/substitutes';
import { takeOverUnit } from './decide/take-over-unit';
import type { CommandActor, CommandContext, Decision, MeetingCommand } from './decision';
import { findVote } from './lookup';
import type { MeetingState } from './state';
import { leadingVoteId } from './views/block-of';
import { actingAs } from './views/who-leads';
import { answeredFrom, type AskTexts, workOut } from './texts/ask-texts';

const DECIDERS: Deciders<CommandKind> = {
  ...meetingDeciders,
  'object-to-circular': objectToCircular,
  'note-convocation': noteConvocation,
  ...tellingDeciders,
  ...presenceDeciders,
  ...substituteDeciders,
  ...chairingDeciders,
  ...conflictDeciders,
  ...orderDeciders,
  ...callDeciders,
  ...reachDeciders,
  ...disturbanceDeciders,
  ...recordingDeciders,
  ...itemDeciders,
  ...speakersDeciders,
  ...recordDeciders,
  ...motionDeciders,
  'part-points': partPoints,
  ...publicityDeciders,
  'take-over-unit': takeOverUnit,
  'regroup-units': regroupUnitsOf,
  'order-units': orderUnits,
  'settle-conflict': settleConflict,
  'lift-settlement': liftSettlement,
  'open-vote': openVote,
  'cast-ballot': castBallot,
  'enter-ballot': enterBallot,
  'hand-out-ballots': handOutBallots,
  'close-vote': closeVote,
  'abort-vote': abortVote,
  'announce-result': announceResult,
  'doubt-result': doubtResult,
  ...electionDeciders,
  ...blockDeciders,
  ...alternativeDeciders,
  'correct-text': correctText,
  'release-resolution': releaseResolution,
  'correct-attendance': correctAttendance,
};

/**
 * Decides a command into events, or refuses it with code, sentence and norm. It is a function of its arguments: the
 * same state, command, actor and context give the same decision. The right is asked before the state: what somebody
 * may not read does not change the answer to them. A decision without entries is a success that changes nothing (what
 * was asked for is so already).
 * On a journal that this version does not understand nothing is decided.
 *
 * @param state the whole state, sealed choices included: on the server the journal is read with its secrets opened
 * What has to be worked out of texts is looked up in `context.texts`; without it, it is worked out on the spot, which
 * takes as long as the texts are large.
 *
 * @throws TextsMissing when `context.texts` was prepared for another state: see `workOutTexts`
 * @throws RuleError when the frozen profile or roster contradicts itself; never for anything a person can send
 */
export function decide(
  state: MeetingState,
  command: MeetingCommand,
  actor: CommandActor,
  context: CommandContext,
): Decision {
  const { texts, hash } = context;
  return decideAsking(texts === undefined ? workOut : answeredFrom(texts, hash), state, command, actor, context);
}

/** Decides a command with its questions about texts answered by `ask`; otherwise as `decide`. */
export function decideAsking(
  ask: AskTexts,
  known: MeetingState,
  command: MeetingCommand,
  actor: CommandActor,
  context: CommandContext,
): Decision {
  const state = { ...known, ask };
  if (state.unread.length > 0) return refuse('journal-newer');
  if (command.kind === 'note-paper-change') return notePaperChange(state, command, actor, context);
  if (command.kind === 'note-recording') return noteRecording(state, command, actor, context);
  if (command.kind === 'note-reach') return noteReach(state, command, actor, context);
  const meant = onLeadingVote(state, command);
  const decider = DECIDERS[meant.kind] as Decider<CommandKind>;
  // Who leads is what the journal says, not what somebody's account does.
  const acting = actingAs(state, actor);
  const refusal =
    refuseOutsider(state, meant, actor) ??
    answerExcluded(state, meant, acting) ??
    refuseUnconfirmed(state, meant, acting) ??
    refuseConflictedLeader(state, meant, acting);
  if (refusal !== null) return refusal;
  const dated = datedAs(state, meant, acting, context);
  if ('refused' in dated) return dated;
  const { state: led, before } = withLeaderThere(state, meant.kind, acting, dated.context);
  const decision = decider(led, meant, acting, dated.context);
  if ('refused' in decision) return decision;
  const whole = { entries: [...before, ...decision.entries] };
  return asTold(withRecording(state, whole, acting, dated.context), meant, actor, dated);
}

/** Whatever vote of a block is named, it is the one in which ballots are cast; only the own vote is noted for each. */
function onLeadingVote(state: MeetingState, command: Command): Command {
  if (!('voteId' in command) || command.kind === 'demand-own-vote') return command;
  const vote = findVote(state, command.voteId);
  return vote?.together === undefined ? command : { ...command, voteId: leadingVoteId(vote) };
}
