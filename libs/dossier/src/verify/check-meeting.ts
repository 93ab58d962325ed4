import { canonicalJson } from '@gremia/journal';
import {
  evolve,
  findVote,
  initialState,
  isUnderstood,
  leadingVoteId,
  procedureOf,
  recountOf,
  replay,
  runsOf,
  turnoutOf,
  type EventOf,
  type MeetingState,
  seatsInVote,
} from '@gremia/meeting';
import type { CheckedEntry } from './check-entries';
import { checkResults } from './check-results';
import { fault, proved, unproven, type Finding } from './finding';

/** The meeting as it follows from its entries, and what was found on the way. */
export interface CheckedMeeting {
  readonly state: MeetingState;
  readonly findings: readonly Finding[];
}

/** The last ballot of each person in a vote, and whether what it says was opened. */
type Cast = Map<string, Map<string, CheckedEntry>>;

/** Plays the meeting once more and counts every vote, and works out every resolved text, anew. */
export function checkMeeting(entries: readonly CheckedEntry[]): CheckedMeeting {
  const findings: Finding[] = [];
  const cast: Cast = new Map();
  let state = initialState;
  if (entries[0]?.event.kind !== 'meeting-opened') findings.push(fault('meeting-not-opened'));
  // Ballots and arrivals are put in together: with a thousand members, one by one takes a copy of a thousand each time.
  for (const run of runsOf(entries)) {
    try {
      for (const entry of run) findings.push(...checkEntry(state, cast, entry));
      state = replay(state, run);
    } catch {
      // What was decided by the rules never makes them stumble; what somebody made up may.
      for (const entry of run) {
        const next = run.length === 1 ? null : evolved(state, entry);
        if (next === null) findings.push(fault('entry-contradicts', { place: entry.place }));
        else state = next;
      }
    }
  }
  if (entries.length > 0) findings.push(proved('meeting-replayed', { entries: entries.length }));
  return { state, findings };
}

/** The state after an entry; null where it cannot follow. */
function evolved(state: MeetingState, entry: CheckedEntry): MeetingState | null {
  try {
    return evolve(state, entry);
  } catch {
    return null;
  }
}

/** What one entry says that follows from those before it. */
function checkEntry(state: MeetingState, cast: Cast, entry: CheckedEntry): readonly Finding[] {
  const { event } = entry;
  if (!isUnderstood(event)) return [];
  if (event.kind === 'ballot-cast') noteBallot(cast, event.voteId, event.personId, entry);
  if (event.kind === 'vote-closed') return checkCount(state, event, cast.get(castIn(state, event.voteId)));
  return checkResults(state, event);
}

/** Ballots of a block are cast in its first vote, and count in each. */
function castIn(state: MeetingState, voteId: string): string {
  const vote = findVote(state, voteId);
  return vote === null ? voteId : leadingVoteId(vote);
}

function noteBallot(cast: Cast, voteId: string, personId: string, entry: CheckedEntry): void {
  const ballots = cast.get(voteId) ?? new Map<string, CheckedEntry>();
  cast.set(voteId, ballots.set(personId, entry));
}

function checkCount(
  state: MeetingState,
  closed: EventOf<'vote-closed'>,
  cast: ReadonlyMap<string, CheckedEntry> = new Map(),
): Finding[] {
  const vote = findVote(state, closed.voteId);
  const question = vote?.question ?? '';
  const recount = recountOf(state, closed);
  const codes = checkCodes(state, closed, question);
  if (recount === null) {
    const same = vote !== null && addsUp(state, closed, procedureOf(vote).heads(closed.tally));
    return [...codes, same ? unproven('vote-not-recountable', { question }) : fault('vote-differs', { question })];
  }
  if (codes.length > 0) return codes;
  if (!sameCount(recount.count, closed.tally)) return [fault('vote-differs', { question })];
  if (recount.from === 'numbers') return [unproven('vote-numbers-checked', { question })];
  const faults = checkBallots(closed, cast, question);
  if (faults.some(({ level }) => level === 'fault')) return faults;
  return [...faults, proved('vote-recounted', { question, ballots: closed.ballots?.length ?? 0 })];
}

/** Whether every seat is counted once, and as many took part as the journal names. */
function addsUp(state: MeetingState, { voteId, tally }: EventOf<'vote-closed'>, heads: number): boolean {
  const turnout = turnoutOf(state, voteId);
  return (
    turnout !== null &&
    heads === seatsInVote(state, findVote(state, voteId) ?? {}) &&
    tally['absent'] === turnout.absent &&
    tally['notVoting'] === turnout.notVoting
  );
}

/** An urn holds as many check codes as members took part, each once; other votes have none. */
function checkCodes(
  state: MeetingState,
  { voteId, checkCodes: codes }: EventOf<'vote-closed'>,
  question: string,
): Finding[] {
  const turnout = turnoutOf(state, voteId);
  if (turnout === null || (!turnout.inUrn && codes === undefined)) return [];
  const { voted, inUrn } = turnout;
  if (inUrn && codes?.length === voted && new Set(codes).size === voted)
    return [proved('check-codes-match', { question, codes: voted })];
  return [fault('check-codes-differ', { question, codes: codes?.length ?? 0, voted })];
}

/** Whether each counted ballot is the last one that its person cast, and none was left out or counted twice. */
function checkBallots(
  { ballots }: EventOf<'vote-closed'>,
  cast: ReadonlyMap<string, CheckedEntry>,
  question: string,
): Finding[] {
  const counted = new Set((ballots ?? []).map(({ personId }) => personId));
  const found: Finding[] = [];
  if (counted.size < (ballots ?? []).length) found.push(fault('ballot-twice', { question }));
  let closed = 0;
  for (const { personId, choice } of ballots ?? []) {
    const entry = cast.get(personId);
    if (entry === undefined) found.push(fault('ballot-not-cast', { question }));
    else if (entry.opened !== null || (entry.event.kind === 'ballot-cast' && entry.event.choice !== undefined)) {
      const said = entry.opened?.['choice'] ?? (entry.event.kind === 'ballot-cast' ? entry.event.choice : undefined);
      if (!sameJson(said, choice)) found.push(fault('ballot-differs', { question, place: entry.place }));
    } else closed += 1;
  }
  for (const personId of cast.keys()) if (!counted.has(personId)) found.push(fault('ballot-uncounted', { question }));
  if (found.length === 0 && closed > 0) found.push(unproven('ballots-sealed', { question, ballots: closed }));
  return found;
}

/** The same numbers by name; one that is not there is none, as abstentions where nobody may abstain. */
const sameCount = (count: Recounted, tally: EventOf<'vote-closed'>['tally']): boolean =>
  !isRefused(count) && Object.keys({ ...count, ...tally }).every((name) => (count[name] ?? 0) === (tally[name] ?? 0));

type Recounted = NonNullable<ReturnType<typeof recountOf>>['count'];
const isRefused = (count: Recounted): count is Extract<Recounted, { refused: unknown }> => 'refused' in count;

/** Equal as JSON, in whatever order properties stand. */
const sameJson = (a: unknown, b: unknown): boolean =>
  a !== undefined && b !== undefined && canonicalJson(plain(a)) === canonicalJson(plain(b));

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
