import type { Originator, PaperDetail, PortalPaperDetail } from '@gremia/contracts';
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

export const synopsisSource = (
  { text, amendments }: Pick<PaperDetail | PortalPaperDetail, 'text' | 'amendments'>,
  counters: readonly CounterWording[] = [],
): SynopsisSource => ({ base: text?.points ?? [], amendments, counters });
