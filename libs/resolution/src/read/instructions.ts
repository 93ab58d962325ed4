import { compareTexts } from '../diff/compare-texts';
import type { Inline, Point, PointId } from '../model';
import { plainText } from '../points/body';
import { readLabel } from '../points/label-line';
import { citationsOf } from '../points/labels';
import { findResolution, parseResolution } from '../points/parse';
import { linkReferences } from '../points/references';
import { withStart } from '../points/starts';
import { placesById, renamePoint } from '../points/tree';
import { tokenize } from '../text/tokens';
import { sameLabel } from './compose';
import type { Doubt } from './doubts';
import type { MarkedReading, ReadPoint } from './marked';
import { readInstruction, type Instruction } from './sentences-of-change';
import { splitInstructions } from './split-instructions';

/** An instruction with the paragraphs that belong to it. */
interface Told {
  readonly instruction: Instruction;
  readonly source: string;
}

/**
 * Reads an amendment that says what is to be done: "BP 02 wird gestrichen", "Nach BP 06 wird eingefügt: …", "BP 07
 * (neu) …", "In BP 02 wird „A“ durch „B“ ersetzt",
 * "BP 02 erhält folgende Fassung: …". Labels are those of the base. Each instruction is one entry of `points`; what was
 * not understood is in `unread`.
 */
export function readInstructions(
  paragraphs: readonly string[],
  base: readonly Point[],
  idPrefix: string,
): MarkedReading {
  const { begin, end } = findResolution(paragraphs.map((text) => ({ text })));
  const start = paragraphs.slice(0, begin).some((text) => readInstruction(text) !== null) ? 0 : begin;
  const { told, unread } = gather(paragraphs.slice(start, end).flatMap(splitInstructions));
  let points = [...base];
  const read = told.map(({ instruction, source }, index): ReadPoint => {
    const step = carryOut(points, base, instruction, `${idPrefix}${index + 1}-`);
    points = step.points;
    return { ...step.read, source };
  });
  return {
    before: paragraphs.slice(0, start),
    after: paragraphs.slice(end),
    unread,
    base,
    edited: linkReferences(points),
    points: read.map((point, index) => withNumberDoubt(point, told[index]?.instruction, citationsOf(points))),
  };
}

/** A new point that is to have another number than its place gives. */
function withNumberDoubt(
  point: ReadPoint,
  instruction: Instruction | undefined,
  names: ReadonlyMap<PointId, string>,
): ReadPoint {
  const label = instruction?.kind === 'insert' ? instruction.label : null;
  const name = names.get(point.id);
  if (label === null || name === undefined || sameLabel(label, name)) return point;
  return { ...point, certain: false, doubts: [...point.doubts, 'number'] };
}

/** Does the paragraph tell what to do? */
export const isInstruction = (paragraph: string): boolean => readInstruction(paragraph) !== null;

function gather(paragraphs: readonly string[]): { told: Told[]; unread: string[] } {
  const told: Told[] = [];
  const unread: string[] = [];
  let takesText = false;
  for (const paragraph of paragraphs) {
    const label = readLabel(paragraph);
    const last = told.at(-1);
    const instruction =
      readInstruction(paragraph) ??
      (label?.sure === true && label.scheme === '01' ? ofLabel(paragraph, label.label, label.end) : null);
    if (instruction !== null) {
      told.push({ instruction, source: paragraph });
      takesText = 'text' in instruction && (instruction.text === '' || instruction.kind !== 'add-words');
    } else if (takesText && last !== undefined && 'text' in last.instruction) {
      told[told.length - 1] = {
        instruction: {
          ...last.instruction,
          text: [last.instruction.text, paragraph].filter((text) => text !== '').join('\n\n'),
        },
        source: `${last.source}\n\n${paragraph}`,
      };
    } else {
      unread.push(paragraph);
    }
  }
  return { told, unread };
}

/** A label with its text says what the point is to be. */
function ofLabel(paragraph: string, label: string, end: number): Instruction {
  const text = paragraph.slice(end).trim();
  return label.endsWith('(neu)')
    ? { kind: 'insert', after: null, label: label.replace(' (neu)', ''), text }
    : { kind: 'replace', point: label, text };
}

interface Step {
  readonly points: Point[];
  readonly read: Omit<ReadPoint, 'source'>;
}

