import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ASKED_TO_TALK, CHANNEL, metadataOfRoom, PLAYS, SOUND_TEST } from '@gremia/contracts';
import { AccessToken, RoomServiceClient, TokenVerifier, TrackSource, type ParticipantInfo } from 'livekit-server-sdk';
import { AppConfig, type LivekitConfig } from '../platform/config/app-config';
import { ProblemError } from '../platform/problem/problem-error';
import type { RoomRights } from './call-door';
import type { OpenRoom } from './conference.repository';

const ANSWER_SECONDS = 3;
/** A ticket is for coming in now. LiveKit gives whoever is in a longer one; our gate looks at neither alone. */
const TICKET_SECONDS = 60;
/** So long somebody may take to come to their trial. */
const TRIAL_SECONDS = 60;
/** Nobody has come yet, or everybody is reconnecting: Gremia says when a room ends. */
const EMPTY_SECONDS = 24 * 3600;

/** What everybody in a room is told of it. */
type ToldRoom = Pick<OpenRoom, 'room' | 'spotlight' | 'key_number'>;

/** Somebody in a call, as LiveKit knows them. */
export interface CallMember {
  /** The id of a person; what else there is, `call-identity.ts` of the contracts says. */
  readonly identity: string;
  readonly name: string;
  readonly role: string;
}

/** The LiveKit server: rooms, people in them, tokens. It knows nothing that the database does not say. */
@Injectable()
export class CallServer {
  private readonly config: LivekitConfig | null;
  private readonly client: RoomServiceClient | null;

  constructor({ livekit }: AppConfig) {
    this.config = livekit;
    this.client =
      livekit &&
      new RoomServiceClient(livekit.url.replace(/^ws/u, 'http'), livekit.key, livekit.secret, {
        requestTimeout: ANSWER_SECONDS,
      });
  }

  get available(): boolean {
    return this.config !== null;
  }

  /** @throws ProblemError `video-absent` */
  get settings(): LivekitConfig {
    if (this.config === null) throw new ProblemError('video-absent');
    return this.config;
  }

  /** @throws ProblemError `video-absent`; whatever keeps the server from answering is thrown by each call */
  private get rooms(): RoomServiceClient {
    if (this.client === null) throw new ProblemError('video-absent');
    return this.client;
  }

  async createRoom(room: ToldRoom): Promise<void> {
    const times = { emptyTimeout: EMPTY_SECONDS, departureTimeout: EMPTY_SECONDS };
    await this.rooms.createRoom({ name: room.room, metadata: toldOf(room), ...times });
  }

  /** Tells everybody in a room whom to show large, and which key holds. */
  async tellRoom(room: ToldRoom): Promise<void> {
    await this.rooms.updateRoomMetadata(room.room, toldOf(room));
  }

  /** A room for somebody who tries picture and sound alone; it ends by itself soon after they have left. */
  async openTrialRoom(name: string): Promise<void> {
    await this.rooms.createRoom({ name, maxParticipants: 2, emptyTimeout: TRIAL_SECONDS, departureTimeout: 1 });
  }

  /** Ends the call for everybody; every token for it is dead. */
  deleteRoom(name: string): Promise<void> {
    return this.rooms.deleteRoom(name);
  }

  /** Which of these rooms are there. */
  async knownRooms(names: readonly string[]): Promise<Set<string>> {
    return new Set((await this.rooms.listRooms([...names])).map(({ name }) => name));
  }

  participants(room: string): Promise<ParticipantInfo[]> {
    return this.rooms.listParticipants(room);
  }

  /** Keeps nobody out by itself: the token they hold still opens LiveKit's own door, but not ours. */
  remove(room: string, identity: string): Promise<void> {
    return this.rooms.removeParticipant(room, identity);
  }

