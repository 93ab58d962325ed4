import type { Inline, Point } from '@gremia/resolution';
import { fieldFault, writeFault } from './fault';
import { paperInput, readText } from './papers';
import { sentPoints } from './text';
import {
  beyondBudget,
  charactersOf,
  hasTooManyPoints,
  LARGEST_POINT,
  LARGEST_TEXT,
  neverHandedIn,
} from './text-budget';

const TEXT_TOO_LONG = fieldFault('text-too-long', { maximum: LARGEST_TEXT });
const POINT_TOO_LONG = fieldFault('point-too-long', { maximum: LARGEST_POINT });

const point = (id: string, body: Inline[], children: Point[] = []): Point => ({ id, scheme: '01', body, children });
const words = (length: number): Inline => ({ t: 'text', s: 'a'.repeat(length) });
const table = (cells: number, length: number): Inline => ({
  t: 'table',
  head: false,
  rows: Array.from({ length: cells / 10 }, () => Array.from({ length: 10 }, () => 'a'.repeat(length))),
});
const within = Array.from({ length: 3 }, (_, index) => point(`p${index}`, [words(LARGEST_POINT)]));

describe('the budget of a text', () => {
  it('counts every character, in points below points and in tables too', () => {
    const nested = point('p1', [words(5), { t: 'br' }], [point('p2', [words(7)], [point('p3', [table(20, 4)])])]);
    expect(charactersOf([nested])).toBe(5 + 40 + 7 + 20 * 5);
  });

  it.each([
    { case: 'a text as long as allowed', points: within, fault: null },
    { case: 'one character more', points: [...within, point('p9', [words(1)])], fault: TEXT_TOO_LONG },
    {
      case: 'more of it hidden below',
      points: [...within, point('p8', [], [point('p9', [words(1)])])],
      fault: TEXT_TOO_LONG,
    },
    { case: 'a long point', points: [point('p1', [words(LARGEST_POINT), words(1)])], fault: POINT_TOO_LONG },
    { case: 'a long table', points: [point('p1', [table(500, 200)])], fault: POINT_TOO_LONG },
    {
      case: 'citations without end',
      points: [
        point(
          'p1',
          Array.from({ length: 1_000 }, () => words(101)),
        ),
      ],
      fault: POINT_TOO_LONG,
    },
  ])('$case: $fault.code', ({ points, fault }) => {
    expect(beyondBudget(points)).toEqual(fault);
    const sent = sentPoints.safeParse(points);
    expect(sent.success ? null : sent.error.issues.map(({ message }) => message)).toEqual(
      fault === null ? null : [writeFault(fault)],
    );
  });

  it('holds for every field through which a text is sent', () => {
    const tooLong = [...within, point('p9', [words(1)])];
    expect(paperInput.shape.points.safeParse(tooLong).success).toBe(false);
    expect(readText.safeParse({ text: 'a'.repeat(LARGEST_TEXT) }).success).toBe(true);
    const read = readText.safeParse({ text: 'a'.repeat(LARGEST_TEXT + 1) });
    expect(read.error?.issues.map(({ message }) => message)).toEqual([writeFault(TEXT_TOO_LONG)]);
  });

  it('has at most 500 points beside each other, on every level', () => {
    const many = (count: number): Point[] =>
      Array.from({ length: count }, (_, index) => point(`p${index}`, [words(1)]));
    for (const [points, tooMany] of [
      [many(500), false],
      [many(501), true],
      [[point('top', [], many(501))], true],
    ] as const) {
      expect(hasTooManyPoints(points)).toBe(tooMany);
      expect(sentPoints.safeParse(points).success).toBe(!tooMany);
    }
  });

  it('tells of a text that it cannot be handed in before it is divided into points', () => {
    const cited = (count: number): Inline[] => Array.from({ length: count }, () => ({ t: 'br' }));
    expect(neverHandedIn([point('p1', cited(LARGEST_TEXT / 40))])).toBeNull();
    expect(neverHandedIn([point('p1', cited(LARGEST_TEXT / 40 + 1))])).toEqual(TEXT_TOO_LONG);
    expect(neverHandedIn([point('p1', [words(LARGEST_TEXT)])])).toBeNull();
  });
});
