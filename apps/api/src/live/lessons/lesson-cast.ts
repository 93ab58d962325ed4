import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor/actor';
import { cookieName, sessionIdOf } from '../../platform/actor/session-reader';
import { AppConfig } from '../../platform/config/app-config';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { PlayedSessions } from '../../platform/ports/played-sessions.port';
import type { Character } from '../rehearsal/character';
import { OwnAddress } from '../rehearsal/own-address';
import { SimulatedLead } from '../rehearsal/simulated-lead';
import { SimulatedMember, type Simulated } from '../rehearsal/simulated-member';
import { Simulations } from '../rehearsal/simulations';
import { LessonRepository } from './lesson.repository';

const TOKEN_BYTES = 32;
/** Whoever left a lesson is not waited for longer; going on with it brings everybody back. */
const PATIENCE_MILLISECONDS = 45 * 60_000;

/**
 * Everybody else in a lesson. They are played whether they are signed in somewhere or not: the lesson is nobody's but
 * the learner's, so nobody is mistaken for somebody else.
 */
@Injectable()
export class LessonCast {
  private readonly patience = new Map<string, NodeJS.Timeout>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lessons: LessonRepository,
    private readonly sessions: PlayedSessions,
    private readonly simulations: Simulations,
    private readonly own: OwnAddress,
    private readonly config: AppConfig,
  ) {}

  /** Everybody comes, or comes back. */
  async enter(actor: Actor, meetingId: string): Promise<void> {
    await this.leave(actor, meetingId);
    const { parts, leadId } = await this.unitOfWork.run(actor, async ({ db }) => {
      const lesson = await this.lessons.lesson(db, meetingId, actor.personId);
      if (lesson === null) return { parts: [], leadId: null };
      const persons = await this.lessons.cast(db, lesson.committee_id, actor.personId);
      const made = persons.map((personId) => ({ personId, token: randomBytes(TOKEN_BYTES).toString('base64url') }));
      const added = made.map(({ personId, token }) => ({ personId, hash: sessionIdOf(token) }));
      await this.sessions.add(db, meetingId, added);
      return { parts: made, leadId: lesson.lesson_lead_id };
    });
    for (const [index, { personId, token }] of parts.entries()) {
      // Of those who sit there one asks to speak, so that whoever leads has somebody to give the floor to.
      const character: Character = leadId === null && index === parts.length - 1 ? 'speaker' : 'usual';
      const self = this.simulated(meetingId, personId, { token, character });
      const gone = (): void => this.simulations.giveWay(meetingId, personId);
      this.simulations.play(
        self,
        personId === leadId ? new SimulatedLead(self, actor.personId, gone) : new SimulatedMember(self, gone),
      );
    }
    const timer = setTimeout(() => void this.leave(actor, meetingId).catch(() => undefined), PATIENCE_MILLISECONDS);
    timer.unref();
    this.patience.set(meetingId, timer);
  }

  async leave(actor: Actor, meetingId: string): Promise<void> {
    clearTimeout(this.patience.get(meetingId));
    this.patience.delete(meetingId);
    this.simulations.stop(meetingId);
    await this.unitOfWork.run(actor, ({ db }) => this.sessions.end(db, meetingId));
  }

  private simulated(
    meetingId: string,
    personId: string,
    { token, character }: { readonly token: string; readonly character: Character },
  ): Simulated {
    const { address, host, origin } = this.own;
    const cookie = `${cookieName(this.config)}=${token}`;
    return {
      ...{ meetingId, personId, character, address, host, origin, cookie },
      ...{ mode: 'hall', pace: 'fast', random: Math.random },
    };
  }
}
