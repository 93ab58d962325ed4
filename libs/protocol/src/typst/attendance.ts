import type { MinutesDocument } from '@gremia/contracts';
import { clockTime } from '@gremia/meeting';
import type { TypstWriter } from './writer';

/** Who was there, who was not, and who else. */
export function attendanceSection(
  writer: TypstWriter,
  { present, absent, others, seats }: MinutesDocument,
): readonly string[] {
  const names = new Set(present.filter(({ entitled }) => entitled).map(({ name }) => name));
  const rows = present.map(({ name, faction, mode, entitled, from, until }) => [
    name,
    faction ?? '–',
    mode === 'hall' ? 'im Saal' : entitled ? 'zugeschaltet' : 'zugeschaltet, ohne Stimmrecht (gilt nicht als anwesend)',
    clockTime(from),
    until === null ? 'Ende' : clockTime(until),
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
