import { labelsOf, parseResolution, type Point } from '@gremia/resolution';
import {
  insertAt,
  movePoint,
  placeOf,
  removePoint,
  restorePoint,
  schemeAt,
  stepPlace,
  toggleNumber,
  type Step,
} from './point-tree';

const base = parseResolution('01\nErster.\n\n02\nZweiter.\n\n    a. Eins.\n\n    b. Zwei.\n\n03\nDritter.');

const outline = (points: readonly Point[]): string => {
  const labels = labelsOf(points);
  const print = (point: Point): string => {
    const [first] = point.body;
    const text = first?.t === 'text' ? first.s : '';
    return `${labels.get(point.id) ?? ''}${text}${point.children.length === 0 ? '' : `[${point.children.map(print).join(' ')}]`}`;
  };
  return points.map(print).join(' ');
};

const step = (points: readonly Point[], id: string, direction: Step): readonly Point[] => {
  const to = stepPlace(points, id, direction);
  return to === null ? points : movePoint(points, id, to);
};

describe('moving points', () => {
  it('reads the base as expected', () =>
    expect(outline(base)).toBe('01Erster. 02Zweiter.[a.Eins. b.Zwei.] 03Dritter.'));

  it.each<{ case: string; id: string; direction: Step; expected: string }>([
    {
      case: 'up, with all below it',
      id: 'p2',
      direction: 'up',
      expected: '01Zweiter.[a.Eins. b.Zwei.] 02Erster. 03Dritter.',
    },
    { case: 'down', id: 'p1', direction: 'down', expected: '01Zweiter.[a.Eins. b.Zwei.] 02Erster. 03Dritter.' },
    {
      case: 'in, taking the numbering of its new siblings',
      id: 'p3',
      direction: 'in',
      expected: '01Erster. 02Zweiter.[a.Eins. b.Zwei. c.Dritter.]',
    },
    {
      case: 'out, behind its parent',
      id: 'p2.1',
      direction: 'out',
      expected: '01Erster. 02Zweiter.[a.Zwei.] 03Eins. 04Dritter.',
    },
    {
      case: 'not above the first',
      id: 'p1',
      direction: 'up',
      expected: '01Erster. 02Zweiter.[a.Eins. b.Zwei.] 03Dritter.',
    },
    {
      case: 'not out of the top',
      id: 'p1',
      direction: 'out',
      expected: '01Erster. 02Zweiter.[a.Eins. b.Zwei.] 03Dritter.',
    },
    {
      case: 'the first of a list cannot go in',
      id: 'p2.1',
      direction: 'in',
      expected: '01Erster. 02Zweiter.[a.Eins. b.Zwei.] 03Dritter.',
    },
  ])('$case', ({ id, direction, expected }) => expect(outline(step(base, id, direction))).toBe(expected));

  it('gives a first child letters and a grandchild figures in brackets', () => {
    const nested = step(base, 'p3', 'in');
    expect(outline(step(step(base, 'p2', 'in'), 'p2.2', 'in'))).toBe(
      '01Erster.[a.Zweiter.[(1)Eins.[a.Zwei.]]] 02Dritter.',
    );
    expect(schemeAt(nested, 'p1')).toBe('a.');
  });

  it('never puts a point below itself', () =>
    expect(movePoint(base, 'p2', { parent: 'p2.1', after: null })).toBe(base));

  it('goes back to where it was', () => expect(step(step(base, 'p1', 'down'), 'p1', 'up')).toEqual(base));
});

describe('adding, striking, restoring', () => {
  it('inserts at the beginning and after a sibling', () => {
    const node: Point = { id: 'n', scheme: '01', body: [{ t: 'text', s: 'Neu.' }], children: [] };
    expect(outline(insertAt(base, { parent: null, after: null }, node))).toMatch(/^01Neu\. 02Erster/u);
    expect(outline(insertAt(base, { parent: 'p2', after: 'p2.1' }, { ...node, scheme: 'a.' }))).toBe(
      '01Erster. 02Zweiter.[a.Eins. b.Neu. c.Zwei.] 03Dritter.',
    );
  });

  it.each(['p1', 'p2', 'p2.1', 'p2.2', 'p3'])('restores %s where it was struck', (id) =>
    expect(restorePoint(removePoint(base, id), base, id)).toEqual(base),
  );

  it('restores a child at the top when its parent is gone as well', () => {
    const struck = removePoint(base, 'p2');
    expect(placeOf(restorePoint(struck, base, 'p2.2'), 'p2.2')).toEqual({ parent: null, after: null });
  });

  it('does not double a child that has moved away before its parent was struck', () => {
    const moved = removePoint(step(base, 'p2.1', 'out'), 'p2');
    expect(outline(restorePoint(moved, base, 'p2'))).toBe('01Erster. 02Zweiter.[a.Zwei.] 03Eins. 04Dritter.');
  });

  it('takes the number and gives it back', () => {
    const bare = toggleNumber(base, 'p2.1');
    expect(outline(bare)).toBe('01Erster. 02Zweiter.[Eins. a.Zwei.] 03Dritter.');
    expect(outline(toggleNumber(bare, 'p2.1'))).toBe(outline(base));
  });
});

describe('a list that begins with a number of its own', () => {
  const list = parseResolution('01\nEs gilt:\n\n    (3) Drei.\n\n    (4) Vier.\n\n    (5) Fünf.\n\n02\nEnde.');
  const fresh: Point = { id: 'n', scheme: '(1)', body: [{ t: 'text', s: 'Neu.' }], children: [] };

  it.each([
    { case: 'the first point goes', change: () => removePoint(list, 'p1.1'), read: '(3)Vier. (4)Fünf.' },
    {
      case: 'a point comes before it',
      change: () => insertAt(list, { parent: 'p1', after: null }, fresh),
      read: '(3)Neu. (4)Drei. (5)Vier. (6)Fünf.',
    },
    { case: 'the first point goes down', change: () => step(list, 'p1.1', 'down'), read: '(3)Vier. (4)Drei. (5)Fünf.' },
    {
      case: 'the first point loses its number',
      change: () => toggleNumber(list, 'p1.1'),
      read: 'Drei. (3)Vier. (4)Fünf.',
    },
  ])('goes on beginning with it when $case', ({ change, read }) => {
    expect(outline(change())).toBe(`01Es gilt:[${read}] 02Ende.`);
  });

  it('leaves the number behind when its first point moves away', () => {
    expect(outline(movePoint(list, 'p1.1', { parent: 'p2', after: null }))).toBe(
      '01Es gilt:[(3)Vier. (4)Fünf.] 02Ende.[a.Drei.]',
    );
  });
});
