import { firstCall, type MinutesDocument } from '@gremia/contracts';
import { dayOf, germanDate } from '@gremia/rules';
import { timeZoneOf } from '../time-zone';
import { unbroken } from './unbroken';
import { momentsOf } from './moments';
import type { TypstWriter } from './writer';

type Attendee = MinutesDocument['present'][number];
type Absentee = MinutesDocument['absent'][number];

/** Nothing is said of somebody who has not said anything. */
const ABSENCE_WORDS = {
  excused: 'entschuldigt',
  'not-stated': 'keine Angabe',
  unexcused: 'unentschuldigt',
  excluded: 'ausgeschlossen',
  'not-in-part': 'nicht in diesem Teil',
} as const;
const REASONS = ['excused', 'not-stated', 'unexcused', 'excluded', 'not-in-part'] as const;
const NO_FACTION = 'ohne Fraktion';

/** Who was there, by faction, with the times of those who came late or left early; who was not; and who else. */
export function attendanceSection(writer: TypstWriter, document: MinutesDocument): readonly string[] {
  const { others } = document;
  const { title, there, away } = headingsOf(document);
  return [
    writer.heading(1, title),
    writer.paragraph(writer.text(numbersOf(document))),
    ...grouped(writer, there, ['Fraktion', 'Namen'], presentByFaction(document)),
    ...grouped(writer, away, ['Grund', 'Namen'], absentByReason(document)),
    ...(others.length === 0 ? [] : [writer.heading(2, 'Ohne Stimme anwesend'), writer.list(others)]),
    ...participantsTable(writer, document),
  ];
}

/**
 * The same line by line: `Stimmberechtigt anwesend waren 2 von 3.`, `Anwesend: Ahorn (2): Anna Amsel, Cem Celik`,
 * `Abwesend: entschuldigt (1): Linde: Ben Buche`.
 */
export function attendanceLines(document: MinutesDocument): readonly string[] {
  const { there, away } = headingsOf(document);
  return [
    numbersOf(document),
    ...presentByFaction(document).map((row) => [there, ...row].join(': ')),
    ...absentByReason(document).map((row) => [away, ...row].join(': ')),
  ];
}

/** Of a circular vote. */
export const nobodyMet = ({ present }: MinutesDocument): boolean => present.some(({ mode }) => mode === 'circular');

const headingsOf = (document: MinutesDocument): Readonly<Record<'title' | 'there' | 'away', string>> =>
  nobodyMet(document)
    ? { title: 'Beteiligung', there: 'Zur Antwort aufgefordert', away: 'Nicht aufgefordert' }
    : { title: 'Anwesenheit', there: 'Anwesend', away: 'Abwesend' };

/** `Stimmberechtigt anwesend waren 9 von 12. Nicht besetzt: 2 Sitze.` */
function numbersOf(document: MinutesDocument): string {
  const { present, seats, vacant = 0 } = document;
  const seated = new Set(present.filter(({ entitled }) => entitled).map(seatOf)).size;
  const empty = vacant > 0 ? ` Nicht besetzt: ${vacant} ${vacant === 1 ? 'Sitz' : 'Sitze'}.` : '';
  return nobodyMet(document)
    ? `Zur Antwort aufgefordert waren ${seated} von ${seats} Mitgliedern.${empty}`
    : `Stimmberechtigt anwesend waren ${presentWords(document, seated)} von ${seats}.${empty}`;
}

const GROUP_WORDS = {
  administration: 'Verwaltung',
  expert: 'Sachverständige',
  guest: 'Gäste',
  interpreter: 'Dolmetschen',
} as const;
const GROUPS = ['administration', 'expert', 'guest', 'interpreter'] as const;

/** Who else took part, by name and function, and for which items where it was not for all. */
function participantsTable(writer: TypstWriter, { participants = [] }: MinutesDocument): readonly string[] {
  const rows = GROUPS.flatMap((group) =>
    participants
      .filter((each) => each.group === group)
      .map(({ name, role, items, connected }) => [
        name,
        (role === '' ? GROUP_WORDS[group] : role) + (connected === true ? ' (zugeschaltet)' : ''),
        items.length === 0 ? 'alle' : items.map(unbroken).join(', '),
      ]),
  );
  return rows.length === 0
    ? []
    : [
        writer.heading(2, 'Weitere Teilnehmende'),
        writer.table(['5.5cm', '1fr', '3cm'], ['Name', 'Funktion', 'Punkte'], rows),
      ];
}

/** A seat counts once, whoever sat there. */
const seatOf = ({ name, seat }: Attendee): string => seat ?? name;

type Row = readonly [group: string, names: string];

const grouped = (
  writer: TypstWriter,
  title: string,
  head: readonly string[],
  rows: readonly Row[],
): readonly string[] => (rows.length === 0 ? [] : [writer.heading(2, title), writer.table(['4cm', '1fr'], head, rows)]);

