import { ELECTION_BROKEN_OFF } from './compose/election-steps';
import { signatoriesOf, type MinutesDocument } from '@gremia/contracts';
import type { MinutesField } from '@gremia/rules';

type Asked = Readonly<Record<MinutesField, (document: MinutesDocument) => readonly string[]>>;

const named = (missing: boolean, name: string): readonly string[] => (missing ? [name] : []);

/** What each field that the rules of a body ask for needs, in words for the person who completes the minutes. */
const ASKED: Asked = {
  day: ({ openedAt, closedAt }) => [
    ...named(openedAt === '', 'Tag und Beginn der Sitzung'),
    ...named(closedAt === null, 'Ende der Sitzung'),
  ],
  place: ({ place }) => named(place.trim() === '', 'Ort der Sitzung'),
  present: ({ present }) => named(present.length === 0, 'Namen der anwesenden Mitglieder'),
  'absent-with-reason': () => [],
  participants: ({ participants = [] }) =>
    participants.flatMap(({ name, role }) => named(role.trim() === '', `Funktion von ${name}`)),
  motions: ({ items }) =>
    items.flatMap(({ number, title, paperNumber, movers, votes }) => [
      // Minutes from before movers were kept say nothing of them.
      ...named(paperNumber !== null && movers?.length === 0, `Antragstellende zu ${number} „${title}“`),
      ...named(
        votes.some(({ question }) => question.trim() === ''),
        `Wortlaut eines Antrags zu ${number} „${title}“`,
      ),
    ]),
  // A part may hold nothing but what was found behind closed doors about items of the other one.
  items: ({ items, findings = [], apart = [] }) =>
    named(items.length + findings.length + apart.length === 0, 'behandelte Gegenstände'),
  resolutions: ({ items }) =>
    items.flatMap(({ number, title, calledAt, disposition }) =>
      named(calledAt !== null && disposition === '', `Ausgang zu ${number} „${title}“`),
    ),
  'vote-results': ({ items }) =>
    items.flatMap(({ number, title, votes }) =>
      named(
        votes.some(({ state, tallyLine }) => state === 'announced' && tallyLine === null),
        `Ergebnis der Abstimmung zu ${number} „${title}“`,
      ),
    ),
};
const ALL = Object.keys(ASKED) as readonly MinutesField[];

/**
 * What the rules of the body ask for and the minutes do not have, each named for the person who completes them, and
 * what in them contradicts itself. Empty means complete.
 *
 * @see ThürKO § 42 Abs. 1 (day, place, present, absent, items, decisions, results) and 2 (chair and secretary sign)
 */
export function missingFields(document: MinutesDocument): string[] {
  const fields = ALL.filter((field) => document.rule?.fields.includes(field) ?? true);
  const signs = signatoriesOf(document);
  return [
    ...fields.flatMap((field) => ASKED[field](document)),
    ...named(signs.includes('chair') && document.chair.trim() === '', 'Name der oder des Vorsitzenden'),
    ...named(signs.includes('clerk') && document.secretary.trim() === '', 'Name der Schriftführung'),
    ...document.items.flatMap(contradictionsIn),
  ];
}

const LEFT_OPEN = /^(?:zurückgezogen|vertagt|verwiesen|nicht behandelt)/u;
const AGREES = /^(?:behandelt|zur Kenntnis genommen)?(?: –|$)/u;

/** A resolution beside an item that was left open; a doubted vote that was neither repeated nor explained. */
function contradictionsIn({ number, title, disposition, resultLine, votes, steps = [] }: Item): string[] {
  const name = `${number} „${title}“`;
  const resolved = resultLine !== null && LEFT_OPEN.test(disposition);
  const brokenOff = steps.some(({ sentence }) => sentence.startsWith(ELECTION_BROKEN_OFF));
  const doubted = votes.some(
    ({ state, kind, question }, index) =>
      state === 'doubted' &&
      !((kind === 'unit' || kind === 'point') && resultLine !== null) &&
      !(kind === 'election' && brokenOff) &&
      !votes.slice(index + 1).some((later) => later.question === question),
  );
  return [
    ...named(resolved, `Widerspruch zu ${name}: „${disposition}“ und ein Beschluss`),
    ...named(doubted && AGREES.test(disposition), `nicht wiederholte Abstimmung zu ${name}`),
  ];
}

type Item = MinutesDocument['items'][number];
