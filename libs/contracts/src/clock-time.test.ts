import { clockTime } from './clock-time';

describe('clockTime', () => {
  it.each([
    ['2026-10-24T23:59:00Z', '01:59'],
    ['2026-10-25T00:00:00Z', '02A:00'],
    ['2026-10-25T00:59:59Z', '02A:59'],
    ['2026-10-25T01:00:00Z', '02B:00'],
    ['2026-10-25T01:59:59Z', '02B:59'],
    ['2026-10-25T02:00:00Z', '03:00'],
    ['2026-03-29T00:59:00Z', '01:59'],
    ['2026-03-29T01:00:00Z', '03:00'],
    ['2026-11-25T23:05:00Z', '00:05'],
  ])('shows %s in Germany as %s', (instant, shown) => {
    expect(clockTime(instant, 'Europe/Berlin')).toBe(shown);
  });

  it('marks the hour that comes twice elsewhere, and none where clocks are never changed', () => {
    expect(clockTime('2026-04-04T13:30:00Z', 'Pacific/Auckland')).toBe('02A:30');
    expect(clockTime('2026-04-04T14:30:00Z', 'Pacific/Auckland')).toBe('02B:30');
    expect(clockTime('2026-10-25T00:30:00Z', 'UTC')).toBe('00:30');
  });
});
