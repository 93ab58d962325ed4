import { findVote, procedureOf, type ReadEvent } from '@gremia/meeting';
import type { Sql } from '../../platform/database/unit-of-work';
import { NotAppendedError } from '../../platform/journal/journal-store';
import type {
  EnteredPhase,
  MeetingPhase,
  MeetingPhases,
  PublicDeadline,
} from '../../platform/ports/meeting-phases.port';
import { ProblemError } from '../../platform/problem/problem-error';
import type { LiveMeeting, Step } from '../meeting/live-meeting';
import type { UrnStore } from '../urn/urn-store';
import type { PreparedCommand } from './command-contexts';
import type { CastIntoUrn, Plan } from './decide-batch';
import { withheldWith } from './withheld-parts';

/** What a command rests on has changed since it was looked up. `refusal` where nothing has to be decided anew. */
export class OvertakenError extends NotAppendedError {
  constructor(
    readonly overtaken: PreparedCommand,
    readonly refusal?: ProblemError,
  ) {
    super('what was looked up has changed');
  }
}

const PHASE_AFTER: { readonly [K in ReadEvent['kind']]?: MeetingPhase } = {
  'meeting-opened': 'running',
  'meeting-interrupted': 'interrupted',
  'meeting-resumed': 'running',
  'meeting-closed': 'closed',
};

/**
 * What belongs into the transaction that appends the entries of a plan: a look whether what its commands rest on is
 * still so, the state of the meeting, which has no other writer once it has begun, the urns of secret votes, and from
 * whom a part without the public is withheld.
 * Undefined for most batches, open ballots among them: these are appended in a single statement.
 */
export function togetherWith(
  { meetingId, state }: Pick<LiveMeeting, 'meetingId' | 'state'>,
  commands: readonly PreparedCommand[],
  { steps, outcomes, castIntoUrns }: Plan,
  phases: MeetingPhases,
  urns: UrnStore,
): ((sql: Sql) => Promise<void>) | undefined {
  const fresh = new Set(steps.map(({ entry }) => entry));
  const looked = commands.filter((command, index) => {
    const outcome = outcomes[index];
    const isAppended =
      outcome !== undefined && 'entry' in outcome && outcome.entry !== null && fresh.has(outcome.entry);
    return isAppended && command.isStillSo !== undefined;
  });
  const last = lastPhase(steps);
  const ended = endedWithUrn(steps);
  const withhold = withheldWith(meetingId, state, steps.at(-1)?.state ?? state);
  const deadline = publicDeadline(steps);
  const isPlain =
    last === null && deadline === null && castIntoUrns.length === 0 && ended.length === 0 && withhold === undefined;
  if (looked.length === 0 && isPlain) return undefined;
  return async (sql) => {
    for (const command of looked) await assertStillSo(command, sql);
    await putIntoUrns(sql, meetingId, castIntoUrns, urns);
    if (ended.length > 0) await urns.destroy(sql, ended);
    await withhold?.(sql);
    if (last !== null) await phases.enter(sql, meetingId, last);
    if (deadline !== null) await phases.setDeadline(sql, meetingId, deadline);
  };
}

/** @throws OvertakenError for a ballot whose check code lies in the urn already: the others are put in without it */
async function putIntoUrns(sql: Sql, meetingId: string, cast: readonly CastIntoUrn[], urns: UrnStore): Promise<void> {
  for (const voteId of new Set(cast.map((each) => each.voteId))) {
    const ballots = cast.filter((each) => each.voteId === voteId);
    const [taken] = await urns.putBallots(
      sql,
      meetingId,
      voteId,
      ballots.map(({ ballot }) => ballot),
    );
    // Of two that share a code the later one gives way.
    const second = ballots.findLast(({ ballot }) => ballot.checkCode === taken);
    if (second !== undefined) throw new OvertakenError(second.prepared, new ProblemError('check-code-taken'));
  }
}

/** Votes whose urn is of no use any more: they are counted, or will never be. */
const endedWithUrn = (steps: readonly Step[]): readonly string[] =>
  steps.flatMap(({ entry: { event }, state }) => {
    if (event.kind !== 'vote-closed' && event.kind !== 'vote-aborted') return [];
    const vote = findVote(state, event.voteId);
    return vote !== null && procedureOf(vote).source === 'urn' ? [vote.voteId] : [];
  });

/** @throws OvertakenError */
async function assertStillSo(command: PreparedCommand, sql: Sql): Promise<void> {
  let stillSo: boolean | undefined;
  try {
    stillSo = await command.isStillSo?.(sql);
  } catch (error) {
    if (error instanceof ProblemError) throw new OvertakenError(command, error);
    throw error;
  }
  if (stillSo === false) throw new OvertakenError(command);
}

function lastPhase(steps: readonly Step[]): EnteredPhase | null {
  for (const { entry } of [...steps].reverse()) {
    const phase = PHASE_AFTER[entry.event.kind];
    if (phase !== undefined) return { phase, at: entry.at };
  }
  return null;
}

/**
 * By when there is to answer since these entries, where nobody meets: by the opening, or by the question that was put
 * last. Lists that everybody reads have it, so one that is not put in public does not count.
 */
function publicDeadline(steps: readonly Step[]): PublicDeadline | null {
  for (const { entry } of [...steps].reverse()) {
    if (entry.audience !== 'public') continue;
    const until = deadlineIn(entry.event);
    if (until !== undefined) return { until, at: entry.at };
  }
  return null;
}

function deadlineIn(event: ReadEvent): string | undefined {
  if (event.kind === 'meeting-opened') return event.circular?.until;
  return event.kind === 'vote-opened' ? event.until : undefined;
}
