import { hash, randomBytes } from 'node:crypto';
import { SALT_BYTES } from '@gremia/journal';
import {
  actingAs,
  decide,
  evolve,
  evolveBallots,
  type MeetingEvent,
  type MeetingState,
  type NewEntry,
  type Refusal,
  TextsMissing,
  type Urn,
  type UrnBallot,
} from '@gremia/meeting';
import { sealEntry, type JournalEntry } from '../../platform/journal/journal-entry';
import { ProblemError } from '../../platform/problem/problem-error';
import type { LiveMeeting, Step } from '../meeting/live-meeting';
import type { PreparedCommand } from './command-contexts';
import { commandDigest, isSameCommand, urnBallotDigest } from './command-digest';
import type { TextsWanted } from './command-texts';

/**
 * What becomes of a command once its batch is durable: the entry that answers it (null: nothing had to be noted), or
 * why not; or the texts that have to be worked out before it can be decided.
 */
export type Outcome = Answer | { readonly wants: TextsWanted };
export type Answer = { readonly entry: JournalEntry | null } | { readonly refusal: unknown };

export interface Plan {
  readonly steps: readonly Step[];
  readonly outcomes: readonly Outcome[];
  /** Ballots that go into urns in the same commit. They are part of no step, which others hear of and remember. */
  readonly castIntoUrns: readonly CastIntoUrn[];
}

/** A ballot on its way into the urn of a vote, and the command that brings it. */
export interface CastIntoUrn {
  readonly voteId: string;
  readonly ballot: UrnBallot;
  readonly prepared: PreparedCommand;
}

/** Who acts where the server notes by itself what is nobody's act: the journal names nobody. */
export const NOBODY = '';

/** Nothing is worked out of texts while a batch is decided. */
const NO_TEXTS = {};
const NO_SALT = Buffer.alloc(0);
/** Random bytes are drawn for so many ballots at a time: a call costs far more than the bytes. */
const SALTS_AT_ONCE = 64;

const sha256 = (text: string): string => hash('sha256', text, 'hex');

/**
 * Decides commands one after another, each on the state that the one before leaves behind. Nothing has happened until
 * the steps are in the journal.
 *
 * @param urns what lies in the urns of votes that are to be counted
 */
export function decideBatch(
  meeting: LiveMeeting,
  commands: readonly PreparedCommand[],
  now: Date,
  urns: ReadonlyMap<string, Urn> = new Map(),
): Plan {
  const batch = new Batch(meeting, timeAfter(meeting, now), urns);
  const outcomes = commands.map((prepared) => batch.outcomeOf(prepared));
  return { outcomes, steps: batch.finish(), castIntoUrns: batch.castIntoUrns };
}

type BallotCast = Extract<MeetingEvent, { kind: 'ballot-cast' }>;

class Batch {
  private readonly steps: { readonly entry: JournalEntry; state: MeetingState }[] = [];
  /**
   * Ballots of different persons on one vote, decided and not yet in the state: none of them bears on another, and
   * putting them in together saves copies of it.
   */
  private readonly ballots = new Map<string, BallotCast>();
  private readonly commands = new Map<string, JournalEntry>();
  readonly castIntoUrns: CastIntoUrn[] = [];
  private salts: Buffer = NO_SALT;
  private state: MeetingState;

  constructor(
    private readonly meeting: LiveMeeting,
    private readonly now: string,
    private readonly urns: ReadonlyMap<string, Urn>,
  ) {
    this.state = meeting.state;
  }

  outcomeOf(prepared: PreparedCommand): Outcome {
    const { command, actor, context, refusal } = prepared;
    const earlier = this.commands.get(command.commandId) ?? this.meeting.entryOf(command.commandId);
    if (earlier !== undefined)
      return isSameCommand(earlier, command, actor.personId)
        ? { entry: earlier }
        : { refusal: new ProblemError('command-id-reused') };
    if (refusal !== undefined) return { refusal };
    if (!this.mayWait(prepared)) this.applyBallots();
    // The lead was taken while the command was on its way: it is sent again, and then looked up for.
    if (prepared.unprepared === true && actingAs(this.state, actor).office)
      return { refusal: new ProblemError('busy') };
    try {
      const urn = command.kind === 'close-vote' ? { urn: this.urnOf(command.voteId) } : {};
      const known = { texts: NO_TEXTS, ...context, ...urn, now: this.now, hash: sha256 };
      const decision = decide(this.state, command, actor, known);
      if ('refused' in decision) return { refusal: refusalOf(decision) };
      return { entry: decision.entries.reduce<JournalEntry | null>((_, entry) => this.append(entry, prepared), null) };
    } catch (error) {
      if (error instanceof TextsMissing) return { wants: { prepared, state: this.state, now: this.now } };
      return { refusal: error };
    }
  }

