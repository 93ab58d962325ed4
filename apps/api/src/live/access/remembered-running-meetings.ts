import { Injectable } from '@nestjs/common';
import { actingAs, type MeetingState } from '@gremia/meeting';
import type { Actor } from '../../platform/actor/actor';
import { RunningMeetings, type Standing } from '../../platform/ports/running-meetings.port';
import { LiveMeetings } from '../meeting/live-meetings';
import { MeetingAccess, type Access } from './meeting-access';
import { RightsQuery } from './rights.query';

/** Answers other modules from the journals that this instance remembers. */
@Injectable()
export class RememberedRunningMeetings extends RunningMeetings {
  constructor(
    private readonly rights: RightsQuery,
    private readonly access: MeetingAccess,
    private readonly meetings: LiveMeetings,
  ) {
    super();
  }

  async standingOf(meetingId: string, actor: Actor): Promise<Standing> {
    const rights = (await this.rights.rightsOf([actor.personId])).get(actor.personId);
    const access = await this.access.accessOf(meetingId, actor, rights);
    const state = await this.stateOf(meetingId);
    return { state, audience: access.audience, leads: leadsIn(state, access) };
  }

  async standingsOf(meetingId: string, personIds: readonly string[]): Promise<Map<string, Omit<Standing, 'state'>>> {
    const rights = await this.rights.rightsOf(personIds);
    const state = await this.stateOf(meetingId);
    const accesses = await this.access.accessesOf(meetingId, rights);
    return new Map(
      [...accesses].map(([personId, access]) => [
        personId,
        { audience: access.audience, leads: leadsIn(state, access) },
      ]),
    );
  }

  async stateOf(meetingId: string): Promise<MeetingState> {
    return (await this.meetings.get(meetingId)).state;
  }

  onChange(listener: (meetingId: string, state: MeetingState) => void): void {
    this.meetings.onSteps(({ meetingId, state }) => listener(meetingId, state));
  }
}

function leadsIn(state: MeetingState, { actor }: Access): boolean {
  if (actor === null) return false;
  const acting = actingAs(state, actor);
  return acting.office || acting.chair;
}