function carryOut(points: readonly Point[], base: readonly Point[], instruction: Instruction, prefix: string): Step {
  const ids = new Map([...citationsOf(base)].map(([id, citation]) => [citation, id]));
  const names = citationsOf(base);
  const find = (citation: string): Point | undefined => placesById(points).get(ids.get(citation) ?? '')?.point;
  const text = (point: Point): string => plainText(point.body, names);
  const noStep = (label: string, doubt: Doubt): Step => ({
    points: [...points],
    read: { id: '', label, change: 'equal', certain: false, doubts: [doubt], rejected: '', accepted: '', segments: [] },
  });
  const change = (
    point: Point,
    label: string,
    body: readonly Inline[],
    doubts: readonly Doubt[],
    children = point.children,
  ): Step => {
    const [before, after] = [text(point), plainText(body, names)];
    const read = {
      id: point.id,
      label,
      change: before === after ? ('equal' as const) : ('changed' as const),
      certain: doubts.length === 0,
      doubts,
      rejected: before,
      accepted: after,
      segments: compareTexts(before, after),
    };
    return { points: mapPoint(points, point.id, (old) => [{ ...old, body, children }]), read };
  };

  switch (instruction.kind) {
    case 'strike': {
      const found = instruction.points.map(find);
      const label = instruction.points.join(', ');
      const struck = found.filter((point) => point !== undefined);
      if (struck.length < found.length) return noStep(label, 'not-found');
      const before = struck.map(text).join('\n');
      const read = {
        id: struck[0]?.id ?? '',
        label,
        change: 'deleted' as const,
        certain: true,
        doubts: [],
        rejected: before,
        accepted: '',
        segments: [{ op: 'delete' as const, text: before }],
      };
      return { points: struck.reduce<Point[]>((left, point) => mapPoint(left, point.id, () => []), [...points]), read };
    }
    case 'replace': {
      const point = find(instruction.point);
      if (point === undefined) return noStep(instruction.point, 'not-found');
      const [first, ...rest] = parseResolution(instruction.text, { idPrefix: prefix });
      if (first === undefined) return noStep(instruction.point, 'not-understood');
      // New text for a point may bring its list along; without one the old list stays.
      const children = first.scheme === 'none' ? [...first.children, ...rest] : [first, ...rest];
      return change(
        point,
        instruction.point,
        first.scheme === 'none' ? first.body : [],
        [],
        children.length === 0 ? point.children : children,
      );
    }
    case 'insert': {
      const parsed = parseResolution(instruction.text, { idPrefix: prefix });
      const after = instruction.after === null ? undefined : find(instruction.after);
      if (parsed.length === 0 || (instruction.after !== null && after === undefined))
        return noStep(instruction.label ?? '', parsed.length === 0 ? 'not-understood' : 'not-found');
      const scheme = after?.scheme ?? '01';
      const [head, ...rest] = parsed;
      const fresh: Point[] =
        head === undefined
          ? []
          : [
              {
                ...renamePoint(head, (id) => id),
                scheme: head.scheme === 'none' ? scheme : head.scheme,
                children: [...head.children, ...rest.filter((point) => point.scheme !== '01')],
              },
            ];
      // A point that is put among others counts on there.
      const added = [...fresh, ...rest.filter((point) => point.scheme === '01')].map((point) => withStart(point, {}));
      const accepted = added.map((point) => plainText(point.body, names)).join('\n');
      const number = Number.parseInt(instruction.label ?? '', 10);
      const at = Number.isNaN(number) ? points.length : Math.min(number - 1, points.length);
      const place =
        after === undefined
          ? [...points.slice(0, at), ...added, ...points.slice(at)]
          : mapPoint(points, after.id, (old) => [old, ...added]);
      return {
        points: place,
        read: {
          id: added[0]?.id ?? '',
          label: `${instruction.label ?? ''} (neu)`.trim(),
          change: 'inserted',
          certain: true,
          doubts: [],
          rejected: '',
          accepted,
          segments: [{ op: 'insert', text: accepted }],
        },
      };
    }
    case 'words':
    case 'add-words': {
      const point = find(instruction.point);
      if (point === undefined) return noStep(instruction.point, 'not-found');
      const old = instruction.kind === 'words' ? instruction.old : instruction.anchor;
      const { ranges, all } =
        old === null
          ? { ranges: [[text(point).length, text(point).length] as const], all: text(point) }
          : findWords(text(point), old);
      const range = ranges[0];
      if (range === undefined)
        return {
          ...noStep(instruction.point, 'not-found'),
          read: { ...change(point, instruction.point, point.body, ['not-found']).read },
        };
      const inserted = instruction.kind === 'words' ? instruction.new : instruction.text;
      const [from, to] =
        instruction.kind === 'words' ? range : instruction.before ? [range[0], range[0]] : [range[1], range[1]];
      const changed = spaced(all.slice(0, from), inserted, all.slice(to));
      return change(point, instruction.point, [{ t: 'text', s: changed }], ranges.length > 1 ? ['ambiguous'] : []);
    }
    case 'renumber': {
      const point = find(instruction.point);
      if (point === undefined) return noStep(instruction.point, 'not-found');
      const now = citationsOf(points).get(point.id);
      return {
        points: [...points],
        read: {
          id: point.id,
          label: instruction.point,
          change: 'equal',
          certain: now === instruction.label,
          doubts: now === instruction.label ? [] : ['instruction'],
          rejected: text(point),
          accepted: text(point),
          segments: [{ op: 'equal', text: text(point) }],
        },
      };
    }
  }
}

/** Where words stand in a text, by tokens: white space and typing do not matter. */
function findWords(text: string, words: string): { ranges: (readonly [number, number])[]; all: string } {
  const [tokens, wanted] = [tokenize(text), tokenize(words)];
  const ranges = tokens.flatMap((token, index): (readonly [number, number])[] => {
    const last = tokens[index + wanted.length - 1];
    return last !== undefined &&
      wanted.length > 0 &&
      wanted.every((want, offset) => tokens[index + offset]?.key === want.key)
      ? [[token.start, last.end]]
      : [];
  });
  return { ranges, all: text };
}

/** Puts words between two pieces of a text with the blanks they need. */
function spaced(before: string, middle: string, after: string): string {
  const joined = [before.trimEnd(), middle.trim(), after.trimStart()].filter((part) => part !== '');
  return joined.reduce((text, part) => (text === '' || /^[.,;:!?)]/u.test(part) ? text + part : `${text} ${part}`), '');
}

function mapPoint(points: readonly Point[], id: PointId, make: (point: Point) => readonly Point[]): Point[] {
  return points.flatMap((point) =>
    point.id === id ? make(point) : [{ ...point, children: mapPoint(point.children, id, make) }],
  );
}