  private append(entry: NewEntry, prepared: PreparedCommand): JournalEntry {
    const { command, actor } = prepared;
    const salt = entry.secret === undefined ? NO_SALT : this.newSalt();
    const head = {
      meetingId: this.meeting.meetingId,
      seq: this.meeting.head.seq + this.steps.length + 1,
      at: this.now,
      actor: actor.personId === NOBODY ? null : actor.personId,
      commandId: command.commandId,
      commandDigest:
        entry.intoUrn !== undefined && command.kind === 'cast-ballot'
          ? urnBallotDigest(command, actor.personId)
          : commandDigest(command, actor.personId, salt.toString('hex')),
    };
    if (entry.intoUrn !== undefined && entry.event.kind === 'ballot-cast')
      this.castIntoUrns.push({ voteId: entry.event.voteId, ballot: entry.intoUrn, prepared });
    const sealed = sealEntry(head, entry, salt);
    if (entry.event.kind === 'ballot-cast') this.ballots.set(entry.event.personId, entry.event);
    else this.state = evolve(this.state, sealed);
    this.steps.push({ entry: sealed, state: this.state });
    this.commands.set(command.commandId, sealed);
    return sealed;
  }

  /** What will lie in the urn of a vote when the ballots of this batch are in it. */
  private urnOf(voteId: string): Urn {
    const { ballots = [], checkCodes = [] } = this.urns.get(voteId) ?? {};
    const more = this.castIntoUrns.filter((cast) => cast.voteId === voteId).map(({ ballot }) => ballot);
    return {
      ballots: [...ballots, ...more.map(({ choice }) => choice)],
      checkCodes: [...checkCodes, ...more.map(({ checkCode }) => checkCode)].sort(),
    };
  }

  finish(): readonly Step[] {
    this.applyBallots();
    return this.steps;
  }

  /**
   * The command can be decided without the ballots that are not in the state yet: it is another person's ballot on the
   * same vote.
   */
  private mayWait({ command, actor }: PreparedCommand): boolean {
    if (command.kind !== 'cast-ballot' || this.ballots.has(actor.personId)) return false;
    // Whose turn it is hangs on who has answered.
    if (this.state.votes[command.voteId]?.callOrder !== undefined) return false;
    const [first] = this.ballots.values();
    return first === undefined || first.voteId === command.voteId;
  }

  private applyBallots(): void {
    const ballots = [...this.ballots.values()];
    const [first] = ballots;
    if (first === undefined) return;
    this.state = evolveBallots(this.state, first.voteId, ballots);
    for (const step of this.steps.slice(-ballots.length)) step.state = this.state;
    this.ballots.clear();
  }

  private newSalt(): Buffer {
    if (this.salts.length === 0) this.salts = randomBytes(SALT_BYTES * SALTS_AT_ONCE);
    const salt = this.salts.subarray(0, SALT_BYTES);
    this.salts = this.salts.subarray(SALT_BYTES);
    return salt;
  }
}

/** A refusal of the rules as the sender gets it. */
export function refusalOf({ refused, detail, norm }: Refusal): ProblemError {
  return new ProblemError(refused, {
    ...(detail === undefined ? {} : { detail }),
    ...(norm === undefined ? {} : { norm }),
  });
}

/** The clocks of two instances may differ a little; the journal's time never runs backwards. */
function timeAfter(meeting: LiveMeeting, now: Date): string {
  const last = meeting.entries.at(-1)?.at ?? '';
  const time = now.toISOString();
  return time > last ? time : last;
}
