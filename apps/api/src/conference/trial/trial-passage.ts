import { Injectable } from '@nestjs/common';
import { trialOfIdentity } from '@gremia/contracts';
import { SessionReader } from '../../platform/actor/session-reader';
import { ProblemError } from '../../platform/problem/problem-error';
import type { Admitted, Asking } from '../gate/passage';
import { roomOfTrial, trialMember, trialRights } from './trial-room';

/** Somebody passes into the room of their own trial by their session, and into no other. */
@Injectable()
export class TrialPassage {
  constructor(private readonly sessions: SessionReader) {}

  /** @throws ProblemError `call-not-admitted`, `not-signed-in` */
  async admit({ named, cookie }: Asking): Promise<Admitted> {
    const actor = await this.sessions.fromCookie(cookie);
    if (actor === null) throw new ProblemError('not-signed-in');
    const trial = trialOfIdentity(named.identity);
    if (trial?.personId !== actor.personId || named.room !== roomOfTrial(actor.personId))
      throw new ProblemError('call-not-admitted');
    const { line, personId } = trial;
    return {
      member: trialMember(line, personId),
      rights: trialRights(line),
      sessionId: actor.sessionId,
      deviceId: null,
    };
  }
}
