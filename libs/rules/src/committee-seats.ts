import { needsChair } from './chair-question';
import { namesOf } from './election-outcome';
import type { RuleProfile, SeatsMethod } from './profile';
import { RuleError } from './rule-error';
import { byDivisors, byRemainders, type Shared } from './seat-methods';

/** A Fraktion, or several that have joined their lists, with their members together. */
export interface SeatsList {
  readonly name: string;
  readonly members: number;
}

/** What is to be shared out. */
export interface SeatsFacts {
  readonly profile: Pick<RuleProfile, 'committeeSeats'>;
  readonly seats: number;
  readonly lists: readonly SeatsList[];
  /** Lists on which the lot has fallen, where it had to decide; null before it is drawn. */
  readonly drawn: readonly string[] | null;
}

/** How the seats are shared out, with what it follows from. */
export interface SeatsResult {
  /** In the order of the lists; a seat on which the lot decides is not among them before it is drawn. */
  readonly lists: readonly {
    readonly name: string;
    readonly members: number;
    readonly seats: number;
    /** How it comes about: `20 : 3 = 6,67` for a seat, `4 + 8/51`, in the order of the seats. */
    readonly steps: readonly string[];
  }[];
  readonly lot: { readonly among: readonly string[]; readonly take: number } | null;
  readonly sentence: string;
  readonly norm: string;
  readonly needsChair: boolean;
}

const METHOD_WORDS: Readonly<Record<SeatsMethod, string>> = {
  dhondt: 'Höchstzahlverfahren nach d’Hondt',
  'hare-niemeyer': 'Verfahren der mathematischen Proportion nach Hare/Niemeyer',
  'sainte-lague': 'Höchstzahlverfahren nach Sainte-Laguë/Schepers',
};

/** The name of a method as statutes have it. */
export const seatsMethodWords = (method: SeatsMethod): string => METHOD_WORDS[method];

/**
 * The seats of a committee by the strength of the lists. All of it is done in whole numbers, so that equal claims are
 * known as equal: then the lot decides.
 *
 * @throws RuleError `counts-invalid` for numbers that are none, two lists of one name, no members at all, and a lot
 *   among others than those it is to decide between
 * @see NKomVG § 71, GO NRW § 50 Abs. 3, ThürKO § 27, GO BY Art. 33
 */
export function shareSeats({ profile, seats, lists, drawn }: SeatsFacts): SeatsResult {
  const { value, norm } = profile.committeeSeats;
  assertLists(lists, seats);
  const first = share(value.method, lists, seats);
  const favoured = value.majorityKeepsMajority ? majorityOf(lists, seats, first) : null;
  const shared = favoured === null ? first : withMajority(value.method, lists, seats, favoured);
  const { lot } = shared;
  const fell = drawn ?? [];
  const fits = lot !== null && fell.length === lot.take && new Set(fell).size === lot.take;
  if (drawn !== null && (!fits || !fell.every((name) => lot.among.includes(name))))
    throw new RuleError('counts-invalid', 'Das Los ist unter anderen gezogen worden.', norm);
  const told = lists.map(({ name, members }) => ({
    name,
    members,
    seats: (shared.seats.get(name) ?? 0) + (fell.includes(name) ? 1 : 0),
    steps: shared.steps.get(name) ?? [],
  }));
  const open = lot === null || drawn !== null ? null : lot;
  return {
    lists: told,
    lot: open,
    sentence: [
      `${METHOD_WORDS[value.method]} (${norm}): ${told.map((list) => `${list.name} ${list.seats}`).join(', ')}.`,
      ...(favoured === null ? [] : [`${favoured} hat mehr als die Hälfte der Mitglieder und behält die Mehrheit.`]),
      ...(open === null ? [] : [lotSentence(open)]),
      ...(fell.length === 0 ? [] : [`Durch das Los: ${namesOf(fell)}.`]),
    ].join(' '),
    norm,
    needsChair: needsChair(profile.committeeSeats),
  };
}

const lotSentence = ({ among, take }: NonNullable<Shared['lot']>): string =>
  `${take === 1 ? 'Über einen Sitz' : `Über ${take} Sitze`} entscheidet das Los zwischen ${namesOf(among)}.`;

const share = (method: SeatsMethod, lists: readonly SeatsList[], seats: number): Shared =>
  method === 'hare-niemeyer'
    ? byRemainders(lists, seats)
    : byDivisors(lists, seats, method === 'dhondt' ? (seat) => seat : (seat) => 2 * seat - 1);

/** The list with more than half of the members that has no more than half of the seats; null where there is none. */
function majorityOf(lists: readonly SeatsList[], seats: number, { seats: given }: Shared): string | null {
  const all = lists.reduce((sum, { members }) => sum + members, 0);
  const strong = lists.find(({ members }) => members * 2 > all);
  return strong === undefined || (given.get(strong.name) ?? 0) * 2 > seats ? null : strong.name;
}

/** That list has one more than half of the seats, the others share what is left. */
function withMajority(method: SeatsMethod, lists: readonly SeatsList[], seats: number, strong: string): Shared {
  const own = Math.floor(seats / 2) + 1;
  const others = lists.filter(({ name, members }) => name !== strong && members > 0);
  const rest = others.length === 0 ? null : share(method, others, seats - own);
  return {
    seats: new Map([...(rest?.seats ?? []), [strong, rest === null ? seats : own]]),
    steps: rest?.steps ?? new Map(),
    lot: rest?.lot ?? null,
  };
}

function assertLists(lists: readonly SeatsList[], seats: number): void {
  const refuse = (sentence: string): never => {
    throw new RuleError('counts-invalid', sentence);
  };
  const numbers = [seats, ...lists.map(({ members }) => members)];
  if (numbers.some((each) => !Number.isSafeInteger(each) || each < 0 || each > 10_000))
    refuse('Sitze und Mitglieder sind ganze Zahlen.');
  if (new Set(lists.map(({ name }) => name)).size < lists.length) refuse('Zwei Listen tragen denselben Namen.');
  if (!lists.some(({ members }) => members > 0)) refuse('Keine Liste hat ein Mitglied.');
}
