import { ResolutionError } from '../errors';
import { readLabel } from '../points/label-line';
import { joinRuns, textOfRuns, type RichParagraph, type RichRow, type Run } from '../read/rich';
import type { Numbering } from './numbering';
import { settleMarks, type MarkedParagraph } from './paragraph-marks';
import { chooseBranch, readRuns } from './read-runs';
import { readListPlace, type Styles } from './styles';
import { childOf, valueOf, type Element } from './xml';

/** What is read of a document beside its paragraphs. */
export interface BlockContext {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly unread: (kind: string, words: string) => void;
  /** Counts the paragraphs of the whole document, those in cells and boxes included. */
  readonly count: {
    paragraphs: number;
    /** What happened to the end of the paragraph before, where words of it stay: it was struck, or is new. */
    joined: Run['change'];
  };
  /** The blocks stand in the cell of a table. */
  readonly inCell?: boolean;
}

const mostParagraphs = 20_000;

/** The paragraphs and tables of a body, a cell or a box. Blocks may be wrapped in content controls and the like. */
export function readBlocks(container: Element, context: BlockContext): RichParagraph[] {
  const found: MarkedParagraph[] = [];
  gatherBlocks(container.elements, context, found);
  return settleMarks(found).filter(
    ({ runs, table }) => table !== undefined || runs.some((run) => run.text.trim() !== ''),
  );
}

function gatherBlocks(elements: readonly Element[], context: BlockContext, found: MarkedParagraph[]): void {
  for (const element of elements) {
    if (element.name === 'p') found.push(readParagraph(element, context));
    else if (element.name === 'tbl') found.push(...readTable(element, context));
    else if (element.name === 'altChunk' || element.name === 'subDoc') context.unread('Eingebettetes Dokument', '');
    else if (element.name === 'AlternateContent') gatherBlocks(chooseBranch(element), context, found);
    else if (/^(?:oMathPara|oMath|r|hyperlink)$/u.test(element.name))
      found.push(readParagraph(element, context, [element]));
    else if (!/Pr$/u.test(element.name)) gatherBlocks(element.elements, context, found);
  }
}

function readParagraph(element: Element, context: BlockContext, content = element.elements): MarkedParagraph {
  context.count.paragraphs += 1;
  if (context.count.paragraphs > mostParagraphs)
    throw new ResolutionError('too-large', `more than ${mostParagraphs} paragraphs`);
  const properties = childOf(element, 'pPr');
  const style = valueOf(properties, 'pStyle');
  const runs = readRuns(content, {
    styles: context.styles,
    unread: context.unread,
    readBox: (box) => readBlocks(box, context).forEach((paragraph) => context.unread('Textfeld', wordsOf(paragraph))),
  });
  const place = readListPlace(properties) ?? context.styles.list(style);
  const said = runs.filter((run) => run.text.trim() !== '');
  // The label of a list is no run; it shares the fate of a paragraph that is new or struck as a whole.
  const [first] = said.map((run) => run.change);
  const change = first !== undefined && said.every((run) => run.change === first) ? first : 'none';
  const struck = said.length > 0 && said.every((run) => run.struck);
  const mark = changeOf(childOf(properties, 'rPr'));
  const counted = said.length === 0 ? mark : struck ? 'deleted' : change === 'none' ? context.count.joined : change;
  // Behind a struck end there is one paragraph less, behind a new one one more.
  context.count.joined = said.length > 0 && change !== mark ? mark : 'none';
  const label = place === null || place.list === '0' ? '' : context.numbering.next(place, counted);
  const own: Run = { text: `${label} `, marks: [], struck, change, isLabel: true };
  const all = label === '' ? runs : [own, ...runs];
  const layout = /^Gremia(Punkt|Fortsetzung)(\d)$/u.exec(style ?? '');
  // A number at the beginning of a cell is a number.
  const kept = context.inCell === true ? joinRuns(all) : foldLabels(joinRuns(all));
  return {
    runs: kept,
    // Our own documents say how deep a point is, since indentation alone may be design.
    indent: Number(layout?.[2] ?? 0) * 4,
    mark,
    keepsLines: layout !== null || context.inCell === true,
    ...(layout?.[1] === 'Fortsetzung' ? { continues: true } : {}),
  };
}

