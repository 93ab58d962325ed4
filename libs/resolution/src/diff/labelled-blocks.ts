import { readLabels, type LineLabel } from '../points/label-line';
import { paragraphStarts } from '../points/paragraph-starts';
import type { Token } from '../text/tokens';

/** A numbered point of a plain text: tokens `label[0]` up to `label[1]` are its label, those of `body` what follows. */
export interface LabelledBlock {
  /** Empty for what stands before the first label. */
  readonly label: readonly [number, number];
  readonly body: readonly [number, number];
}

/** A line that may begin with a label. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly readings: readonly LineLabel[];
}

/**
 * Cuts a plain text at the labels that begin its lines: `06`, `BP 06`, `(2)`, `a)`, `1.1`, `aa)`. A number that may as
 * well belong to a sentence is a label when another one, in this text or the other, counts on from it.
 *
 * @param found the places of this text, `others` those of the text it is compared with (`placesOfLabels`)
 */
export function labelledBlocks(
  tokens: readonly Token[],
  found: readonly Place[],
  others: readonly Place[],
): LabelledBlock[] {
  const reached = new Set([...found, ...others].flatMap(({ readings }) => readings.map((label) => nameOf(label, 0))));
  const countsOn = (label: LineLabel): boolean => reached.has(nameOf(label, 1)) || reached.has(nameOf(label, -1));
  const places = found.filter(({ readings }) => readings.some((label) => label.sure || countsOn(label)));
  let token = 0;
  const upTo = (offset: number): number => {
    while (token < tokens.length && (tokens[token]?.start ?? 0) < offset) token += 1;
    return token;
  };
  const cuts = places.map(({ start, end }): [number, number] => [upTo(start), upTo(end)]);
  const first = cuts[0]?.[0] ?? tokens.length;
  const before: LabelledBlock[] = first === 0 ? [] : [{ label: [0, 0], body: [0, first] }];
  return [
    ...before,
    ...cuts.map((label, index) => ({ label, body: [label[1], cuts[index + 1]?.[0] ?? tokens.length] as const })),
  ];
}

/** Most texts are not numbered; they are not looked at line by line. */
const hasLabels = /^[^\S\n]*(?:BP|Beschlusspunkt|\(?\d|\(?[a-z]{1,8}[.)]|[A-Z]{1,8}[.)])/mu;

/** The lines of a text that may begin with a label. */
export function placesOfLabels(text: string): Place[] {
  if (!hasLabels.test(text)) return [];
  const lines: { readonly text: string; readonly start: number }[] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    const trimmed = line.trim();
    lines.push({ text: trimmed, start: offset + line.indexOf(trimmed) });
    offset += line.length + 1;
  }
  const starts = paragraphStarts(lines.map((line) => line.text));
  return lines.flatMap((line, index): Place[] => {
    const isFresh = starts[index] === true || /^$|[.:;,!?]$/u.test(lines[index - 1]?.text ?? '');
    const readings = isFresh ? readLabels(line.text) : [];
    return readings[0] === undefined ? [] : [{ start: line.start, end: line.start + readings[0].end, readings }];
  });
}

const nameOf = ({ scheme, stem, number }: LineLabel, step: number): string => `${scheme} ${stem} ${number + step}`;
