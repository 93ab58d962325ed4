import type { MinutesDocument } from '@gremia/contracts';
import { clockTime } from '@gremia/meeting';
import { timeZoneOf } from '../time-zone';
import type { TypstWriter } from './writer';

/** Who was there, who was not, and who else. */
export function attendanceSection(writer: TypstWriter, document: MinutesDocument): readonly string[] {
  const { present, absent, others, seats } = document;
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
    writer.paragraph(writer.text(`Stimmberechtigt anwesend waren ${names.size} von ${seats}.`)),
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
            absent.map(({ name, faction, excused }) => [
              name,
              faction ?? '–',
              excused ? 'entschuldigt' : 'ohne Entschuldigung',
            ]),
          ),
        ]),
    ...(others.length === 0 ? [] : [writer.heading(2, 'Weitere Teilnehmende'), writer.list(others)]),
  ];
}
