import { alignPoints } from '../diff/align';
import type { Point, PointId, Segment } from '../model';
import { buildTree, type Draft, type SourceParagraph } from '../points/build-tree';
import { readableText } from '../points/body';
import { readLabel, readLabels } from '../points/label-line';
import { citationsOf, labelsOf } from '../points/labels';
import { findResolution } from '../points/parse';
import { linkReferences } from '../points/references';
import { keepPrinted } from '../points/starts';
import { walk } from '../points/tree';
import { segmentsOfBodies } from '../view/body-segments';
import { composeEdited, sameLabel } from './compose';
import type { Doubt } from './doubts';
import {
  pointsWithout,
  runsOf,
  segmentsOfFound,
  understand,
  wordsWithout,
  type Found,
  type Understanding,
} from './found';
import { keysOf, tellOwnBold, tracked, withoutOwnBold } from './own-emphasis';
import { allRuns, cutRuns, plainRun, textOfParagraph, textOfRuns, type RichParagraph, type Run } from './rich';

/** One point as it was read from a marked document. */
export interface ReadPoint {
  /** The id in `edited` or, of a struck point, in `base`. */
  readonly id: PointId;
  /** As printed in the document: `02`, `c.`, `07 (neu)`. */
  readonly label: string;
  readonly change: 'equal' | 'changed' | 'inserted' | 'deleted';
  /** False: a person has to choose between the base and what was read. */
  readonly certain: boolean;
  readonly doubts: readonly Doubt[];
  /** The text with all marks rejected, and with all accepted. */
  readonly rejected: string;
  readonly accepted: string;
  /** The marks of the document itself. */
  readonly segments: readonly Segment[];
  /** The words of the document, where they are an instruction and not the text itself. */
  readonly source?: string;
}

/** A document, read. Every word of it is in `before`, in one of the points, in `unread` or in `after`. */
export interface MarkedReading {
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Paragraphs among the points that say nothing known. */
  readonly unread: readonly string[];
  /** The given base, or the one that rejecting all marks gives. */
  readonly base: readonly Point[];
  /** The text with all marks accepted; points have the ids of the base. */
  readonly edited: readonly Point[];
  readonly points: readonly ReadPoint[];
}

/**
 * Understands a marked document: tracked changes as they are; struck text as struck; bold (where nothing is bold,
 * underlined) text as new. Bold may as well be emphasis,
 * so the check is whether rejecting all marks gives the base: a point for which it does is certain, one for which it
 * does not has to be confirmed. Without a base
 * whatever looks damaged has to be.
 */