/** Who was connected without a vote was not present: they are named among the absent alone. */
function presentByFaction(document: MinutesDocument): Row[] {
  const counted = document.present.filter(({ entitled }) => entitled);
  const factions = [...new Set(counted.map(({ faction }) => faction))];
  return factions.map((faction) => {
    const there = counted.filter((attendee) => attendee.faction === faction);
    const persons = [...new Set(there.map(({ name }) => name))];
    const named = persons.map((name) => {
      const notes = notesOn(
        document,
        document.present.filter((stay) => stay.name === name),
      );
      return unbroken(name) + (notes === '' ? '' : ` (${notes})`);
    });
    return [`${faction ?? NO_FACTION} (${new Set(there.map(seatOf)).size})`, named.join(', ')];
  });
}

/** How many there were; of a meeting of several days on each of them. */
function presentWords(document: MinutesDocument, all: number): string {
  if (document.sittings === undefined) return String(all);
  return document.sittings
    .map((sitting) => {
      const there = document.present.filter((stay) => stay.entitled && isWithin(stay, sitting));
      return `am ${shortDay(document, sitting.from)} ${new Set(there.map(seatOf)).size}`;
    })
    .join(', ');
}

type Sitting = NonNullable<MinutesDocument['sittings']>[number];

const isWithin = ({ from }: Attendee, sitting: Sitting): boolean =>
  Date.parse(from) >= Date.parse(sitting.from) &&
  (sitting.until === null || Date.parse(from) <= Date.parse(sitting.until));

const shortDay = (document: MinutesDocument, instant: string): string =>
  germanDate(dayOf(Date.parse(instant), timeZoneOf(document)));

/** `ab 17:40 Uhr`, `bis 19:05 Uhr`, `zugeschaltet`; empty for who was in the hall from the first item to the end. */
function notesOn(document: MinutesDocument, all: readonly Attendee[]): string {
  const begin = firstCall(document);
  const { sittings } = document;
  const stays = all.filter(({ entitled }) => entitled);
  const times =
    sittings === undefined
      ? timesWithin(document, stays, { begin, end: document.closedAt })
      : sittings.flatMap((sitting, index) => {
          const day = shortDay(document, sitting.from);
          const there = stays.filter((stay) => isWithin(stay, sitting));
          if (there.length === 0) return [`am ${day} nicht anwesend`];
          const bounds = { begin: index === 0 ? begin : Date.parse(sitting.from), end: sitting.until };
          return timesWithin(document, there, bounds).map((word) => (word === '' ? '' : `am ${day} ${word}`));
        });
  const remote = stays.some(({ mode }) => mode === 'remote');
  const ways = [...(remote ? ['zugeschaltet'] : []), ...withoutVote(document, all)];
  return [...times.filter((word) => word !== ''), ...ways].join(', ');
}

/** `ohne Stimmrecht zugeschaltet ab 18:00 Uhr`, of each stay in which a member had no vote. */
const withoutVote = (document: MinutesDocument, stays: readonly Attendee[]): string[] =>
  timesWithin(
    document,
    stays.filter(({ entitled }) => !entitled),
    { begin: firstCall(document), end: document.closedAt },
  ).map((time) => ['ohne Stimmrecht zugeschaltet', time].filter((part) => part !== '').join(' '));

function timesWithin(
  document: MinutesDocument,
  stays: readonly Attendee[],
  { begin, end }: { readonly begin: number; readonly end: string | null },
): string[] {
  const { time } = momentsOf(document);
  return stays.map(({ from, until }) => {
    const late = Date.parse(from) > begin;
    const early = until !== null && until !== end;
    if (late && early) return `${time(from)} bis ${time(until)} Uhr`;
    if (late) return `ab ${time(from)} Uhr`;
    return early ? `bis ${time(until)} Uhr` : '';
  });
}

function absentByReason(document: MinutesDocument): Row[] {
  const { absent } = document;
  const reasonOf = ({ excused, reason }: Absentee): (typeof REASONS)[number] =>
    reason ?? (excused ? 'excused' : 'not-stated');
  return REASONS.map((reason) => ({ reason, those: absent.filter((absentee) => reasonOf(absentee) === reason) }))
    .filter(({ those }) => those.length > 0)
    .map(({ reason, those }) => [`${ABSENCE_WORDS[reason]} (${those.length})`, byFaction(document, those)]);
}

/** `Fraktion Ahorn: Anna Amsel, Ben Buche; Fraktion Linde: Cem Celik`; the names alone where there are no factions. */
function byFaction(document: MinutesDocument, those: readonly Absentee[]): string {
  const factions = [...new Set(those.map(({ faction }) => faction))];
  const hasFactions = [...document.present, ...document.absent].some(({ faction }) => faction !== null);
  return factions
    .map((faction) => {
      const names = those.filter((each) => each.faction === faction).map((each) => absenteeWords(document, each));
      return (hasFactions ? `${faction ?? NO_FACTION}: ` : '') + names.join(', ');
    })
    .join('; ');
}

function absenteeWords(document: MinutesDocument, { name, substitutes = [] }: Absentee): string {
  const known = [
    ...withoutVote(
      document,
      document.present.filter((stay) => stay.name === name),
    ),
    ...(substitutes.length === 0 ? [] : [`vertreten durch ${substitutes.map(unbroken).join(', ')}`]),
  ].join('; ');
  return unbroken(name) + (known === '' ? '' : ` (${known})`);
}