/** The words of a paragraph with its changes accepted. */
export const wordsOf = ({ runs, table }: RichParagraph): string => {
  const accepted = (cell: readonly Run[]): string => textOfRuns(cell.filter(({ change }) => change !== 'deleted'));
  return table === undefined
    ? accepted(runs)
    : table.rows.map(({ cells }) => cells.map(accepted).join('\t')).join('\n');
};

/** A tracked change of a whole paragraph end, row or cell. */
function changeOf(properties: Element | undefined): Run['change'] {
  const has = (...names: string[]): boolean => names.some((name) => childOf(properties, name) !== undefined);
  if (has('del', 'moveFrom', 'cellDel')) return 'deleted';
  return has('ins', 'moveTo', 'cellIns') ? 'inserted' : 'none';
}

/** A table; one without words is none. Cells that reach over several columns are filled up with empty ones. */
function readTable(element: Element, context: BlockContext): MarkedParagraph[] {
  const rows = wrapped(element, 'tr').map((row) => readRow(row, context));
  if (!rows.some(({ cells }) => cells.some((cell) => textOfRuns(cell).trim() !== ''))) return [];
  const head = childOf(childOf(wrapped(element, 'tr')[0], 'trPr'), 'tblHeader');
  const own = /^GremiaTabelle(ImPunkt)?(\d)$/u.exec(valueOf(childOf(element, 'tblPr'), 'tblStyle') ?? '');
  return [
    {
      runs: [],
      indent: Number(own?.[2] ?? 0) * 4,
      mark: 'none',
      table: { rows, head: head !== undefined && !/^(?:0|false|off)$/u.test(head.attributes['val'] ?? '') },
      ...(own?.[1] === undefined ? {} : { continues: true }),
    },
  ];
}

function readRow(row: Element, context: BlockContext): RichRow {
  const properties = childOf(row, 'trPr');
  const change = changeOf(properties);
  const skipped = Number(valueOf(properties, 'gridBefore') ?? 0);
  const cells = wrapped(row, 'tc').flatMap((cell): Run[][] => {
    const own = childOf(cell, 'tcPr');
    const fate = change === 'none' ? changeOf(own) : change;
    const runs = readCell(cell, context).map((run) =>
      fate === 'none' || run.change === 'deleted' ? run : { ...run, change: fate },
    );
    return [runs, ...empty(Number(valueOf(own, 'gridSpan') ?? 1) - 1)];
  });
  return { cells: [...empty(skipped), ...cells], change };
}

const mostColumns = 60;
const empty = (count: number): Run[][] =>
  Array.from({ length: Math.min(Math.max(0, Math.trunc(count) || 0), mostColumns) }, () => []);

/** Paragraphs of a cell, and tables in it, stand one after the other. */
const readCell = (cell: Element, context: BlockContext): Run[] =>
  joinRuns(
    readBlocks(cell, { ...context, inCell: true })
      .flatMap(({ runs, table }) => (table === undefined ? [runs] : table.rows.flatMap(({ cells }) => cells)))
      .filter((runs) => runs.length > 0)
      .flatMap((runs, index) => [...(index === 0 ? [] : [{ ...runs[0], text: ' ' } as Run]), ...runs]),
  );

/** Rows and cells, which may be wrapped in content controls. */
function wrapped(element: Element | undefined, name: string): Element[] {
  return (element?.elements ?? []).flatMap((child) =>
    child.name === name
      ? [child]
      : /^(?:sdt|sdtContent|customXml|ins|del|moveTo|moveFrom|AlternateContent|Choice)$/u.test(child.name)
        ? wrapped(child, name)
        : [],
  );
}

/**
 * A label that was struck and written anew (`c.` struck, `b.` new) is the old label: labels follow from the position.
 */
function foldLabels(runs: readonly Run[]): Run[] {
  const [first, second, ...rest] = runs;
  if (first === undefined || second === undefined) return [...runs];
  const isOld =
    (first.struck || first.change === 'deleted') && readLabel(first.text.trim())?.end === first.text.trim().length;
  const label = readLabel(second.text);
  const isNew = second.change === 'inserted' || second.marks.includes('b');
  if (!isOld || !isNew || label === null) return [...runs];
  const left = second.text.slice(label.end);
  return [
    { ...first, text: `${first.text.trim()} `, struck: false, change: 'none' },
    ...(left === '' ? [] : [{ ...second, text: left }]),
    ...rest,
  ];
}
