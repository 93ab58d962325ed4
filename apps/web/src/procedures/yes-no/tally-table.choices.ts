import type { PrintedTally } from '@gremia/rules';

/**
 * What a seat can stand for in a result. Abstaining, not voting, being conflicted, being there without a vote and being
 * absent are five different things; together they are all seats.
 */
export type SeatChoice =
  'yes' | 'no' | 'abstain' | 'blank' | 'invalid' | 'conflicted' | 'not-voting' | 'without-vote' | 'absent';

/** The counts; abstentions, blank and invalid ballots are there only in a vote that knows them. */
export type SeatTally = PrintedTally & {
  readonly blank?: number;
  readonly invalid?: number;
  /** Not there where nobody listened without a vote. */
  readonly withoutVote?: number;
};

/** In the order in which results are read out. */
export const SEAT_CHOICES: readonly SeatChoice[] = [
  'yes',
  'no',
  'abstain',
  'blank',
  'invalid',
  'conflicted',
  'not-voting',
  'without-vote',
  'absent',
];

const COUNT: Record<SeatChoice, keyof SeatTally> = {
  yes: 'yes',
  no: 'no',
  abstain: 'abstain',
  blank: 'blank',
  invalid: 'invalid',
  conflicted: 'conflicted',
  'not-voting': 'notVoting',
  'without-vote': 'withoutVote',
  absent: 'absent',
};

export const countOf = (tally: SeatTally, choice: SeatChoice): number => tally[COUNT[choice]] ?? 0;

/** The choices that this vote knows. */
export const choicesOf = (tally: SeatTally): readonly SeatChoice[] =>
  SEAT_CHOICES.filter((choice) => COUNT[choice] in tally);
export const seatsOf = (tally: SeatTally): number =>
  SEAT_CHOICES.reduce((total, choice) => total + countOf(tally, choice), 0);

/** One member's part in a vote, for the roll. */
export interface RollLine {
  readonly personId: string;
  readonly name: string;
  readonly faction: string | null;
  readonly choice: SeatChoice;
}

export interface FactionTally {
  readonly faction: string | null;
  readonly lines: readonly RollLine[];
  readonly counts: Readonly<Record<SeatChoice, number>>;
}

/** Factions by size, then by name; those without a faction come last. In each the order is that of the roll. */
export function byFaction(roll: readonly RollLine[]): FactionTally[] {
  const groups = new Map<string | null, RollLine[]>();
  for (const line of roll) groups.set(line.faction, [...(groups.get(line.faction) ?? []), line]);
  return [...groups]
    .map(([faction, lines]) => ({
      faction,
      lines,
      counts: countChoices(lines),
    }))
    .sort(
      (a, b) =>
        Number(a.faction === null) - Number(b.faction === null) ||
        b.lines.length - a.lines.length ||
        (a.faction ?? '').localeCompare(b.faction ?? '', 'de'),
    );
}

function countChoices(lines: readonly RollLine[]): Record<SeatChoice, number> {
  const counts: Record<SeatChoice, number> = {
    ...{ yes: 0, no: 0, abstain: 0, blank: 0, invalid: 0 },
    ...{ conflicted: 0, 'not-voting': 0, 'without-vote': 0, absent: 0 },
  };
  for (const { choice } of lines) counts[choice] += 1;
  return counts;
}
