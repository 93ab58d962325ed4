import { Injectable } from '@nestjs/common';
import type { Subscribe, Subscription } from '@gremia/contracts';
import { Clock } from '../../platform/clock';
import type { Access } from '../access/meeting-access';
import type { Channel } from '../meeting/channel';
import { LiveMeetings } from '../meeting/live-meetings';

/**
 * What has been published to an audience so far: the same for a socket that subscribes and for a client that asks over
 * HTTP.
 */
@Injectable()
export class MeetingStream {
  constructor(
    private readonly meetings: LiveMeetings,
    private readonly clock: Clock,
  ) {}

  /**
   * Answers with a function that is to be called in the moment of answering: it takes the entries and `listen` gets the
   * channel in one go, so that whoever
   * listens from then on misses none and gets none twice.
   */
  async read(
    { meetingId, audience, actor }: Access,
    from: Omit<Subscribe, 'meetingId'>,
    listen?: (channel: Channel) => void,
  ): Promise<() => Subscription> {
    const meeting = await this.meetings.get(meetingId);
    return () => {
      const channel = meeting.channelOf(audience, actor?.personId ?? null);
      const after = from.audience === undefined || from.audience === audience ? from.after : 0;
      listen?.(channel);
      return {
        ok: true,
        audience,
        head: channel.published,
        entries: channel.views(after, channel.published, meeting.state),
        own: actor === null ? {} : meeting.ownBallots(actor.personId),
        serverTime: this.clock.now().toISOString(),
      };
    };
  }
}
