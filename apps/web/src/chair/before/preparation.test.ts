import type { MeetingDetail } from '@gremia/contracts';
import { expectedEnd, gapsOf, repliesOf } from './preparation';

type Planned = Parameters<typeof gapsOf>[0];
type Receipt = MeetingDetail['receipts'][number];

const replies = (...given: Receipt['reply'][]): Receipt[] => given.map((reply) => ({ reply }) as Receipt);
const item = { id: 'i1', plannedMinutes: 40 } as MeetingDetail['items'][number];
const inOrder: Planned = {
  state: 'convened',
  rehearsal: false,
  public: true,
  agendaPublished: true,
  reconvene: null,
  items: [item],
  notice: { kept: true } as MeetingDetail['notice'],
  quorumNeed: { required: 2, seats: 3 } as MeetingDetail['quorumNeed'],
  receipts: replies('attending', 'remote', null),
};

describe('gapsOf', () => {
  it.each<{ what: string; planned: Partial<Planned>; gaps: readonly string[] }>([
    { what: 'a meeting in order lacks nothing', planned: {}, gaps: [] },
    { what: 'an open receipt is no gap', planned: { notice: { kept: null } as Planned['notice'] }, gaps: [] },
    { what: 'an empty agenda says it all', planned: { items: [], state: 'planned' }, gaps: ['no-agenda'] },
    {
      what: 'nothing is published and nobody convened',
      planned: { state: 'planned', agendaPublished: false, notice: { kept: null } as Planned['notice'] },
      gaps: ['not-published', 'not-convened'],
    },
    { what: 'a closed meeting is not published', planned: { public: false, agendaPublished: false }, gaps: [] },
    { what: 'the agenda changed', planned: { reconvene: 'agenda' }, gaps: ['agenda-changed'] },
    {
      what: 'it was moved: that nobody was convened for that day is one gap, not two',
      planned: { reconvene: 'moved', notice: { kept: false } as Planned['notice'] },
      gaps: ['moved'],
    },
    { what: 'late receipts', planned: { notice: { kept: false } as Planned['notice'] }, gaps: ['late'] },
    {
      what: 'too few promised to come',
      planned: { receipts: replies('attending', 'excused', null) },
      gaps: ['too-few'],
    },
    {
      what: 'nobody is convened yet: that nobody replied is no gap of its own',
      planned: { state: 'planned', receipts: [] },
      gaps: ['not-convened'],
    },
    { what: 'a body without a quorum', planned: { quorumNeed: null, receipts: [] }, gaps: [] },
    { what: 'a rehearsal is never convened', planned: { rehearsal: true, state: 'planned' }, gaps: [] },
  ])('$what', ({ planned, gaps }) => {
    expect(gapsOf({ ...inOrder, ...planned })).toEqual(gaps);
  });
});

describe('repliesOf', () => {
  it('counts the connected among those who come', () => {
    const replies: readonly Receipt['reply'][] = ['attending', 'remote', 'excused', null, null];
    expect(repliesOf(replies.map((reply) => ({ reply }) as Receipt))).toEqual({
      coming: 2,
      remote: 1,
      excused: 1,
      silent: 2,
    });
  });
});

describe('expectedEnd', () => {
  it('is the beginning and all planned minutes', () => {
    const startsAt = '2026-12-04T16:00:00.000Z';
    expect(expectedEnd({ startsAt, items: [item, item] })).toBe('2026-12-04T17:20:00.000Z');
  });

  it('is unknown where nobody has planned', () => {
    const startsAt = '2026-12-04T16:00:00.000Z';
    expect(expectedEnd({ startsAt, items: [{ ...item, plannedMinutes: null }] })).toBeNull();
  });
});
