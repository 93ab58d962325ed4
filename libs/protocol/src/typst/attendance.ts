import { clockTime, type MinutesDocument } from '@gremia/contracts';
import { timeZoneOf } from '../time-zone';
import type { TypstWriter } from './writer';

/** Nothing is said of somebody who has not said anything. */
const ABSENCE_WORDS = {
  'not-stated': 'keine Angabe',
  excused: 'entschuldigt',
  unexcused: 'unentschuldigt',
} as const;

/** Who was there, who was not, and who else. */
export function attendanceSection(writer: TypstWriter, document: MinutesDocument): readonly string[] {
  const { present, absent, others, seats, vacant = 0 } = document;
  const timeZone = timeZoneOf(document);
  const names = new Set(present.filter(({ entitled }) => entitled).map(({ name }) => name));
  const rows = present.map(({ name, faction, mode, entitled, from, until }) => [
    name,
    faction ?? '–',
    mode === 'hall' ? 'im Saal' : entitled ? 'zugeschaltet' : 'zugeschaltet, ohne Stimmrecht (gilt nicht als anwesend)',
    clockTime(from, timeZone),
    until === null ? 'Ende' : clockTime(until, timeZone),
  ]);
  return [
    writer.heading(1, 'Anwesenheit'),
    writer.paragraph(
      writer.text(
        `Stimmberechtigt anwesend waren ${names.size} von ${seats}.` +
          (vacant > 0 ? ` Nicht besetzt: ${vacant} ${vacant === 1 ? 'Sitz' : 'Sitze'}.` : ''),
      ),
    ),
    ...(rows.length === 0
      ? []
      : [
          writer.heading(2, 'Anwesend'),
          writer.table(['2fr', '2fr', '2fr', 'auto', 'auto'], ['Name', 'Fraktion', 'Teilnahme', 'von', 'bis'], rows),
        ]),
    ...(absent.length === 0
      ? []
      : [
          writer.heading(2, 'Abwesend'),
          writer.table(
            ['2fr', '2fr', '2fr'],
            ['Name', 'Fraktion', 'Grund'],
            absent.map(({ name, faction, excused, reason = excused ? 'excused' : 'not-stated' }) => [
              name,
              faction ?? '–',
              ABSENCE_WORDS[reason],
            ]),
          ),
        ]),
    ...(others.length === 0 ? [] : [writer.heading(2, 'Weitere Teilnehmende'), writer.list(others)]),
  ];
}
