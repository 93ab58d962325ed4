import {
  dayAndTime,
  foreignTimeZone,
  formatDay,
  formatDaysAhead,
  formatInstant,
  formatTime,
  instantOf,
  setTimeZone,
  today,
} from './dates';

describe('dates of the municipality', () => {
  it.each([
    { case: 'winter', day: '2026-11-25', time: '17:00', instant: '2026-11-25T16:00:00.000Z' },
    { case: 'summer', day: '2026-07-01', time: '17:00', instant: '2026-07-01T15:00:00.000Z' },
    { case: 'midnight', day: '2026-01-01', time: '00:00', instant: '2025-12-31T23:00:00.000Z' },
    {
      case: 'the hour before clocks go forward',
      day: '2026-03-29',
      time: '01:30',
      instant: '2026-03-29T00:30:00.000Z',
    },
    {
      case: 'the hour after clocks went forward',
      day: '2026-03-29',
      time: '03:30',
      instant: '2026-03-29T01:30:00.000Z',
    },
    { case: 'the doubled hour, first time', day: '2026-10-25', time: '02:30', instant: '2026-10-25T00:30:00.000Z' },
    { case: 'the hour after the doubled one', day: '2026-10-25', time: '03:30', instant: '2026-10-25T02:30:00.000Z' },
  ])('$case', ({ day, time, instant }) => {
    expect(instantOf(day, time)).toBe(instant);
    expect(dayAndTime(instant)).toEqual({ day, time });
  });

  it.each([
    ['2026-11-25', 'heute'],
    ['2026-11-26', 'morgen'],
    ['2026-12-02', 'in 7\u00a0Tagen'],
    ['2026-12-09', 'in 14\u00a0Tagen'],
    ['2026-12-10', null],
    ['2026-11-24', null],
  ])('says how far ahead %s is: %s', (day, ahead) =>
    // Late in the evening in the municipality, and still the day before elsewhere.
    expect(formatDaysAhead(day, new Date('2026-11-25T22:30:00Z'))).toBe(ahead),
  );

  it('takes the hour that is left out as the one after it', () =>
    expect(instantOf('2026-03-29', '02:30')).toBe('2026-03-29T01:30:00.000Z'));

  it('tells the two hours apart that clocks show the same', () => {
    expect(formatTime('2026-10-25T00:30:00.000Z')).toBe('02A:30\u00a0Uhr');
    expect(formatTime('2026-10-25T01:30:00.000Z')).toBe('02B:30\u00a0Uhr');
  });

  it('prints as people write', () => {
    expect(formatInstant('2026-11-25T16:00:00.000Z')).toBe('Mittwoch, 25.\u00a0November\u00a02026, 17:00\u00a0Uhr');
    expect(formatTime('2026-11-25T23:05:00.000Z')).toBe('00:05\u00a0Uhr');
    expect(formatDay('2026-03-29')).toBe('29.\u00a0März\u00a02026');
  });
});

describe('dates of a municipality elsewhere', () => {
  afterEach(() => setTimeZone('Europe/Berlin'));

  it('are those of its own zone, there and back', () => {
    setTimeZone('Atlantic/Azores');
    expect(formatInstant('2026-10-25T00:30:00.000Z')).toBe('Sonntag, 25.\u00a0Oktober\u00a02026, 00A:30\u00a0Uhr');
    expect(formatInstant('2026-11-25T00:30:00.000Z')).toBe('Dienstag, 24.\u00a0November\u00a02026, 23:30\u00a0Uhr');
    expect(instantOf('2026-10-25', '12:00')).toBe('2026-10-25T13:00:00.000Z');
    expect(today(new Date('2026-11-25T00:30:00.000Z'))).toBe('2026-11-24');
  });

  it('stay as they are where the browser does not know the zone', () => {
    setTimeZone('Mars/Olympus');
    expect(formatTime('2026-11-25T16:00:00.000Z')).toBe('17:00\u00a0Uhr');
  });

  it('are marked where the device shows another time', () => {
    const now = new Date('2026-11-25T16:00:00.000Z');
    setTimeZone(Intl.DateTimeFormat().resolvedOptions().timeZone);
    expect(foreignTimeZone(now)).toBeNull();
    setTimeZone('Pacific/Auckland');
    expect(foreignTimeZone(now)).toBe('Pacific/Auckland');
  });
});
