import type { Point } from '../model';
import { paragraphStarts } from '../points/paragraph-starts';
import { findResolution, toPoint } from '../points/parse';
import { buildTree } from '../points/build-tree';
import { linkReferences } from '../points/references';
import { walk } from '../points/tree';
import { paragraphs as unwrap } from '../text/unwrap';
import { readHtml } from './html';
import { isInstruction, readInstructions } from './instructions';
import { readMarkdown } from './markdown';
import { readMarked, type MarkedReading } from './marked';
import { bodyOfRuns, cutRuns, plainRun, textOfRuns, type RichParagraph } from './rich';

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
  const all = richParagraphs(source);
  const texts = all.map((paragraph) => textOfRuns(paragraph.runs).trim());
  const told = texts.filter(isInstruction).length;
  const marked = all.some((paragraph) => paragraph.runs.some((run) => run.struck || run.change !== 'none'));
  return base !== null && told > 0 && !marked
    ? readInstructions(texts, base, idPrefix)
    : readMarked(all, base, idPrefix);
}

/** Reads a clean text (no amendment) from any form; marks stay as marks. Ids as in `parseResolution`. */
export function parseRich(source: AmendmentSource, options: ReadOptions = {}): Point[] {
  const all = richParagraphs(source).map((paragraph) => ({
    text: textOfRuns(paragraph.runs).trim(),
    indent: paragraph.indent,
    body: paragraph,
  }));
  const { begin, end } = findResolution(all);
  const drafts = buildTree(all.slice(begin, end), options.idPrefix ?? '', (body, from) => ({
    ...body,
    runs: cutRuns(body.runs, from),
  }));
  const join = (bodies: readonly RichParagraph[]): Point['body'] =>
    bodies.flatMap((body, index) => [
      ...(index === 0 ? [] : [{ t: 'br' as const }]),
      ...(body.rows === undefined
        ? bodyOfRuns(body.runs, () => true)
        : [{ t: 'table' as const, rows: body.rows, head: false }]),
    ]);
  return linkReferences(drafts.map((draft) => toPoint(draft, (bodies) => [...join(bodies)])));
}

/** A beginning that no id of the base has. */
function freePrefix(prefix: string, base: readonly Point[]): string {
  return walk(base).some(({ point }) => point.id.startsWith(prefix)) ? freePrefix(`${prefix}n-`, base) : prefix;
}

function richParagraphs(source: AmendmentSource): readonly RichParagraph[] {
  if (source.format === 'rich') return source.paragraphs;
  if (source.format === 'html') return readHtml(source.text);
  if (source.format === 'markdown') return readMarkdown(source.text);
  return unwrap(source.text, (lines) =>
    paragraphStarts(lines).map((starts, index) => starts || isInstruction(lines[index] ?? '')),
  ).map(({ text, indent }) => ({
    runs: [plainRun(text)],
    indent,
  }));
}
