import { Injectable } from '@nestjs/common';
import type { Subscribe, Subscription } from '@gremia/contracts';
import { Clock } from '../../platform/clock';
import { SerialisedJson } from '../../platform/sockets/serialised-json';
import type { Access } from '../access/meeting-access';
import type { Channel } from '../meeting/channel';
import { LiveMeetings } from '../meeting/live-meetings';
import type { LiveMeeting } from '../meeting/live-meeting';

type From = Omit<Subscribe, 'meetingId'>;

/** A page of a stream, ready to be sent. */
export interface StreamPage {
  /** A `Subscription`. */
  readonly json: SerialisedJson;
  /** Number of the last entry that its reader has now. */
  readonly last: number;
}

/**
 * What has been published to an audience so far, page by page: the same for a socket that subscribes and for a client
 * that asks over HTTP.
 */
@Injectable()
export class MeetingStream {
  constructor(
    private readonly meetings: LiveMeetings,
    private readonly clock: Clock,
  ) {}

  /** The page that follows. */
  async read(access: Access, from: From): Promise<Subscription> {
    const meeting = await this.meetings.get(access.meetingId, access.audience !== 'public');
    return JSON.parse(this.pageOf(meeting, access, from).json.text) as Subscription;
  }

  /**
   * Answers with a function that is to be called in the moment of answering. With the last page it gives the channel to
   * `listen` in the same go, so that whoever listens from then on misses nothing and gets nothing twice: what is
   * published later follows this answer on the line.
   */
  async subscribe(access: Access, from: From, listen: (channel: Channel) => void): Promise<() => StreamPage> {
    const meeting = await this.meetings.get(access.meetingId, access.audience !== 'public');
    return () => this.pageOf(meeting, access, from, listen);
  }

  private pageOf(
    meeting: LiveMeeting,
    { audience, actor }: Access,
    from: From,
    listen: (channel: Channel) => void = () => undefined,
  ): StreamPage {
    const channel = meeting.channelOf(audience, actor?.personId ?? null);
    const head = channel.published;
    const { numbering } = channel;
    const isKnown = (from.audience ?? audience) === audience && (from.numbering ?? numbering) === numbering;
    const after = isKnown ? from.after : 0;
    const { entries, last } = channel.page(after, head, meeting.state);
    const next = last < head ? last : null;
    if (next === null) listen(channel);
    const own = actor === null ? {} : meeting.ownBallots(actor.personId);
    const json = new SerialisedJson(
      `{"ok":true,"audience":"${audience}","numbering":${numbering},"head":${head},"next":${next},` +
        `"entries":${entries},` +
        `"own":${JSON.stringify(own)},"serverTime":"${this.clock.now().toISOString()}"}`,
    );
    return { json, last };
  }
}
