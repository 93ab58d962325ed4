import type { Inline, Point } from '../model';
import { paragraphStarts } from '../points/paragraph-starts';
import { findResolution, toPoints } from '../points/parse';
import { buildTree, type SourceParagraph } from '../points/build-tree';
import { readLabel } from '../points/label-line';
import { linkReferences } from '../points/references';
import { walk } from '../points/tree';
import { composed } from '../text/composed';
import { paragraphs as unwrap } from '../text/unwrap';
import { readHtml, type HtmlReading } from './html';
import { isInstruction, readInstructions } from './instructions';
import { splitLines } from './lines';
import { readMarkdown } from './markdown';
import { readMarked, type MarkedReading } from './marked';
import {
  allRuns,
  composedParagraph,
  cutRuns,
  filterRuns,
  plainRun,
  textOfParagraph,
  textOfRuns,
  type RichParagraph,
  type Run,
} from './rich';
import { bodyOfParagraphs } from './rich-body';
import { filterTable } from './rich-table';

/** What a person pastes or uploads. `rich` comes from `readDocx`. */
export type AmendmentSource =
  | { readonly format: 'text' | 'markdown' | 'html'; readonly text: string }
  | { readonly format: 'rich'; readonly paragraphs: readonly RichParagraph[] };

export interface ReadOptions {
  /** Begins the ids of points that the base does not have. */
  readonly idPrefix?: string;
}

/**
 * Reads an amendment in any of its forms, with the base it is about: a marked-up text (strike and bold, tracked
 * changes), the new wording of some points (`BP 07 (neu)`),
 * or instructions ("BP 02 wird gestrichen"). The result is for a person to confirm; `deriveOperations(reading.base,
 * reading.edited)` makes operations of it. Without a
 * base only a marked-up text can be read; rejecting its marks gives one.
 */
export function readAmendment(
  source: AmendmentSource,
  base: readonly Point[] | null,
  options: ReadOptions = {},
): MarkedReading {
  const idPrefix = freePrefix(options.idPrefix ?? 'read-', base ?? []);
  const { paragraphs: all, unread } = readSource(source);
  const texts = all.map((paragraph) => textOfParagraph(paragraph).trim());
  const told = texts.filter(isInstruction).length;
  const marked = all.some((paragraph) => allRuns(paragraph).some((run) => run.struck || run.change !== 'none'));
  const reading =
    base !== null && told > 0 && !marked ? readInstructions(texts, base, idPrefix) : readMarked(all, base, idPrefix);
  return { ...reading, unread: [...reading.unread, ...unread] };
}

/** Reads a clean text (no amendment) from any form; marks stay as marks. Ids as in `parseResolution`. */
export function parseRich(source: AmendmentSource, options: ReadOptions = {}): Point[] {
  const { paragraphs } = readSource(source);
  const all = paragraphs.flatMap(acceptChanges).map(toSource);
  const { begin, end } = findResolution(all.map((each) => (each.isTable === true ? { text: '' } : each)));
  const drafts = buildTree(all.slice(begin, end), options.idPrefix ?? '', (body, from) => ({
    ...body,
    runs: cutRuns(body.runs, from),
  }));
  const join = (bodies: readonly RichParagraph[]): Inline[] => bodyOfParagraphs(bodies, isAccepted, () => true);
  const points = toPoints(drafts, join);
  const isMarked = paragraphs.some((paragraph) => allRuns(paragraph).some((run) => !isAccepted(run)));
  return linkReferences(isMarked ? withoutEmpty(points) : points);
}

/** Points of which only the label was left. */
const withoutEmpty = (points: readonly Point[]): Point[] =>
  points.flatMap((point) => {
    const children = withoutEmpty(point.children);
    return point.body.length === 0 && children.length === 0 ? [] : [{ ...point, children }];
  });

const toSource = (body: RichParagraph): SourceParagraph<RichParagraph> => ({
  text: textOfParagraph(body).trim(),
  indent: body.indent,
  body,
  continues: body.continues === true,
  isTable: body.table !== undefined,
});

const isAccepted = (run: Run): boolean => !run.struck && run.change !== 'deleted';

/** A paragraph without what is struck in it; of which nothing but its label is left, that goes. */
function acceptChanges(paragraph: RichParagraph): RichParagraph[] {
  if (paragraph.table !== undefined) return filterTable(paragraph.table, isAccepted) === null ? [] : [paragraph];
  const runs = filterRuns(paragraph.runs, isAccepted);
  const text = textOfRuns(runs).trim();
  const isGone = text === '' || (runs.length < paragraph.runs.length && readLabel(text)?.end === text.length);
  return isGone && paragraph.runs.some((run) => !isAccepted(run)) ? [] : [{ ...paragraph, runs }];
}

/** A beginning that no id of the base has. */
function freePrefix(prefix: string, base: readonly Point[]): string {
  return walk(base).some(({ point }) => point.id.startsWith(prefix)) ? freePrefix(`${prefix}n-`, base) : prefix;
}

/** The paragraphs of a source with composed letters, and what stands beside them. */
function readSource(source: AmendmentSource): HtmlReading {
  const { paragraphs, unread } = paragraphsOf(source);
  const isPlain = source.format === 'text' || source.format === 'markdown';
  const whole = isPlain ? paragraphs : paragraphs.flatMap(splitLines);
  return { paragraphs: whole.map(composedParagraph), unread: unread.map(composed) };
}

function paragraphsOf(source: AmendmentSource): HtmlReading {
  if (source.format === 'rich') return { paragraphs: source.paragraphs, unread: [] };
  if (source.format === 'html') return readHtml(source.text);
  if (source.format === 'markdown') return { paragraphs: readMarkdown(source.text), unread: [] };
  const lines = unwrap(composed(source.text), (all) =>
    paragraphStarts(all).map((starts, index) => starts || isInstruction(all[index] ?? '')),
  );
  return { paragraphs: lines.map(({ text, indent }) => ({ runs: [plainRun(text)], indent })), unread: [] };
}
