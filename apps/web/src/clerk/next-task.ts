import type { MeetingSummary } from '@gremia/contracts';
import { dayAndTime } from '../i18n/dates';

/** The one next step that a meeting asks of the office; null when it asks nothing at the moment. */
export type MeetingTask = 'agenda' | 'convene' | 'run' | 'minutes' | null;

/** @param today calendar day (YYYY-MM-DD): a meeting is led on its day, not before, but for a rehearsal */
export function nextTask({ state, agendaPublished, rehearsal, startsAt }: MeetingSummary, today: string): MeetingTask {
  if (state === 'planned') return agendaPublished || rehearsal ? 'convene' : 'agenda';
  if (state === 'convened') return rehearsal || dayAndTime(startsAt).day <= today ? 'run' : null;
  if (state === 'cancelled') return null;
  return state === 'closed' ? 'minutes' : 'run';
}
