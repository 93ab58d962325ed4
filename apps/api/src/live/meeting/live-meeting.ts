import type { BallotContent } from '@gremia/contracts';
import { MerkleTree } from '@gremia/journal';
import { initialState, replay, runsOf, type Audience, type MeetingState, type ReadEvent } from '@gremia/meeting';
import { joinHashes } from '../../platform/journal/hashes';
import type { JournalEntry } from '../../platform/journal/journal-entry';
import type { JournalHead } from '../../platform/journal/journal-store';
import { Channel } from './channel';
import { EntryTexts } from './entry-texts';

/** An entry and the state after it. */
export interface Step {
  readonly entry: JournalEntry;
  readonly state: MeetingState;
}

/** What makes it differ from then on what a person may read and what everybody else may. */
export const partsWithThePublic = (event: ReadEvent): event is Extract<ReadEvent, { readonly personId: string }> =>
  event.kind === 'conflict-raised' ||
  event.kind === 'conflict-declared' ||
  (event.kind === 'member-checked-in' && event.mode === 'remote');

/** Bytes that an entry takes in memory, about: whatever it holds, its hashes and its places in channels. */
const BYTES_AN_ENTRY = 1_500;
/** Bytes for each character that it is written with: the text itself, the event, and what the state keeps of it. */
const BYTES_A_CHARACTER = 5;
const CHARACTERS_A_BALLOT = 400;
const BYTES_A_MEETING = 10_000;

const AUDIENCES: readonly Audience[] = ['public', 'members', 'office'];

/**
 * One meeting as an instance remembers it: its journal up to the last entry it has read, and everything computed from
 * it. Never ahead of the database.
 */
export class LiveMeeting {
  readonly tree = new MerkleTree([], joinHashes);
  /** Over what everybody may read, in the numbering of the public. */
  readonly publicTree = new MerkleTree([], joinHashes);
  readonly entries: JournalEntry[] = [];
  private readonly commands = new Map<string, JournalEntry>();
  private readonly texts = new EntryTexts();
  private readonly channels = new Map<string, Channel>(
    AUDIENCES.map((audience) => [audience, new Channel(this.texts, audience)]),
  );
  private current: MeetingState = initialState;
  /** Memory it takes, about, in bytes. */
  size = BYTES_A_MEETING;

  constructor(readonly meetingId: string) {}

  get state(): MeetingState {
    return this.current;
  }

  get head(): JournalHead {
    return { seq: this.entries.length, leafHash: this.entries.at(-1)?.leafHash ?? null };
  }

  /** The last entry that a command left in the journal. */
  entryOf(commandId: string): JournalEntry | undefined {
    return this.commands.get(commandId);
  }

  /** What the meeting would be after these entries; of ballots and arrivals in a row, after the last of them. */
  stepsOf(entries: readonly JournalEntry[]): Step[] {
    const steps: Step[] = [];
    let state = this.current;
    for (const run of runsOf(entries)) {
      state = replay(state, run);
      for (const entry of run) steps.push({ entry, state });
    }
    return steps;
  }

  /** Remembers what is in the journal now; steps that are known already are passed over. */
  applySteps(steps: readonly Step[]): Step[] {
    const fresh = steps.filter(({ entry }) => entry.seq > this.entries.length);
    for (const { entry, state } of fresh) {
      if (entry.seq !== this.entries.length + 1)
        throw new Error(`entry ${entry.seq} does not follow entry ${this.entries.length}`);
      this.entries.push(entry);
      // A ballot is written when somebody is to hear of it; all of them are about as long.
      this.size +=
        BYTES_AN_ENTRY +
        BYTES_A_CHARACTER * (entry.event.kind === 'ballot-cast' ? CHARACTERS_A_BALLOT : this.texts.write(entry));
      const leaf = Buffer.from(entry.leafHash, 'hex');
      this.tree.append(leaf);
      if (entry.audience === 'public') this.publicTree.append(leaf);
      if (entry.commandId !== null) this.commands.set(entry.commandId, entry);
      this.current = state;
      for (const channel of this.channels.values()) channel.offer(entry, state);
      this.separate(entry, state);
    }
    return fresh;
  }

  channelOf(audience: Audience, personId: string | null): Channel {
    const channel = this.channels.get(`${audience}/${personId}`) ?? this.channels.get(audience);
    if (channel === undefined) throw new Error(`no channel for ${audience}`);
    return channel;
  }

  allChannels(): Iterable<Channel> {
    return this.channels.values();
  }

  /** A person's own counted ballots, by vote. */
  ownBallots(personId: string): Record<string, BallotContent> {
    const votes = Object.values(this.current.votes);
    return Object.fromEntries(
      votes.flatMap(({ voteId, cast }) => {
        const ballot = cast[personId] ?? null;
        return ballot === null ? [] : [[voteId, ballot] as const];
      }),
    );
  }

  /**
   * Whoever is excluded from an item that is not public, or may be once the public is out, and whoever is connected
   * hears the meeting through a channel of the person's own from then on.
   */
  private separate({ event }: JournalEntry, state: MeetingState): void {
    if (!partsWithThePublic(event)) return;
    for (const audience of AUDIENCES) {
      if (event.kind === 'member-checked-in' && this.channels.has(`${audience}/${event.personId}`)) continue;
      const own = new Channel(this.texts, audience, event.personId, this.channelOf(audience, event.personId));
      own.listenAgain(state);
      this.channels.set(own.key, own);
    }
  }
}
