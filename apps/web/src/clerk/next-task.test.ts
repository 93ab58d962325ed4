import type { MeetingSummary } from '@gremia/contracts';
import { nextTask } from './next-task';

const meeting: MeetingSummary = {
  id: '0b0c4d5e-0000-4000-8000-000000000001',
  committeeId: '0b0c4d5e-0000-4000-8000-000000000002',
  committee: 'Stadtrat',
  committeeKind: 'council',
  title: '16. Sitzung',
  startsAt: '2026-11-25T16:00:00.000Z',
  endsAt: null,
  place: 'Rathaus',
  public: true,
  rehearsal: false,
  state: 'planned',
  agendaPublished: false,
  circularUntil: null,
  session: null,
};

describe('nextTask', () => {
  it.each([
    { case: 'without an agenda', change: {}, today: '2026-11-01', task: 'agenda' },
    { case: 'agenda published', change: { agendaPublished: true }, today: '2026-11-01', task: 'convene' },
    { case: 'convened, days before', change: { state: 'convened' }, today: '2026-11-24', task: null },
    { case: 'convened, on its day', change: { state: 'convened' }, today: '2026-11-25', task: 'run' },
    {
      case: 'a rehearsal, days before',
      change: { state: 'convened', rehearsal: true },
      today: '2026-11-01',
      task: 'run',
    },
    { case: 'interrupted', change: { state: 'interrupted' }, today: '2026-11-26', task: 'run' },
    { case: 'closed', change: { state: 'closed' }, today: '2026-11-26', task: 'minutes' },
    { case: 'cancelled', change: { state: 'cancelled' }, today: '2026-11-26', task: null },
  ] as const)('$case', ({ change, today, task }) => expect(nextTask({ ...meeting, ...change }, today)).toBe(task));
});
