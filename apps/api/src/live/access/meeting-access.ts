import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Audience, CommandActor } from '@gremia/meeting';
import type { Actor } from '../../platform/actor/actor';
import { may } from '../../platform/actor/may';
import { statement, type RowOf } from '../../platform/database/statement';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { ProblemError } from '../../platform/problem/problem-error';
import { NO_RIGHTS, type Rights } from './rights.query';

/** What somebody may see and be in one meeting. */
export interface Access {
  readonly meetingId: string;
  readonly audience: Audience;
  /** null for the public. */
  readonly actor: CommandActor | null;
}

const MEETING = statement(
  z.object({
    committee_id: z.string(),
    public: z.boolean(),
    rehearsal: z.boolean(),
    announced: z.boolean(),
    learner_id: z.string().nullable(),
    lesson_lead_id: z.string().nullable(),
  }),
  `SELECT committee_id, public, rehearsal, agenda_published_at IS NOT NULL AS announced, learner_id, lesson_lead_id
  FROM meeting WHERE id = $1`,
);
type MeetingRow = RowOf<typeof MEETING>;

/**
 * The door of a running meeting: who comes in, and into which audience. A meeting that somebody may not see is not
 * found, rather than forbidden.
 */
@Injectable()
export class MeetingAccess {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws ProblemError `not-found` */
  async accessOf(meetingId: string, actor: Actor | null, rights: Rights = NO_RIGHTS): Promise<Access> {
    const row = await this.unitOfWork.read((db) => db.row(MEETING, [meetingId]));
    if (row === null) throw new ProblemError('not-found');
    // A simulated member is one in its own rehearsal only; elsewhere it is nobody.
    const person =
      actor !== null && (actor.rehearsalMeetingId === null || (actor.rehearsalMeetingId === meetingId && row.rehearsal))
        ? actor
        : null;
    const audience = audienceIn(row, person, rights);
    if (audience === 'public' && !(row.public && row.announced && !row.rehearsal)) throw new ProblemError('not-found');
    return {
      meetingId,
      audience,
      actor: person === null ? null : commandActor(person, row, rights, audience),
    };
  }

  /**
   * How people with an account stand in a meeting by their rights, whether they are here or not; without any right they
   * are the public.
   *
   * @throws ProblemError `not-found` where there is no such meeting
   */
  async accessesOf(meetingId: string, rights: ReadonlyMap<string, Rights>): Promise<Map<string, Access>> {
    const row = await this.unitOfWork.read((db) => db.row(MEETING, [meetingId]));
    if (row === null) throw new ProblemError('not-found');
    return new Map(
      [...rights].map(([personId, held]) => {
        const person = {
          personId,
          accountId: null,
          sessionId: '',
          name: '',
          roles: held.roles,
          rehearsalMeetingId: null,
        };
        const audience = audienceIn(row, person, held);
        return [personId, { meetingId, audience, actor: commandActor(person, row, held, audience) }];
      }),
    );
  }
}

function audienceIn(
  { committee_id: committeeId, learner_id: learnerId }: MeetingRow,
  actor: Actor | null,
  rights: Rights,
): Audience {
  if (actor === null) return 'public';
  if (actor.rehearsalMeetingId !== null) return 'members';
  // Somebody else practises here, and wants to be alone with it.
  if (learnerId !== null && learnerId !== actor.personId) return 'public';
  const current = { ...actor, roles: rights.roles };
  if (may(current, 'run-meeting', { committeeId })) return 'office';
  return may(current, 'see-nonpublic', { committeeId }) || rights.committees.includes(committeeId)
    ? 'members'
    : 'public';
}

function commandActor(
  actor: Actor,
  { committee_id: committeeId, lesson_lead_id: leadId }: MeetingRow,
  { roles }: Rights,
  audience: Audience,
): CommandActor {
  const simulated = actor.rehearsalMeetingId !== null;
  // In a lesson for members somebody has to lead who is played.
  const leads = simulated && leadId === actor.personId;
  const holdsChair = roles.some(
    (held) => held.role === 'chair' && (held.committeeId === null || held.committeeId === committeeId),
  );
  return {
    personId: actor.personId,
    name: actor.name,
    office: leads || may({ ...actor, roles }, 'run-meeting', { committeeId }),
    chair: leads || (!simulated && holdsChair),
    insider: audience !== 'public',
  };
}
