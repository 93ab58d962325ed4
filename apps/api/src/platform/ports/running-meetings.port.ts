import type { Audience, MeetingState } from '@gremia/meeting';
import type { Actor } from '../actor/actor';

/** A meeting as it is now, and how somebody stands in it. */
export interface Standing {
  readonly state: MeetingState;
  readonly audience: Audience;
  /** Leads it now, or is its clerk; what the journal says comes before what the account says. */
  readonly leads: boolean;
}

/** What other modules may ask of running meetings. The journal is theirs; nothing is changed here. */
export abstract class RunningMeetings {
  /** @throws ProblemError `not-found` where the person may not know of the meeting */
  abstract standingOf(meetingId: string, actor: Actor): Promise<Standing>;
  /** How these persons stand, by their rights of today; who has none reads as the public does. */
  abstract standingsOf(meetingId: string, personIds: readonly string[]): Promise<Map<string, Omit<Standing, 'state'>>>;
  abstract stateOf(meetingId: string): Promise<MeetingState>;
  /** Calls back with every change that this instance learns of. */
  abstract onChange(listener: (meetingId: string, state: MeetingState) => void): void;
}
