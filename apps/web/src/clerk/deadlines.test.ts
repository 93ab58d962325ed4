import type { MeetingSummary } from '@gremia/contracts';
import { byDeadline, deadlinesOf, type Deadline } from './deadlines';

const planned = {
  state: 'planned',
  rehearsal: false,
  agendaPublished: false,
  reconvene: null,
  notice: { latestReceipt: '2026-12-04', latestAnnouncement: '2026-12-03' },
} as never as Parameters<typeof deadlinesOf>[0] & object;
const minutes = (current: unknown, dueOn: string | null = '2026-12-01') =>
  ({ dueOn, current }) as Parameters<typeof deadlinesOf>[1];
const days = (due: readonly Deadline[]): string[] => due.map(({ what, day }) => `${what} ${day}`);

describe('deadlinesOf', () => {
  it.each([
    { case: 'nothing done yet', change: {}, due: ['announce 2026-12-03', 'convene 2026-12-04'] },
    { case: 'published', change: { agendaPublished: true }, due: ['convene 2026-12-04'] },
    { case: 'convened and published', change: { state: 'convened', agendaPublished: true }, due: [] },
    {
      case: 'moved since it was convened',
      change: { state: 'convened', agendaPublished: true, reconvene: 'moved' },
      due: ['convene 2026-12-04'],
    },
    { case: 'a rehearsal', change: { rehearsal: true }, due: [] },
    { case: 'running', change: { state: 'running' }, due: [] },
  ] as const)('before the meeting, $case', ({ change, due }) =>
    expect(days(deadlinesOf({ ...planned, ...change }, undefined))).toEqual(due),
  );

  it.each([
    { case: 'no minutes', view: minutes(null), due: ['sign 2026-12-01'] },
    { case: 'a draft', view: minutes({ state: 'draft' }), due: ['sign 2026-12-01'] },
    { case: 'signed', view: minutes({ state: 'signed' }), due: [] },
    { case: 'no day in the rules', view: minutes(null, null), due: [] },
  ])('after the meeting, $case', ({ view, due }) => expect(days(deadlinesOf(undefined, view))).toEqual(due));
});

it('puts what runs first, then what is due first, then the next meeting', () => {
  const due = (id: string, startsAt: string, state: MeetingSummary['state'], day?: string) => ({
    meeting: { id, startsAt, state, rehearsal: false, agendaPublished: true } as MeetingSummary,
    deadlines: day === undefined ? [] : [{ what: 'convene', day } as const],
  });
  const all = [
    due('later', '2027-01-20T16:00:00Z', 'planned', '2027-01-12'),
    due('quiet', '2026-12-07T16:00:00Z', 'convened'),
    due('today', '2026-11-29T16:00:00Z', 'convened'),
    due('overdue', '2026-10-21T16:00:00Z', 'closed', '2026-11-11'),
    due('running', '2026-11-29T08:00:00Z', 'running'),
  ];
  expect(byDeadline(all, '2026-11-29').map(({ meeting }) => meeting.id)).toEqual([
    'running',
    'overdue',
    'today',
    'later',
    'quiet',
  ]);
});