export function readMarked(
  paragraphs: readonly RichParagraph[],
  base: readonly Point[] | null,
  idPrefix: string,
): MarkedReading {
  const all = paragraphs.map((paragraph) => ({ ...paragraph, text: textOfParagraph(paragraph).trim() }));
  const found = findResolution(all.map((each) => (each.table === undefined ? each : { text: '' })));
  const end = found.end;
  // What stands before the first number in a document about numbered points is its heading.
  const counted = base?.[0]?.scheme ?? 'none';
  const first =
    counted === '01' || counted === '(1)'
      ? found.firstLabel
      : all.findIndex(({ text }) => readLabels(text).some(({ scheme }) => scheme === counted));
  const begin = Math.max(found.begin, first);
  const source = joinBrokenLines(all.slice(begin, end));
  const sign = source.some(({ body }) => allRuns(body).some((run) => run.marks.includes('b'))) ? 'b' : 'u';
  const bold: Understanding = (run) =>
    run.struck || run.change === 'deleted'
      ? 'struck'
      : run.change === 'inserted' || run.marks.includes(sign)
        ? 'new'
        : 'kept';
  const built = buildTree(source, idPrefix, cutParagraph);
  const drafts = base === null ? built : tellOwnBold(built, base, bold);
  const read = new Map(flat(drafts).map((draft) => [draft.id, understand(draft, bold)]));
  const printed = new Map(flat(drafts).map((draft) => [draft.id, draft]));
  const rejected = drafts.flatMap((draft) => pointsWithout(draft, read, bold, 'new'));
  const usedBase = base ?? linkReferences(keepPrinted(rejected, (id) => printed.get(id)));
  const toBase =
    base === null ? new Map(walk(rejected).map(({ point }) => [point.id, point.id])) : matchBase(base, rejected, read);
  const names = citationsOf(usedBase);
  const baseById = new Map(walk(usedBase).map(({ point }) => [point.id, point]));

  for (const [id, item] of read) {
    const target = sign === 'b' && base !== null ? baseById.get(toBase.get(id) ?? '') : undefined;
    const says = (meaning: Understanding): boolean =>
      sameWords(wordsWithout(item, meaning, 'new'), readableText(target?.body ?? [], names));
    if (target === undefined || says(bold) || says(tracked)) continue;
    const paragraphs = withoutOwnBold(item.paragraphs, target.body, names);
    if (paragraphs !== null) read.set(id, { ...item, paragraphs });
  }

  // Without any mark the document gives the new wording itself.
  const isMarked = [...read.values()].some((item) => runsOf(item).some((run) => bold(run) !== 'kept'));
  const meanings = new Map<PointId, Understanding>();
  const points = flat(drafts).map((draft): ReadPoint => {
    const item = read.get(draft.id) ?? understand(draft, bold);
    const target = baseById.get(toBase.get(draft.id) ?? '');
    const matches = (meaning: Understanding): boolean =>
      base !== null &&
      target !== undefined &&
      sameWords(wordsWithout(item, meaning, 'new'), readableText(target.body, names));
    const meaning = !matches(bold) && matches(tracked) ? tracked : bold;
    meanings.set(draft.id, meaning);
    const after = wordsWithout(item, meaning, 'struck');
    const before =
      isMarked || base === null
        ? wordsWithout(item, meaning, 'new')
        : target === undefined
          ? ''
          : readableText(target.body, names);
    const isNew = before === '' && after !== '' && !item.doubts.includes('instruction');
    const doubts =
      matches(meaning) || (!isMarked && base !== null)
        ? []
        : [
            ...item.doubts,
            ...(base === null || isNew
              ? []
              : [target === undefined ? ('not-in-base' as const) : ('base-differs' as const)]),
          ];
    return {
      id: toBase.get(draft.id) ?? draft.id,
      label: draft.printed,
      change: isNew ? 'inserted' : after === '' && before !== '' ? 'deleted' : before === after ? 'equal' : 'changed',
      certain: doubts.length === 0,
      doubts,
      rejected: before,
      accepted: after,
      segments:
        !isMarked && base !== null
          ? compareWording(target, pointsWithout({ ...draft, children: [] }, read, meaning, 'struck')[0], names)
          : segmentsOfFound(item, meaning),
    };
  });
  const accepted = drafts.flatMap((draft) =>
    pointsWithout(draft, read, (run) => (meanings.get(draft.id) ?? bold)(run), 'struck'),
  );
  const edited = composeEdited(usedBase, accepted, {
    toBase,
    struck: new Set(points.filter((point) => point.change === 'deleted').map((point) => point.id)),
    printed,
  });
  return {
    before: all.slice(0, begin).map(({ text }) => text),
    after: all.slice(end).map(({ text }) => text),
    unread: [],
    base: usedBase,
    edited: linkReferences(edited.points),
    points: [
      ...(base === null ? points : points.map(numberDoubts(base, edited.points))),
      ...edited.unmentioned.map((point): ReadPoint => notMentioned(point, names)),
    ],
  };
}

/** Asks about a number that is neither the one the point gets nor the one it had. */
function numberDoubts(base: readonly Point[], edited: readonly Point[]): (point: ReadPoint) => ReadPoint {
  const [oldLabels, newLabels] = [labelsOf(base), labelsOf(edited)];
  return (point) => {
    const label = newLabels.get(point.id);
    const isOther =
      label !== undefined &&
      point.label !== '' &&
      !sameLabel(point.label, label) &&
      !sameLabel(point.label, oldLabels.get(point.id) ?? label);
    return isOther ? { ...point, certain: false, doubts: [...point.doubts, 'number'] } : point;
  };
}

