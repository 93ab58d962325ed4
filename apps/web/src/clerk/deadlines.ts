import type { MeetingDetail, MeetingSummary, MinutesView } from '@gremia/contracts';
import { nextTask } from './next-task';

export interface Deadline {
  readonly what: 'convene' | 'announce' | 'sign';
  /** The last day (YYYY-MM-DD) on which it may happen. */
  readonly day: string;
}

type Planned = Pick<MeetingDetail, 'state' | 'rehearsal' | 'agendaPublished' | 'reconvene' | 'notice'>;
type Written = Pick<MinutesView, 'dueOn' | 'current'>;

/** What has to be done for a meeting by which day, the first day first. What is done already is left out. */
export function deadlinesOf(meeting: Planned | undefined, minutes: Written | undefined): Deadline[] {
  const due: Deadline[] = [];
  if (meeting !== undefined && !meeting.rehearsal && (meeting.state === 'planned' || meeting.state === 'convened')) {
    const { latestReceipt, latestAnnouncement } = meeting.notice;
    if (meeting.state === 'planned' || meeting.reconvene !== null) due.push({ what: 'convene', day: latestReceipt });
    if (!meeting.agendaPublished && latestAnnouncement !== null)
      due.push({ what: 'announce', day: latestAnnouncement });
  }
  if (
    minutes !== undefined &&
    minutes.dueOn !== null &&
    (minutes.current === null || minutes.current.state === 'draft')
  )
    due.push({ what: 'sign', day: minutes.dueOn });
  return due.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

export interface DueMeeting<Meeting extends MeetingSummary = MeetingSummary> {
  readonly meeting: Meeting;
  readonly deadlines: readonly Deadline[];
}

/** What runs first, then by the first deadline; what has none comes after, by the day of the meeting. */
export function byDeadline<Due extends DueMeeting>(all: readonly Due[], today: string): Due[] {
  const place = ({ meeting, deadlines }: Due): string => {
    if (meeting.state === 'running' || meeting.state === 'interrupted') return '0';
    if (deadlines[0] !== undefined) return `1 ${deadlines[0].day}`;
    return nextTask(meeting, today) === 'run' && !meeting.rehearsal ? `1 ${today}` : `2 ${meeting.startsAt}`;
  };
  return [...all].sort((a, b) => (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0));
}
