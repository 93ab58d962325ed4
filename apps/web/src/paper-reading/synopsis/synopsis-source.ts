import type { Originator, PaperReading } from '@gremia/contracts';
import type { AmendmentText, MarkedPoint, Point } from '@gremia/resolution';

/** An amendment as the synopsis shows it, whoever is reading. */
export interface SynopsisAmendment extends AmendmentText {
  readonly paperId: string;
  readonly title: string;
  readonly originators: readonly Originator[];
  /** The amendment that this one amends, on whose text its operations and marks are; null where it amends the paper. */
  readonly amends: string | null;
  /** It does not fit the newest version of what it amends. */
  readonly outdated: boolean;
  readonly marked: readonly MarkedPoint[];
}

/** How an office of the administration would put it. */
export interface CounterWording {
  readonly office: string;
  readonly points: readonly Point[];
}

export interface SynopsisSource {
  readonly base: readonly Point[];
  readonly amendments: readonly SynopsisAmendment[];
  readonly counters: readonly CounterWording[];
}

/** Where the amendments of this surface are read. */
export type PaperPath = '/drucksachen/$id' | '/mitglied/drucksachen/$id' | '/verwaltung/drucksachen/$id';

export type SynopsisPath =
  '/drucksachen/$id/synopse' | '/mitglied/drucksachen/$id/synopse' | '/verwaltung/drucksachen/$id/synopse';

/** The paper with its amendments and the wordings that the administration has of its own. */
export const synopsisSource = ({
  text,
  amendments,
  statements,
}: Pick<PaperReading, 'text' | 'amendments' | 'statements'>): SynopsisSource => ({
  base: text?.points ?? [],
  amendments,
  counters: statements.flatMap(({ office, counterWording }) =>
    counterWording === null ? [] : [{ office, points: counterWording }],
  ),
});
