import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as LiveKit from 'livekit-client';
import type { Page } from 'playwright-core';

const CLIENT = join(__dirname, '../../node_modules/livekit-client/dist/livekit-client.umd.js');

/** What the page of a crowd holds beside its own. */
interface CrowdPage {
  readonly LivekitClient: typeof LiveKit;
  crowd?: LiveKit.Room[];
}

/**
 * Many who take part and send nothing, in one page: each with a ticket and a line of their own, through the same door
 * as everybody, hearing everybody and seeing whoever speaks in the smallest size. No screen shows any of it, so what it
 * costs here is what they receive and decode.
 */
export class Crowd {
  constructor(
    private readonly page: Page,
    private readonly meetingId: string,
  ) {}

  /** @param url any page of ours: tickets are given to our own pages alone */
  async open(url: string): Promise<void> {
    await this.page.addInitScript({ content: readFileSync(CLIENT, 'utf8') });
    await this.page.goto(url);
  }

  /**
   * Lets more of them in until there are so many; answers how many there are.
   *
   * @param seen whose picture they receive
   */
  growTo(size: number, seen: string): Promise<number> {
    return this.page.evaluate(
      async ({ meetingId, wanted, speaker }) => {
        const here = globalThis as unknown as CrowdPage;
        const { Room, Track, VideoQuality } = here.LivekitClient;
        const rooms = (here.crowd ??= []);
        const receive = (publication: LiveKit.RemoteTrackPublication, identity: string): void => {
          const isCamera = publication.source === Track.Source.Camera;
          if (!isCamera) return;
          if (identity === speaker) publication.setVideoQuality(VideoQuality.LOW);
          else publication.setSubscribed(false);
        };
        while (rooms.length < wanted) {
          const answer = await fetch(`/api/v1/portal/meetings/${meetingId}/viewing`, { method: 'POST' });
          const { call } = (await answer.json()) as { call: { path: string; token: string } | null };
          if (call === null) throw new Error('nobody may watch');
          const room = new Room({ adaptiveStream: false });
          room.on('trackPublished', (publication, { identity }) => receive(publication, identity));
          const url = `${location.origin.replace(/^http/u, 'ws')}${call.path}`;
          await room.connect(url, call.token, { peerConnectionTimeout: 60_000 });
          for (const { identity, trackPublications } of room.remoteParticipants.values())
            for (const publication of trackPublications.values()) receive(publication, identity);
          rooms.push(room);
        }
        return rooms.filter(({ state }) => state === 'connected').length;
      },
      { meetingId: this.meetingId, wanted: size, speaker: seen },
    );
  }
}
