import type { Fraction } from './fraction';

/** One round: who stands, what the votes are measured against, and whether a majority or the most of them elect. */
export interface ElectionRound {
  readonly among: 'all' | 'two';
  readonly base: 'present-entitled' | 'valid' | 'cast' | 'statutory';
  readonly wins: 'majority' | 'most';
}

export interface ElectionRule {
  /** By ballots that nobody can assign to anybody. */
  readonly secret: boolean;
  /** When it may be open all the same. */
  readonly openIf: 'never' | 'nobody-objects' | 'unanimous' | 'single-and-nobody-objects' | 'resolution';
  /** One member alone can ask for a secret one. */
  readonly secretOnDemand: boolean;
  /** In their order; after the last nobody is elected, or there is a tie. */
  readonly rounds: readonly ElectionRound[];
  /** With one person alone standing: other rounds, and the days that lie between the first and the next. */
  readonly singleCandidate: { readonly rounds: readonly ElectionRound[]; readonly waitDays: number } | null;
  /** As many votes for those in front in the last round. */
  readonly tie: 'lot' | 'ask';
  /** When it is not clear which two go into the run-off. */
  readonly unclearRunOff: 'ask' | 'lot' | 'all';
  /** More than two have the same in front: as the line above says, or the election is repeated. */
  readonly tieAtTop: 'as-unclear' | 'repeat';
  /** Ballots with no are invalid, and so are no part of what is measured against. */
  readonly againstIsInvalid: boolean;
  /** With at least this share of invalid and empty ballots the election is repeated. */
  readonly repeatWhenInvalid: Fraction | null;
  /** Only who was nominated can be elected. */
  readonly nominatedOnly: boolean;
  readonly lotBy: 'chair' | 'not-said';
}

/** What a round elects with in most Länder: a majority of the valid votes of all, then of two. */
const MAJORITY = { among: 'all', base: 'valid', wins: 'majority' } as const;

/** The rounds that the Länder know, each with its words. */
export const COMMON_ROUNDS: readonly { readonly value: readonly ElectionRound[]; readonly words: string }[] = [
  {
    value: [
      { among: 'all', base: 'present-entitled', wins: 'majority' },
      { among: 'two', base: 'valid', wins: 'majority' },
    ],
    words: 'mehr als die Hälfte der anwesenden Stimmberechtigten; dann Stichwahl, mehr als die Hälfte der gültigen',
  },
  {
    value: [
      { among: 'all', base: 'present-entitled', wins: 'majority' },
      { among: 'two', base: 'valid', wins: 'most' },
    ],
    words: 'mehr als die Hälfte der anwesenden Stimmberechtigten; dann Stichwahl, die meisten Stimmen',
  },
  {
    value: [MAJORITY, { among: 'two', base: 'valid', wins: 'majority' }],
    words: 'mehr als die Hälfte der gültigen Stimmen; dann Stichwahl, mehr als die Hälfte der gültigen',
  },
  {
    value: [MAJORITY, { among: 'two', base: 'valid', wins: 'most' }],
    words: 'mehr als die Hälfte der gültigen Stimmen; dann Stichwahl, die meisten Stimmen',
  },
  {
    value: [MAJORITY, MAJORITY, { among: 'two', base: 'valid', wins: 'majority' }],
    words: 'zwei Wahlgänge mit mehr als der Hälfte der gültigen Stimmen; dann Stichwahl',
  },
  {
    value: [
      { among: 'all', base: 'statutory', wins: 'majority' },
      { among: 'all', base: 'valid', wins: 'most' },
    ],
    words: 'mehr als die Hälfte der Mitglieder; dann die meisten Stimmen',
  },
  { value: [{ among: 'all', base: 'valid', wins: 'most' }], words: 'die meisten Stimmen' },
];
