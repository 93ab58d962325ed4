import { HALL_ROLE } from '@gremia/contracts';
import { whoLeads, type MeetingState } from '@gremia/meeting';

type InCall = { readonly identity: string; readonly attributes: Readonly<Record<string, string>> };

/** Whether somebody in the call sits in the hall, where everybody sees and hears them anyway; or is the hall itself. */
export const isInHall = ({ present }: Pick<MeetingState, 'present'>, { identity, attributes }: InCall): boolean =>
  attributes['role'] === HALL_ROLE || present[identity]?.mode === 'hall';

/** Whose picture the hall needs: of whoever has the floor, else of whoever leads, unless they sit in the hall. */
export function speakerFor(state: MeetingState): string | null {
  const personId = state.speakers.floor?.personId ?? whoLeads(state)?.personId ?? null;
  return personId === null || state.present[personId]?.mode === 'hall' ? null : personId;
}
