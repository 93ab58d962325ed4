import type { MeetingInput } from '@gremia/contracts';
import { daysOfSeries, proposeMeeting, seriesOf } from './proposal';

const meeting = (no: number, startsAt: string) => ({
  title: `${no}. Sitzung des Stadtrates`,
  startsAt,
  endsAt: null,
  place: 'Ratssaal',
  session: { no, term: '2024–2029' },
});

describe('proposeMeeting', () => {
  it('goes on with number, weekday, hour, distance and place of the body', () => {
    const earlier = [meeting(16, '2026-11-11T16:00:00Z'), meeting(15, '2026-10-21T15:00:00Z')];
    expect(proposeMeeting(earlier, '2026-11-29')).toEqual({
      title: '17. Sitzung des Stadtrates',
      day: '2026-12-02',
      begins: '17:00',
      ends: '',
      place: 'Ratssaal',
      sessionNo: '17',
      sessionTerm: '2024–2029',
    });
  });

  it('proposes no day that is past, and no number where there is none', () => {
    const once = [{ ...meeting(1, '2026-01-07T16:00:00Z'), session: null, title: 'Sitzung des Beirates' }];
    const proposal = proposeMeeting(once, '2026-11-29');
    expect(proposal).toMatchObject({ title: 'Sitzung des Beirates', sessionNo: '', day: '2026-12-09' });
    expect(proposeMeeting([], '2026-11-29')).toBeNull();
  });
});

it('plans a series over a change of clocks at the same hour', () => {
  const first: MeetingInput = {
    committeeId: '7f0e2c80-0000-4000-8000-000000000001',
    title: '17. Sitzung',
    startsAt: '2027-03-03T16:00:00.000Z',
    endsAt: null,
    place: 'Ratssaal',
    publicRoom: null,
    public: true,
    rehearsal: false,
    session: { no: 17, term: '2024–2029' },
  };
  const series = seriesOf(first, daysOfSeries('2027-03-03', 3, 4));
  expect(series.map(({ title, startsAt, session }) => [title, startsAt, session?.no])).toEqual([
    ['17. Sitzung', '2027-03-03T16:00:00.000Z', 17],
    ['18. Sitzung', '2027-03-31T15:00:00.000Z', 18],
    ['19. Sitzung', '2027-04-28T15:00:00.000Z', 19],
  ]);
  // A day that is left out takes no number; what goes on after midnight does so on every day.
  const late = { ...first, endsAt: '2027-03-03T23:30:00.000Z' };
  expect(
    seriesOf(late, ['2027-03-03', '2027-04-28']).map(({ title, endsAt, session }) => [title, endsAt, session?.no]),
  ).toEqual([
    ['17. Sitzung', '2027-03-03T23:30:00.000Z', 17],
    ['18. Sitzung', '2027-04-28T22:30:00.000Z', 18],
  ]);
});