/**
 * A list item that ends in the middle of a sentence goes on in the paragraph after it, if the list goes on after that.
 */
function joinBrokenLines(
  all: readonly (RichParagraph & { readonly text: string })[],
): SourceParagraph<RichParagraph>[] {
  const joined: SourceParagraph<RichParagraph>[] = [];
  all.forEach((paragraph, index) => {
    const last = joined.at(-1);
    const next = all[index + 1];
    const breaks =
      last !== undefined &&
      last.isTable !== true &&
      readLabel(last.text) !== null &&
      readLabel(last.text)?.end !== last.text.length &&
      /[\p{L}\p{N},]$/u.test(last.text);
    if (
      breaks &&
      readLabel(paragraph.text) === null &&
      paragraph.table === undefined &&
      paragraph.continues !== true &&
      next !== undefined &&
      readLabel(next.text)?.scheme === readLabel(last.text)?.scheme
    ) {
      const runs = [...last.body.runs, plainRun(' '), ...paragraph.runs];
      joined[joined.length - 1] = {
        text: `${last.text} ${paragraph.text}`,
        indent: last.indent,
        body: { ...last.body, runs, broken: true },
      };
    } else {
      const { text, ...body } = paragraph;
      const continues = paragraph.continues === true;
      const isTable = paragraph.table !== undefined;
      joined.push({ text, indent: paragraph.indent, body: { ...body, runs: trimRuns(body.runs) }, continues, isTable });
    }
  });
  return joined;
}

function trimRuns(runs: readonly Run[]): Run[] {
  const text = textOfRuns(runs);
  return cutRuns(runs, text.length - text.trimStart().length);
}

const cutParagraph = (paragraph: RichParagraph, from: number): RichParagraph => ({
  ...paragraph,
  runs: cutRuns(paragraph.runs, from),
});

/** The new wording of a point, compared with the base. */
const compareWording = (
  base: Point | undefined,
  read: Point | undefined,
  names: ReadonlyMap<PointId, string>,
): Segment[] => segmentsOfBodies(base?.body ?? [], read?.body ?? [], { old: names, new: names });

/** Which read point is which point of the base: by likeness, else by the label that was printed. */
function matchBase(
  base: readonly Point[],
  rejected: readonly Point[],
  found: ReadonlyMap<PointId, Found>,
): Map<PointId, PointId> {
  const known = (points: readonly Point[]): Point[] =>
    points
      .filter((point) => found.get(point.id)?.draft.printed.endsWith('(neu)') !== true)
      .map((point) => ({ ...point, children: known(point.children) }));
  const toBase = new Map(alignPoints(base, known(rejected)).toOld);
  const byCitation = new Map([...citationsOf(base)].map(([id, citation]) => [citation, id]));
  const used = new Set(toBase.values());
  const cite = (points: readonly Point[], above: string): void => {
    for (const point of points) {
      const citation = [above, found.get(point.id)?.draft.printed ?? ''].join(' ').trim();
      const id = byCitation.get(citation);
      if (!toBase.has(point.id) && id !== undefined && !used.has(id) && citation !== above) {
        toBase.set(point.id, id);
        used.add(id);
      }
      cite(point.children, citation);
    }
  };
  cite(rejected, '');
  return toBase;
}

const flat = (drafts: readonly Draft<RichParagraph>[]): Draft<RichParagraph>[] =>
  drafts.flatMap((draft) => [draft, ...flat(draft.children)]);
const sameWords = (a: string, b: string): boolean => keysOf(a) === keysOf(b);

function notMentioned(point: Point, names: ReadonlyMap<PointId, string>): ReadPoint {
  const text = readableText(point.body, names);
  return {
    id: point.id,
    label: names.get(point.id) ?? '',
    change: 'equal',
    certain: false,
    doubts: ['not-mentioned'],
    rejected: text,
    accepted: text,
    segments: [{ op: 'equal', text }],
  };
}
