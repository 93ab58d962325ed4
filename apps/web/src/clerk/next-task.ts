import type { MeetingSummary } from '@gremia/contracts';

/** The one next step that a meeting asks of the office; null when it asks nothing. */
export type MeetingTask = 'agenda' | 'convene' | 'run' | 'minutes' | null;

export function nextTask({ state, agendaPublished }: Pick<MeetingSummary, 'state' | 'agendaPublished'>): MeetingTask {
  if (state === 'planned') return agendaPublished ? 'convene' : 'agenda';
  if (state === 'cancelled') return null;
  return state === 'closed' ? 'minutes' : 'run';
}
