import type { MeetingEventKind } from './events';
import { including, type Evolver, type Evolvers } from './evolve/evolver';
import { alternativeEvolvers } from './evolve/alternatives';
import { blockEvolvers } from './evolve/blocks';
import { callEvolvers } from './evolve/calls';
import { chairingEvolvers } from './evolve/chairing';
import { electionEvolvers } from './evolve/elections';
import { conflictEvolvers } from './evolve/conflicts';
import { itemEvolvers } from './evolve/items';
import { orderEvolvers } from './evolve/order';
import { meetingEvolvers } from './evolve/meeting';
import { presenceEvolvers } from './evolve/presence';
import { recordingEvolvers } from './evolve/recording';
import { recordEvolvers } from './evolve/record';
import { substituteEvolvers } from './evolve/substitutes';
import { happenedAt, lastActAfter } from './evolve/told';
import { evolveRun, runsOf } from './evolve/runs';
import { motionEvolvers } from './evolve/motions';
import { publicityEvolvers } from './evolve/publicity';
import { speakersEvolvers } from './evolve/speakers';
import { voteEvolvers } from './evolve/votes';
import type { MeetingState } from './state';
import type { ReadEvent } from './wire/upcast';

/** One entry as a reader has it: when (ISO 8601, server time), who (person id, null for the system), what. */
export interface Happening {
  readonly at: string;
  readonly actor: string | null;
  readonly event: ReadEvent;
}

const EVOLVERS: Evolvers<MeetingEventKind> = {
  ...meetingEvolvers,
  ...chairingEvolvers,
  ...conflictEvolvers,
  ...orderEvolvers,
  ...presenceEvolvers,
  ...substituteEvolvers,
  ...itemEvolvers,
  ...voteEvolvers,
  ...blockEvolvers,
  ...callEvolvers,
  ...recordingEvolvers,
  ...alternativeEvolvers,
  ...speakersEvolvers,
  ...recordEvolvers,
  ...electionEvolvers,
  ...motionEvolvers,
  ...publicityEvolvers,
};

/**
 * The state after one more entry. It decides nothing and refuses nothing: what is in the journal has happened. It works
 * on what its reader may see; an entry
 * about an item or a vote that was withheld changes nothing, and a sealed choice counts as turnout. An event that this
 * version does not understand is passed over, so that an older screen survives a newer server; `unread` says so.
 */
export function evolve(state: MeetingState, happening: Happening): MeetingState {
  const { event } = happening;
  if (event.kind === 'withheld') return state;
  if (event.kind === 'unread') return { ...state, unread: including(state.unread, event.of) };
  const evolver = EVOLVERS[event.kind] as Evolver<MeetingEventKind>;
  const at = happenedAt(happening);
  const after = evolver(state, event, at);
  const lastActAt = lastActAfter(state.lastActAt, { at, event });
  return after.lastActAt === lastActAt ? after : { ...after, lastActAt };
}

/**
 * The state after a whole journal, or after the part of it that a reader may see: the same as after each entry in turn.
 * Ballots and arrivals that follow each other are put in together, so that it takes time in proportion to the journal.
 */
export const replay = (state: MeetingState, happenings: Iterable<Happening>): MeetingState => {
  let after = state;
  for (const run of runsOf(happenings))
    after = evolveRun(after, run) ?? run.reduce((before, happening) => evolve(before, happening), after);
  return after;
};
