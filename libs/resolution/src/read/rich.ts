import type { Inline, Mark } from '../model';
import { composed } from '../text/composed';

/**
 * A run of text as a marked-up document has it. `change` is a tracked change of a word processor and means what it
 * says; strike and bold have to be understood.
 */
export interface Run {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly struck: boolean;
  readonly change: 'none' | 'inserted' | 'deleted';
  /** The number that the document counts by itself; it is no word of the text. */
  readonly isLabel?: boolean;
}

/** A row of a table; `change` is set where the row as a whole is new or struck. */
export interface RichRow {
  readonly cells: readonly (readonly Run[])[];
  readonly change: Run['change'];
}

export interface RichTable {
  readonly rows: readonly RichRow[];
  readonly head: boolean;
}

/** A paragraph of a document, or a table; its label is part of the text, also where the document counts by itself. */
export interface RichParagraph {
  readonly runs: readonly Run[];
  /** In columns, four a level. */
  readonly indent: number;
  readonly table?: RichTable;
  /** Belongs to the point of the paragraph before it. */
  readonly continues?: boolean;
  /** A line break in it is no more than that: the source says what its paragraphs are. */
  readonly keepsLines?: boolean;
  /** What the source looked like and what may not be trusted: an emphasis that is opened and never closed. */
  readonly unbalanced?: boolean;
  /** Was put together from two paragraphs of the source. */
  readonly broken?: boolean;
}

export const plainRun = (text: string): Run => ({ text, marks: [], struck: false, change: 'none' });

export const textOfRuns = (runs: readonly Run[]): string => runs.map((run) => run.text).join('');

/** The text of a paragraph or table as it stands there; cells are divided by tabs, rows by newlines. */
export const textOfParagraph = ({ runs, table }: RichParagraph): string =>
  table === undefined ? textOfRuns(runs) : table.rows.map(({ cells }) => cells.map(textOfRuns).join('\t')).join('\n');

/** All runs of a paragraph, those in the cells of a table included. */
export const allRuns = ({ runs, table }: RichParagraph): readonly Run[] =>
  table === undefined ? runs : table.rows.flatMap(({ cells }) => cells.flat());

/** The paragraph with composed letters; a mark that its letter's run was cut from goes back to it. */
export const composedParagraph = (paragraph: RichParagraph): RichParagraph => ({
  ...paragraph,
  runs: composedRuns(paragraph.runs),
  ...(paragraph.table === undefined
    ? {}
    : {
        table: {
          ...paragraph.table,
          rows: paragraph.table.rows.map((row) => ({ ...row, cells: row.cells.map(composedRuns) })),
        },
      }),
});

function composedRuns(runs: readonly Run[]): Run[] {
  const whole: Run[] = [];
  for (const run of runs) {
    const last = whole.at(-1);
    if (last !== undefined && /^\p{M}/u.test(run.text) && sameKind(last, run))
      whole[whole.length - 1] = { ...last, text: last.text + run.text };
    else whole.push(run);
  }
  return whole.map((run) => ({ ...run, text: composed(run.text) }));
}

/** What is left of the runs after `from` characters. */
export function cutRuns(runs: readonly Run[], from: number): Run[] {
  let left = from;
  return runs.flatMap((run) => {
    const text = run.text.slice(left);
    left = Math.max(0, left - run.text.length);
    return text === '' ? [] : [{ ...run, text }];
  });
}

/**
 * Neighbouring runs of one kind made one; white space alone takes the kind of the runs around it, so that "**a** **b**"
 * is one marking.
 */
export function joinRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  runs.forEach((run, index) => {
    const last = joined.at(-1);
    const next = runs[index + 1];
    const kind =
      run.text.trim() === '' && last !== undefined && next !== undefined && sameKind(last, next)
        ? { ...last, text: run.text }
        : run;
    if (last !== undefined && sameKind(last, kind))
      joined[joined.length - 1] = { ...last, text: last.text + kind.text };
    else if (kind.text !== '') joined.push(kind);
  });
  return joined;
}

const sameKind = (a: Run, b: Run): boolean =>
  a.isLabel === b.isLabel &&
  a.struck === b.struck &&
  a.change === b.change &&
  a.marks.length === b.marks.length &&
  a.marks.every((mark) => b.marks.includes(mark));

/** The runs that stay when some are taken away; of two blanks that meet there, one stays. */
export function filterRuns(runs: readonly Run[], stays: (run: Run) => boolean): Run[] {
  const kept: Run[] = [];
  let isSeam = false;
  for (const run of runs) {
    const last = kept.at(-1);
    if (!stays(run)) isSeam = true;
    else {
      const text = isSeam && (last === undefined || /\s$/u.test(last.text)) ? run.text.trimStart() : run.text;
      if (isSeam && last !== undefined && /^[.,;:!?)]/u.test(text))
        kept[kept.length - 1] = { ...last, text: last.text.trimEnd() };
      kept.push({ ...run, text });
      isSeam = false;
    }
  }
  return kept;
}

/** Runs as a body: line breaks become nodes; `keep` says which marks stay. White space at both ends goes. */
export function bodyOfRuns(runs: readonly Run[], keep: (mark: Mark) => boolean): Inline[] {
  const body: Inline[] = [];
  for (const run of joinRuns(runs)) {
    const marks = run.marks.filter(keep);
    run.text.split('\n').forEach((line, index) => {
      if (index > 0) body.push({ t: 'br' });
      const last = body.at(-1);
      if (line === '') return;
      if (last?.t === 'text' && marks.length === 0 && last.m === undefined)
        body[body.length - 1] = { t: 'text', s: last.s + line };
      else body.push(marks.length === 0 ? { t: 'text', s: line } : { t: 'text', s: line, m: marks });
    });
  }
  return trimBody(body);
}

function trimBody(body: readonly Inline[]): Inline[] {
  const trimmed = body.map((node, index): Inline => {
    if (node.t !== 'text') return node;
    const start = index === 0 ? node.s.trimStart() : node.s;
    return { ...node, s: index === body.length - 1 ? start.trimEnd() : start };
  });
  return trimmed.filter((node) => node.t !== 'text' || node.s !== '');
}
