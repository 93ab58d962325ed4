import fc from 'fast-check';
import { writeCalendar, type CalendarMeeting } from './write-calendar';

const meeting: CalendarMeeting = {
  id: 'c86eb18b-4f81-8365-8450-a8c557dc9763',
  title: '16. Sitzung des Stadtrates',
  committee: 'Stadtrat',
  place: 'Rathaus, Ratssaal; Marktplatz 1',
  startsAt: new Date('2026-12-04T16:00:00.000Z'),
  endsAt: new Date('2026-12-04T19:30:00.000Z'),
  cancelled: false,
  changedAt: new Date('2026-11-20T08:15:30.250Z'),
  url: 'https://rat.example/sitzungen/c86eb18b-4f81-8365-8450-a8c557dc9763',
};
const linesOf = (calendar: string): string[] => calendar.replaceAll('\r\n ', '').trimEnd().split('\r\n');

describe('a calendar', () => {
  it('has an event for each meeting, in UTC, with its state and its page', () => {
    expect(linesOf(writeCalendar('Lindenau: Sitzungen', [meeting]))).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Gremia//Sitzungen//DE',
      'NAME:Lindenau: Sitzungen',
      'X-WR-CALNAME:Lindenau: Sitzungen',
      'BEGIN:VEVENT',
      `UID:${meeting.id}`,
      'SEQUENCE:0',
      'DTSTAMP:20261120T081530Z',
      'DTSTART:20261204T160000Z',
      'DTEND:20261204T193000Z',
      'SUMMARY:16. Sitzung des Stadtrates',
      'LOCATION:Rathaus\\, Ratssaal\\; Marktplatz 1',
      `DESCRIPTION:Stadtrat\\n${meeting.url ?? ''}`,
      `URL;VALUE=URI:${meeting.url ?? ''}`,
      'STATUS:CONFIRMED',
      'LAST-MODIFIED:20261120T081530Z',
      'END:VEVENT',
      'END:VCALENDAR',
    ]);
  });

  it('says nothing that nobody knows, and that a meeting was cancelled', () => {
    const lines = linesOf(writeCalendar('', [{ ...meeting, endsAt: null, place: '', url: null, cancelled: true }]));
    expect(lines.filter((line) => /^(?:DTEND|LOCATION|URL)/u.test(line))).toEqual([]);
    expect(lines).toContain('STATUS:CANCELLED');
  });

  it('lets no title become a line of its own, and no line become too long', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab,;\\\n\rÄ😀: '), maxLength: 300 }), (title) => {
        const calendar = writeCalendar('', [{ ...meeting, title }]);
        expect(calendar.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
        expect(calendar.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
        expect(linesOf(calendar)).toHaveLength(17);
      }),
    );
  });
});
