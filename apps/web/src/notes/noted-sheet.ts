import { findPassage, passageOf, type Span } from '@gremia/resolution';
import { PASSAGE_LETTERS, type NotedPassage, type NoteView } from '@gremia/contracts';
import { flatTextOf, rangeOf, spanOf, type FlatText } from './flat-text';

/** The sheet that the text of the paper stands on: what was resolved, where it is; what was proposed otherwise. */
const SHEET = '.g-text-sheet';
const POINT = '.g-point';

/** A place that a note can be put to without marking words: a point, by its number. */
export interface NotedPoint {
  readonly label: string;
  readonly passage: NotedPassage;
}

export const sheetIn = (root: Element | null): Element | null => root?.querySelector(SHEET) ?? null;

export const passageFrom = (flat: FlatText, { start, end }: Span): NotedPassage =>
  passageOf(flat.text, { start, end: Math.min(end, start + PASSAGE_LETTERS) });

/** What is selected on the page, where it lies on the sheet. */
export function selectedPassage(sheet: Element | null): NotedPassage | null {
  const selection = document.getSelection();
  if (sheet === null || selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!sheet.contains(range.commonAncestorContainer)) return null;
  const flat = flatTextOf(sheet);
  const span = spanOf(flat, range);
  return span === null ? null : passageFrom(flat, span);
}

/** Every numbered point with its own words, in the order of the text. */
export function pointsOn(sheet: Element | null): readonly NotedPoint[] {
  if (sheet === null) return [];
  const flat = flatTextOf(sheet);
  return [...sheet.querySelectorAll(POINT)].flatMap((point) => {
    const own = flat.nodes.filter(({ node }) => node.parentElement?.closest(POINT) === point);
    const [first] = own;
    const last = own.at(-1);
    const label = point.querySelector(':scope > .g-point__label')?.textContent ?? '';
    if (first === undefined || last === undefined || label === '') return [];
    return [{ label, passage: passageFrom(flat, { start: first.start, end: last.start + last.node.length }) }];
  });
}

/** Where the passages of notes are now, by the id of the note; those that are gone are left out. */
export function rangesOn(sheet: Element | null, notes: readonly NoteView[]): ReadonlyMap<string, Range> {
  if (sheet === null) return new Map();
  const flat = flatTextOf(sheet);
  return new Map(
    notes.flatMap(({ id, about }) => {
      const span = 'passage' in about && about.passage !== null ? findPassage(flat.text, about.passage) : null;
      const range = span === null ? null : rangeOf(flat, span);
      return range === null ? [] : [[id, range] as const];
    }),
  );
}

/** Leads to a passage: its point gets the focus, so that a screen reader goes on there. */
export function leadTo(range: Range): void {
  const place = range.startContainer.parentElement;
  const point = place?.closest<HTMLElement>(POINT) ?? place;
  point?.setAttribute('tabindex', '-1');
  point?.focus({ preventScroll: true });
  place?.scrollIntoView({ block: 'center' });
}
