import { printPaperFields, type Originator, type PaperFields, type PaperKind, type TextView } from '@gremia/contracts';
import type { Op, Point } from '@gremia/resolution';
import { dayOf, germanDate, germanDay } from '@gremia/rules';

/** What a paper is exported from; read by whoever knows what the asker may see. */
export interface TextSource {
  readonly kind: PaperKind;
  /** Null for a draft. */
  readonly number: string | null;
  readonly title: string;
  /** Of the municipality (IANA). */
  readonly timeZone: string;
  readonly originators: readonly Originator[];
  readonly fields: PaperFields;
  /** The day it was handed in or, of a draft, last changed (YYYY-MM-DD). */
  readonly day: string;
  readonly text: { readonly points: readonly Point[] } | null;
  readonly resolution: { readonly points: readonly Point[] } | null;
  /** The text as it was resolved, before any correction. */
  readonly resolved: { readonly points: readonly Point[] } | null;
  /** Editorial corrections of the resolution. */
  readonly corrections: readonly { readonly corrected_at: Date; readonly reason: string }[];
  readonly amendment: { readonly base: readonly Point[]; readonly ops: readonly Op[] } | null;
}

/** An amendment with the version it was made for; null where the paper is none. */
export const amendmentOn = (
  base: { readonly points: readonly Point[] } | null,
  amendment: { readonly ops: readonly Op[] } | null,
): TextSource['amendment'] => (base === null || amendment === null ? null : { base: base.points, ops: amendment.ops });

/** What is shown: a text as it was or is, or its changes. */
export type ShownText =
  | { readonly kind: 'text'; readonly points: readonly Point[] }
  | { readonly kind: 'versions'; readonly before: readonly Point[]; readonly after: readonly Point[] }
  | {
      readonly kind: 'amendment';
      readonly base: readonly Point[];
      readonly ops: readonly Op[];
      readonly view: 'marked' | 'new';
    };

/** One view of a text: all that a file says, before any of it is worked out. */
export interface TextSheet {
  readonly title: string;
  /** Kind, number, who it is from, of when. */
  readonly lines: readonly string[];
  /** Announces the text, also to the reader of such a file: `Beschlussvorschlag`. */
  readonly heading: 'Beschlussvorschlag' | 'Beschluss';
  readonly shown: ShownText;
  readonly author: string;
  readonly day: string;
  /** Without extension: `Drucksache-0021-26-Aenderungsfassung`. */
  readonly fileName: string;
}

const AS_RESOLVED = 'Dies ist der Text, wie er beschlossen wurde, ohne diese Berichtigung.';
const KINDS: Readonly<Record<PaperKind, string>> = {
  proposal: 'Vorlage',
  motion: 'Antrag',
  amendment: 'Änderungsantrag',
  question: 'Anfrage',
  statement: 'Stellungnahme',
  notice: 'Mitteilung',
};

/** The view of a paper's text; null when it has none. A paper without changes is the same in every view. */
export function toSheet(source: TextSource, wanted: TextView | undefined): TextSheet | null {
  if (wanted !== 'resolved') return sheetOf(source, wanted);
  const sheet = sheetOf({ ...source, resolution: source.resolved }, 'new');
  if (sheet === null || source.corrections.length === 0) return sheet;
  return { ...sheet, lines: [...sheet.lines, AS_RESOLVED], fileName: `${sheet.fileName}-wie-beschlossen` };
}

function sheetOf(source: TextSource, wanted: Exclude<TextView, 'resolved'> | undefined): TextSheet | null {
  const hasChanges = source.amendment !== null || (source.resolution !== null && source.text !== null);
  const view = hasChanges ? (wanted ?? (source.amendment === null ? 'new' : 'marked')) : 'new';
  const shown = shownText(source, view);
  if (shown === null) return null;
  const isResolved = source.amendment === null && source.resolution !== null;
  const showsResolution = isResolved && view !== 'old';
  const author = source.originators.map(({ name }) => name).join(', ');
  const kind = KINDS[source.kind];
  const number = (source.number ?? 'Entwurf').replace(/[^\w]+/gu, '-');
  return {
    title: source.number === null ? `${kind} (Entwurf): ${source.title}` : `${kind} ${source.number}: ${source.title}`,
    lines: [
      author,
      `${source.number === null ? 'Stand' : 'Eingereicht am'} ${germanDay(source.day)}`,
      ...printPaperFields(source.fields),
      ...(showsResolution ? correctionLines(source) : []),
    ].filter((line) => line !== ''),
    heading: showsResolution ? 'Beschluss' : 'Beschlussvorschlag',
    shown,
    author,
    day: source.day,
    fileName: `Drucksache-${number}-${nameOfView(view, hasChanges, isResolved)}`,
  };
}

const correctionLines = ({ corrections, timeZone }: TextSource): string[] =>
  corrections.map(
    ({ corrected_at, reason }) =>
      `Redaktionell berichtigt am ${germanDate(dayOf(corrected_at.getTime(), timeZone))}: ${reason}`,
  );

/** Null where there is no text. */
function shownText({ text, resolution, amendment }: TextSource, view: Exclude<TextView, 'resolved'>): ShownText | null {
  if (amendment !== null) {
    const { base, ops } = amendment;
    return view === 'old' ? { kind: 'text', points: base } : { kind: 'amendment', base, ops, view };
  }
  const [before, after] = [text?.points ?? [], resolution?.points ?? text?.points ?? []];
  if (after.length === 0) return null;
  if (view === 'marked') return { kind: 'versions', before, after };
  return { kind: 'text', points: view === 'old' ? before : after };
}

function nameOfView(view: TextView, hasChanges: boolean, isResolved: boolean): string {
  if (view === 'marked') return 'Aenderungsfassung';
  if (view === 'new' && isResolved) return 'Beschluss';
  return !hasChanges || isResolved ? 'Beschlussvorschlag' : view === 'old' ? 'bisherige-Fassung' : 'neue-Fassung';
}