  /** Brings somebody who is in to their rights of this moment, under the name that they have now. */
  async allow(room: string, { identity, name, role }: CallMember, rights: RoomRights): Promise<void> {
    const { hidden, listens } = rights;
    const permission = { canSubscribe: listens, canPublish: mayPublish(rights), canPublishSources: sourcesOf(rights) };
    await this.rooms.updateParticipant(room, identity, {
      name,
      permission: { ...permission, canPublishData: false, canUpdateMetadata: false, hidden },
      attributes: attributesOf(role, rights),
    });
  }

  /** Switches microphones off; gives how many were on. */
  async muteMicrophones(room: string, personId: string): Promise<number> {
    const { tracks } = await this.rooms.getParticipant(room, personId);
    const on = tracks.filter(({ source, muted }) => source === TrackSource.MICROPHONE && !muted);
    for (const { sid } of on) await this.rooms.mutePublishedTrack(room, personId, sid, true);
    return on.length;
  }

  /** The page of whoever is asked sees another value than before. */
  async askToTalk(room: string, personId: string): Promise<void> {
    await this.rooms.updateParticipant(room, personId, { attributes: { [ASKED_TO_TALK]: randomUUID() } });
  }

  /** What opens LiveKit's door for one of them in one room, with the rights that they have now. */
  token(room: string, { identity, name, role }: CallMember, rights: RoomRights): Promise<string> {
    const { key, secret } = this.settings;
    const attributes = attributesOf(role, rights);
    const token = new AccessToken(key, secret, { identity, name, attributes, ttl: TICKET_SECONDS });
    token.addGrant({
      room,
      roomJoin: true,
      canSubscribe: rights.listens,
      hidden: rights.hidden,
      canPublish: mayPublish(rights),
      canPublishSources: sourcesOf(rights),
      canPublishData: false,
      canUpdateOwnMetadata: false,
    });
    return token.toJwt();
  }

  /**
   * Whom a token names, and for which room; null when it was not signed with our key. One of yesterday still says that:
   * a machine that slept comes back with it.
   */
  async readToken(token: string): Promise<{ readonly identity: string; readonly room: string } | null> {
    const { key, secret } = this.settings;
    try {
      const { sub, video } = await new TokenVerifier(key, secret).verify(token, '1 day');
      return sub === undefined || video?.room === undefined ? null : { identity: sub, room: video.room };
    } catch {
      return null;
    }
  }
}

const toldOf = ({ spotlight, key_number: keyNumber }: ToldRoom): string => metadataOfRoom({ spotlight, keyNumber });

/** What everybody's page knows of somebody: a microphone that is open for the test alone is not played. */
const attributesOf = (role: string, { soundTest, channel, plays }: RoomRights): Record<string, string> => ({
  role,
  sound: soundTest ? SOUND_TEST : '',
  [CHANNEL]: channel,
  [PLAYS]: plays,
});

const mayPublish = ({ camera, microphone, screen }: RoomRights): boolean => camera || microphone || screen;

/** An empty list would mean every source, so it never stands without `canPublish: false`. */
export const sourcesOf = ({ camera, microphone, screen, soundTest }: RoomRights): TrackSource[] => [
  ...(camera ? [TrackSource.CAMERA] : []),
  ...(microphone || soundTest ? [TrackSource.MICROPHONE] : []),
  ...(screen ? [TrackSource.SCREEN_SHARE, TrackSource.SCREEN_SHARE_AUDIO] : []),
];

/** Whether LiveKit lets somebody do what they may, and nothing else, and says of them who and what they are. */
export function hasRights(
  { name: said, permission, attributes }: ParticipantInfo,
  { name, role }: Omit<CallMember, 'identity'>,
  rights: RoomRights,
): boolean {
  if (said !== name) return false;
  const marks = Object.entries(attributesOf(role, rights));
  if (marks.some(([mark, value]) => (attributes[mark] ?? '') !== value)) return false;
  if (permission === undefined || permission.canPublish !== mayPublish(rights)) return false;
  if (permission.canSubscribe !== rights.listens || permission.hidden !== rights.hidden) return false;
  if (!permission.canPublish) return true;
  const [wanted, given] = [sourcesOf(rights), permission.canPublishSources];
  return wanted.length === given.length && wanted.every((source) => given.includes(source));
}
