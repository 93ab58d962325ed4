import { longDuration, shortDuration } from './durations';

const plain = (text: string): string => text.replaceAll('\u00A0', ' ');

it.each([
  [0, '0 Minuten', '0 min'],
  [1, '1 Minute', '1 min'],
  [59, '59 Minuten', '59 min'],
  [60, '1 Stunde', '1 h'],
  [61, '1 Stunde und 1 Minute', '1 h 1 min'],
  [801, '13 Stunden und 21 Minuten', '13 h 21 min'],
  [1_440, '1 Tag', '1 d'],
  [4_565, '3 Tagen und 4 Stunden', '3 d 4 h'],
])('says %i minutes as people do', (minutes, long, short) => {
  expect(plain(longDuration(minutes))).toBe(long);
  expect(plain(shortDuration(minutes))).toBe(short);
});

it('keeps numbers and units on one line', () => {
  expect(longDuration(801)).toBe('13\u00A0Stunden und 21\u00A0Minuten');
  expect(shortDuration(801)).not.toContain(' ');
});
