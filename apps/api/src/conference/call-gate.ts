import type { IncomingMessage } from 'node:http';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor/actor';
import { SessionReader } from '../platform/actor/session-reader';
import { AppConfig } from '../platform/config/app-config';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { ProblemError } from '../platform/problem/problem-error';
import { isOwnOrigin } from '../platform/web/origin';
import { CallDoor } from './call-door';
import { CallServer } from './call-server';
import { ConferenceRepository } from './conference.repository';

/** What a browser asks of LiveKit: to join, and why it could not. Everything else stays on this side. */
const PATHS = new Set(['/video/rtc', '/video/rtc/v1', '/video/rtc/validate', '/video/rtc/v1/validate']);
/** So many are looked at in the same moment at most; each costs a few questions to the database. */
const MOST_AT_ONCE = 64;
const LONGEST_TOKEN = 4_000;

/** Somebody who may pass, and with which address of LiveKit. */
export interface Passage {
  readonly actor: Actor;
  readonly room: string;
  /** Path and query; the token in it was made just now, with the rights of this moment. */
  readonly path: string;
}

/**
 * Asked for every line to the video server. Who was sent out, moved to the listeners or is not entitled any more keeps
 * a token that LiveKit would take, so no token is believed: it only says which room is meant. Session, meeting, part
 * and list of those let in decide, and LiveKit gets a token of this moment.
 */
@Injectable()
export class CallGate {
  private looking = 0;

  constructor(
    private readonly config: AppConfig,
    private readonly sessions: SessionReader,
    private readonly server: CallServer,
    private readonly door: CallDoor,
    private readonly unitOfWork: UnitOfWork,
    private readonly conference: ConferenceRepository,
  ) {}

  /**
   * @param isLine a WebSocket, which has to come from our own pages
   * @throws ProblemError `not-found`, `origin-refused`, `not-signed-in`, `call-not-admitted`, `not-ready`
   */
  async passageOf({ url = '', headers }: IncomingMessage, isLine: boolean): Promise<Passage> {
    const asked = new URL(url, 'http://localhost');
    if (!this.server.available || !PATHS.has(asked.pathname)) throw new ProblemError('not-found');
    if (isLine && !isOwnOrigin(this.config, headers.origin, headers.host)) throw new ProblemError('origin-refused');
    const token = asked.searchParams.get('access_token') ?? '';
    if (this.sessions.token(headers.cookie) === null) throw new ProblemError('not-signed-in');
    if (token === '' || token.length > LONGEST_TOKEN) throw new ProblemError('call-not-admitted');
    if (this.looking >= MOST_AT_ONCE) throw new ProblemError('not-ready');
    this.looking += 1;
    try {
      return await this.passageFor(asked, token, headers.cookie, isLine);
    } finally {
      this.looking -= 1;
    }
  }

  private async passageFor(asked: URL, token: string, cookie: string | undefined, isLine: boolean): Promise<Passage> {
    // Whether it is one of ours costs no question; whose it is decides the session.
    const named = await this.server.readToken(token);
    if (named === null) throw new ProblemError('call-not-admitted');
    const actor = await this.sessions.fromCookie(cookie);
    if (actor === null) throw new ProblemError('not-signed-in');
    const open = await this.unitOfWork.read((db) => this.conference.openRooms(db));
    const room = open.find((each) => each.room === named.room);
    if (actor.personId !== named.personId || room === undefined) throw new ProblemError('call-not-admitted');
    const before = await this.door.lookAt(room.meeting_id, actor);
    if (!before.rights.enter || before.room?.room !== room.room) throw new ProblemError('call-not-admitted');
    // With another line they have to be heard again, and their rights follow from that.
    if (isLine) await this.lineOpened(room.meeting_id, actor.personId);
    const { entry, rights } = isLine ? await this.door.lookAt(room.meeting_id, actor) : before;
    if (entry === null || !rights.enter) throw new ProblemError('call-not-admitted');
    const member = { personId: actor.personId, name: actor.name, role: entry.role };
    asked.searchParams.set('access_token', await this.server.token(room.room, member, rights));
    return { actor, room: room.room, path: `${asked.pathname.slice('/video'.length)}${asked.search}` };
  }

  private lineOpened(meetingId: string, personId: string): Promise<void> {
    return this.unitOfWork.run(null, ({ db, now }) => this.conference.lineOpened(db, meetingId, personId, now));
  }
}
