import type { Originator, PaperKind, TextView } from '@gremia/contracts';
import {
  applyOperations,
  compareVersions,
  markAmendment,
  type MarkedPoint,
  type Op,
  type Point,
} from '@gremia/resolution';
import { dayOf, germanDate, germanDay } from '@gremia/rules';

/** What a paper is exported from; read by whoever knows what the asker may see. */
export interface TextSource {
  readonly kind: PaperKind;
  /** Null for a draft. */
  readonly number: string | null;
  readonly title: string;
  readonly originators: readonly Originator[];
  /** The day it was handed in or, of a draft, last changed (YYYY-MM-DD). */
  readonly day: string;
  readonly text: { readonly points: readonly Point[] } | null;
  readonly resolution: { readonly points: readonly Point[] } | null;
  /** The text as it was resolved, before any correction. */
  readonly resolved: { readonly points: readonly Point[] } | null;
  /** Editorial corrections of the resolution. */
  readonly corrections: readonly { readonly corrected_at: string; readonly reason: string }[];
  readonly amendment: { readonly base: readonly Point[]; readonly ops: readonly Op[] } | null;
}

/** One view of a text, ready to be written in any format. */
export interface TextSheet {
  readonly title: string;
  /** Kind, number, who it is from, of when. */
  readonly lines: readonly string[];
  /** Announces the text, also to the reader of such a file: `Beschlussvorschlag`. */
  readonly heading: 'Beschlussvorschlag' | 'Beschluss';
  /** Null where nothing is marked. */
  readonly points: readonly Point[] | null;
  readonly marked: readonly MarkedPoint[];
  readonly author: string;
  readonly day: string;
  /** Without extension: `Drucksache-0021-26-Aenderungsfassung`. */
  readonly fileName: string;
}

const TIME_ZONE = 'Europe/Berlin';
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
  const versions = versionsOf(source);
  if (versions === null) return null;
  const { before, after, mark } = versions;
  const view = mark === null ? 'new' : (wanted ?? (source.amendment === null ? 'new' : 'marked'));
  const isResolved = source.amendment === null && source.resolution !== null;
  const showsResolution = isResolved && view !== 'old';
  const points = view === 'marked' ? null : view === 'old' ? before : after;
  const author = source.originators.map(({ name }) => name).join(', ');
  const kind = KINDS[source.kind];
  return {
    title: source.number === null ? `${kind} (Entwurf): ${source.title}` : `${kind} ${source.number}: ${source.title}`,
    lines: [
      author,
      `${source.number === null ? 'Stand' : 'Eingereicht am'} ${germanDay(source.day)}`,
      ...(showsResolution ? correctionLines(source) : []),
    ].filter((line) => line !== ''),
    heading: showsResolution ? 'Beschluss' : 'Beschlussvorschlag',
    points,
    marked: points === null ? (mark?.() ?? []) : compareVersions(points, points),
    author,
    day: source.day,
    fileName: `Drucksache-${(source.number ?? 'Entwurf').replace(/[^\w]+/gu, '-')}-${nameOfView(view, mark !== null, isResolved)}`,
  };
}

const correctionLines = ({ corrections }: TextSource): string[] =>
  corrections.map(
    ({ corrected_at, reason }) =>
      `Redaktionell berichtigt am ${germanDate(dayOf(Date.parse(corrected_at), TIME_ZONE))}: ${reason}`,
  );

interface Versions {
  readonly before: readonly Point[];
  readonly after: readonly Point[];
  /** Null where before and after are the same. */
  readonly mark: (() => MarkedPoint[]) | null;
}

function versionsOf({ text, resolution, amendment }: TextSource): Versions | null {
  if (amendment !== null) {
    const { base, ops } = amendment;
    return { before: base, after: applyOperations(base, ops), mark: () => markAmendment(base, ops) };
  }
  const [before, after] = [text?.points ?? [], resolution?.points ?? text?.points ?? []];
  if (after.length === 0) return null;
  return { before, after, mark: resolution === null || text === null ? null : () => compareVersions(before, after) };
}

function nameOfView(view: TextView, hasChanges: boolean, isResolved: boolean): string {
  if (view === 'marked') return 'Aenderungsfassung';
  if (view === 'new' && isResolved) return 'Beschluss';
  return !hasChanges || isResolved ? 'Beschlussvorschlag' : view === 'old' ? 'bisherige-Fassung' : 'neue-Fassung';
}
