import { Injectable } from '@nestjs/common';
import { promisify } from 'node:util';
import { setImmediate as turnOfOthers } from 'node:timers/promises';
import { gzip } from 'node:zlib';
import type { SnapshotAnswer, StreamSnapshot } from '@gremia/contracts';
import { initialState, replay, STATE_FORM, upcast } from '@gremia/meeting';
import type { Access } from '../access/meeting-access';
import type { Channel } from '../meeting/channel';
import { LiveMeetings } from '../meeting/live-meetings';

const compress = promisify(gzip);

/** A shorter stream is read in pages as fast. */
const LEAST_ENTRIES = 600;
/** So many entries may follow a snapshot until it is made anew: they fit on a page or two. */
const LONGEST_TAIL = 300;
/** So many entries are folded in one go, about a millisecond, with everybody else in between. */
const SLICE = 400;

interface Made {
  readonly seq: number;
  /** Base64 of gzip of JSON. */
  readonly state: Promise<string>;
}

/**
 * What long streams have come to, for those who join late: the state that a page of ours would have after folding the
 * whole of it. Made when somebody asks, shared by a whole audience; kept packed only, for a joiner asks once.
 */
@Injectable()
export class ChannelSnapshots {
  private readonly made = new WeakMap<Channel, Made>();

  constructor(private readonly meetings: LiveMeetings) {}

  async read({ meetingId, audience, actor }: Access, form: string): Promise<SnapshotAnswer> {
    const none = { ok: true, snapshot: null } as const;
    if (form !== STATE_FORM) return none;
    const meeting = await this.meetings.get(meetingId, audience !== 'public');
    const channel = meeting.channelOf(audience, null);
    const made = this.newestOf(channel);
    if (made === null) return none;
    const state = await made.state;
    // Asked after waiting: a person's part may have become another one meanwhile.
    const own = meeting.channelOf(audience, actor?.personId ?? null);
    if (!own.beginsLike(channel, made.seq, meeting.state)) return none;
    const { numbering } = own;
    const ownEntries = actor === null ? {} : ballotsIn(own, made.seq, actor.personId);
    return { ok: true, snapshot: { audience, numbering, seq: made.seq, state, ownEntries } };
  }

  private newestOf(channel: Channel): Made | null {
    const known = this.made.get(channel);
    const { published } = channel;
    if (known !== undefined && published - known.seq <= LONGEST_TAIL) return known;
    if (published < LEAST_ENTRIES) return null;
    const made = { seq: published, state: packedStateOf(channel, published) };
    this.made.set(channel, made);
    made.state.catch(() => this.made.delete(channel));
    return made;
  }
}

/** The state after entry `until` of a channel that only grows, packed. */
async function packedStateOf(channel: Channel, until: number): Promise<string> {
  let state = initialState;
  for (let from = 0; from < until; from += SLICE) {
    const slice = channel.slice(from, Math.min(until, from + SLICE));
    state = replay(
      state,
      slice.map(({ at, actor, open }) => ({ at, actor, event: upcast(open) })),
    );
    await turnOfOthers();
  }
  return (await compress(JSON.stringify(state))).toString('base64');
}

/** Where a person's last ballot in each vote stands among the first `until` entries of their channel. */
function ballotsIn(channel: Channel, until: number, personId: string): StreamSnapshot['ownEntries'] {
  const ballots = channel.slice(0, until).flatMap(({ event, leafHash }, index) => {
    const isOwn = event.kind === 'ballot-cast' && event.personId === personId;
    return isOwn ? [[event.voteId, { seq: index + 1, leafHash }] as const] : [];
  });
  return Object.fromEntries(ballots);
}
