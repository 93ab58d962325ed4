import fc from 'fast-check';
import type { Inline, Point, Scheme } from '../model';

/** Generators of council texts for property tests: few words, so that likeness and repetition occur all the time. */

// "§ 3" is one word: a bare "3" before a full stop would become an ordinal with the sentence after it.
const words = (
  'Der Stadtrat Haushalt Bau Plan prüft und die Verwaltung im Jahr 2031 §\u00A03 1.250,00 Euro u. a. Ortsteile ' +
  'Kita-Ausbau wird nicht bis Mai beauftragt'
).split(' ');

const sentence = fc
  .array(fc.constantFrom(...words), { minLength: 2, maxLength: 9 })
  .chain((chosen) =>
    fc
      .nat({ max: chosen.length })
      .map((comma) => `${chosen.map((word, index) => (index + 1 === comma ? `${word},` : word)).join(' ')}.`),
  );

export const bodies = fc
  .array(sentence, { minLength: 1, maxLength: 3 })
  .map((sentences): Inline[] => [{ t: 'text', s: `Es ${sentences.join(' ')}` }]);

type Draft = Omit<Point, 'id' | 'children'> & { readonly children: readonly Draft[] };

const drafts = (scheme: Scheme, below: fc.Arbitrary<Draft[]>): fc.Arbitrary<Draft> =>
  fc.record({ scheme: fc.constant(scheme), body: bodies, children: below });
const leaves = (scheme: Scheme): fc.Arbitrary<Draft[]> => fc.array(drafts(scheme, fc.constant([])), { maxLength: 3 });

/** Texts of one to five points `01`, with lists of `(1)` and `a.` below. Ids are made by position. */
export const texts = fc
  .array(drafts('01', fc.oneof(leaves('a.'), fc.array(drafts('(1)', leaves('a.')), { maxLength: 3 }))), {
    minLength: 1,
    maxLength: 5,
  })
  .map((tops) => number(tops, 'p'));

function number(siblings: readonly Draft[], prefix: string): Point[] {
  return siblings.map((draft, index) => {
    const id = prefix === 'p' ? `p${index + 1}` : `${prefix}.${index + 1}`;
    return { ...draft, id, children: number(draft.children, id) };
  });
}

/**
 * A text and an edited one that shares ids where it shares points: points struck, added, swapped, words changed. `seed`
 * makes the ids of new points.
 */
export const edits = (base: readonly Point[], seed: string): fc.Arbitrary<Point[]> => {
  const keep = fc.constantFrom<'keep' | 'strike' | 'word' | 'add' | 'append'>(
    'keep',
    'keep',
    'keep',
    'strike',
    'word',
    'add',
    'append',
  );
  const editList = (siblings: readonly Point[], path: string): fc.Arbitrary<Point[]> =>
    fc
      .tuple(
        fc.tuple(...siblings.map((point, index) => editPoint(point, `${path}-${index}`))),
        fc.boolean(),
        fc.nat({ max: 3 }),
      )
      .map(([edited, swap, at]) => (swap ? swapAt(edited.flat(), at) : edited.flat()));
  const editPoint = (point: Point, path: string): fc.Arbitrary<Point[]> =>
    fc
      .tuple(keep, bodies, fc.nat({ max: 6 }), fc.constantFrom(...words), editList(point.children, path))
      .map(([kind, body, at, word, children]): Point[] => {
        if (kind === 'strike') return [];
        if (kind === 'word') return [{ ...point, body: changeWord(point.body, at, word), children }];
        if (kind === 'append')
          return [
            {
              ...point,
              body: [
                ...point.body,
                { t: 'text', s: ' Dies gilt' },
                ...body.map((node) => (node.t === 'text' ? { ...node, s: ` ${node.s}` } : node)),
              ],
              children,
            },
          ];
        const next: Point[] =
          kind === 'add' ? [{ id: `${seed}${path}`, scheme: point.scheme, body, children: [] }] : [];
        return [{ ...point, children }, ...next];
      });
  return editList(base, 'n');
};

function changeWord(body: readonly Inline[], at: number, word: string): Inline[] {
  return body.map((node) => {
    if (node.t !== 'text') return node;
    const parts = node.s.split(' ');
    parts[Math.min(at, parts.length - 1)] = word;
    return { ...node, s: parts.join(' ') };
  });
}

function swapAt(points: readonly Point[], at: number): Point[] {
  const swapped = [...points];
  const [first, second] = [swapped[at], swapped[at + 1]];
  if (first !== undefined && second !== undefined) [swapped[at], swapped[at + 1]] = [second, first];
  return swapped;
}
