import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { RehearsalView, StartRehearsal } from '@gremia/contracts';
import type { MeetingState } from '@gremia/meeting';
import type { Actor } from '../../platform/actor/actor';
import { cookieName, sessionIdOf } from '../../platform/actor/session-reader';
import { AppConfig } from '../../platform/config/app-config';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { PlayedSessions } from '../../platform/ports/played-sessions.port';
import { ProblemError } from '../../platform/problem/problem-error';
import { LiveMeetings } from '../meeting/live-meetings';
import { characterOf } from './character';
import { OwnAddress } from './own-address';
import { RehearsalDoor } from './rehearsal-door';
import { RehearsalRepository, type RehearsedMeeting } from './rehearsal.repository';
import type { Simulated } from './simulated-member';
import { Simulations } from './simulations';
import { StopRehearsalHandler } from './stop-rehearsal.handler';

const TOKEN_BYTES = 32;

/** Command: let simulated members take part in a rehearsal. Those who play already are replaced. */
@Injectable()
export class StartRehearsalHandler {
  constructor(
    private readonly door: RehearsalDoor,
    private readonly unitOfWork: UnitOfWork,
    private readonly rehearsals: RehearsalRepository,
    private readonly sessions: PlayedSessions,
    private readonly meetings: LiveMeetings,
    private readonly simulations: Simulations,
    private readonly stop: StopRehearsalHandler,
    private readonly own: OwnAddress,
    private readonly config: AppConfig,
  ) {}

  async execute(actor: Actor, meetingId: string, wish: StartRehearsal): Promise<RehearsalView> {
    assertPlayable(await this.door.admit(actor, meetingId));
    await this.stop.execute(actor, meetingId);
    const { state } = await this.meetings.get(meetingId);
    const tokens = await this.unitOfWork.run(actor, async ({ db, audit }) => {
      assertPlayable(await this.rehearsals.holdMeeting(db, meetingId));
      const free = notHereInEarnest(
        await this.rehearsals.understudies(db, meetingId),
        state,
        await this.rehearsals.playedBefore(db, meetingId),
      );
      const parts = free
        .slice(0, wish.members)
        .map((personId) => ({ personId, token: randomBytes(TOKEN_BYTES).toString('base64url') }));
      const sessions = parts.map(({ personId, token }) => ({ personId, hash: sessionIdOf(token) }));
      await this.sessions.add(db, meetingId, sessions);
      audit('start-rehearsal', meetingId, { members: parts.length });
      return parts;
    });
    this.simulations.start(
      tokens.map((part, index) =>
        this.simulated(meetingId, part, {
          remote: index < Math.round(tokens.length * wish.remoteShare),
          pace: wish.pace,
          character: characterOf(index, tokens.length, wish.incidents),
        }),
      ),
    );
    return { running: tokens.length > 0, members: tokens.length };
  }

  private simulated(
    meetingId: string,
    { personId, token }: { personId: string; token: string },
    { remote, pace, character }: Pick<Simulated, 'pace' | 'character'> & { readonly remote: boolean },
  ): Simulated {
    const { address, host, origin } = this.own;
    const cookie = `${cookieName(this.config)}=${token}`;
    return {
      meetingId,
      personId,
      mode: remote ? 'remote' : 'hall',
      pace,
      character,
      address,
      host,
      origin,
      cookie,
      random: Math.random,
    };
  }
}

/** @throws ProblemError `not-found`, `rehearsal-only`, `meeting-closed` */
function assertPlayable(meeting: RehearsedMeeting | null): void {
  if (meeting === null) throw new ProblemError('not-found');
  if (!meeting.rehearsal) throw new ProblemError('rehearsal-only');
  if (meeting.closed) throw new ProblemError('meeting-closed');
}

/** Whoever is checked in and was never played has come in person. */
const notHereInEarnest = (
  personIds: readonly string[],
  { present }: MeetingState,
  played: readonly string[],
): string[] => personIds.filter((personId) => present[personId] === undefined || played.includes(personId));
