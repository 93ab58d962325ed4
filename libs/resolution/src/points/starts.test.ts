import fc from 'fast-check';
import {
  applyOperations,
  compareVersions,
  deriveOperations,
  hashInput,
  labelsOf,
  markAmendment,
  mergeUnits,
  parseResolution,
  printResolution,
  readDocx,
  renderMarkedText,
  walk,
  writeDocx,
  type Point,
  type Scheme,
} from '../index';

describe('the number that a list begins with', () => {
  const base = parseResolution('01\nEs gilt:\n\n    (3) Regel drei.\n\n    (4) Regel vier.\n\n    (5) Regel fünf.\n');
  const edit = (change: (list: readonly Point[]) => readonly Point[]): string => {
    const edited = base.map((point) => ({ ...point, children: change(point.children) }));
    const { ops } = deriveOperations(base, edited, { amendmentId: 'a' });
    return hashInput(applyOperations(base, ops)).replace('01\tEs gilt:\n', '').replaceAll('\n', ' ').trim();
  };
  const fresh: Point = { id: 'x', scheme: '(1)', body: [{ t: 'text', s: 'Neu.' }], children: [] };

  it.each([
    {
      case: 'stays when the first point goes',
      change: ([, ...rest]: readonly Point[]) => rest,
      read: '01 (3)\tRegel vier. 01 (4)\tRegel fünf.',
    },
    {
      case: 'is taken over by a point put before it',
      change: (list: readonly Point[]) => [fresh, ...list],
      read: '01 (3)\tNeu. 01 (4)\tRegel drei. 01 (5)\tRegel vier. 01 (6)\tRegel fünf.',
    },
    {
      case: 'stays when the first point moves',
      change: ([a, b, c]: readonly Point[]) => [b, a, c].filter((point) => point !== undefined),
      read: '01 (3)\tRegel vier. 01 (4)\tRegel drei. 01 (5)\tRegel fünf.',
    },
    {
      case: 'can be changed',
      change: ([a, ...rest]: readonly Point[]) => (a === undefined ? [] : [{ ...a, start: 7 }, ...rest]),
      read: '01 (7)\tRegel drei. 01 (8)\tRegel vier. 01 (9)\tRegel fünf.',
    },
  ])('$case', ({ change, read }) => {
    // An editor hands the number on, as `carryStarts` does; one that loses it says so by the labels it shows.
    expect([read, read.replaceAll(/\((\d)\)/gu, (_, digit: string) => `(${Number(digit) - 2})`)]).toContain(
      edit(change),
    );
  });

  it('does not ask for a renumbering of a text that was typed anew', () => {
    const typed = printResolution(base).replace(/ {4}\(3\)[^\n]*\n\n/u, '');
    const { ops, units } = deriveOperations(base, parseResolution(typed, { idPrefix: 'neu-' }), { amendmentId: 'a' });
    expect(ops.map(({ k }) => k)).toEqual(['delete']);
    expect(units).toHaveLength(1);
    expect(renderMarkedText(markAmendment(base, ops))).toContain('(4) wird (3) Regel vier.');
    expect(
      hashInput(
        mergeUnits(
          base,
          [{ id: 'a', no: '1', ops, units }],
          units.map(({ id }) => id),
        ).points,
      ),
    ).toBe('01\tEs gilt:\n01 (3)\tRegel vier.\n01 (4)\tRegel fünf.\n');
  });

  it('changes no text that has none', () => {
    const plain = parseResolution('01\nEins:\n\n    a. zwei\n\n    b. drei\n');
    expect(JSON.stringify(plain)).not.toMatch(/start|stem/u);
  });
});

type Draft = Omit<Point, 'id' | 'children'> & { readonly children: readonly Draft[] };
const schemes: readonly Scheme[] = ['(1)', 'a.', '1.1', 'i)', 'I.', 'A.', 'aa)'];
const list = (above: Scheme, depth: number): fc.Arbitrary<Draft[]> =>
  depth === 0
    ? fc.constant([])
    : fc
        .tuple(
          fc.constantFrom(...schemes.filter((scheme) => scheme !== above)),
          fc.constantFrom(undefined, undefined, 2, 3, 7, 9, 21),
          // One capital label alone is as well a sentence: two say that it is a list.
          fc.integer({ min: 2, max: 4 }),
        )
        .chain(([scheme, start, count]) =>
          fc.array(list(scheme, depth - 1), { minLength: count, maxLength: count }).map((below) =>
            below.map((children, index): Draft => ({
              scheme,
              body: [{ t: 'text', s: `Posten ${index} wird geprüft,` }],
              children,
              ...(index === 0 && start !== undefined ? { start } : {}),
            })),
          ),
        );
const listed = fc.array(list('01', 2), { minLength: 1, maxLength: 4 }).map((lists) =>
  number(
    lists.map((children) => ({ scheme: '01', body: [{ t: 'text', s: 'Beschlossen wird:' }], children })),
    '',
  ),
);
function number(drafts: readonly Draft[], above: string): Point[] {
  return drafts.map((draft, index) => {
    const id = above === '' ? `p${index + 1}` : `${above}.${index + 1}`;
    return { ...draft, id, children: number(draft.children, id) };
  });
}

describe('laws of lists', () => {
  it('are read as they are printed, and as they are written in Word', () => {
    fc.assert(
      fc.property(listed, (points) => {
        expect(hashInput(parseResolution(printResolution(points)))).toBe(hashInput(points));
        expect(parseResolution(printResolution(points))).toEqual(points);
      }),
    );
    fc.assert(
      fc.property(listed, (points) => {
        const word = writeDocx(compareVersions(points, points), { changes: 'runs', title: 'Text' });
        expect(readDocx(word).points).toEqual(points);
      }),
      { numRuns: 30 },
    );
  });

  it('give the edited text, whatever was struck, put in, or begins elsewhere', () => {
    const edited = listed.chain((points) =>
      fc
        .tuple(fc.constant(points), fc.infiniteStream(fc.nat({ max: 5 })), fc.integer({ min: 1, max: 9 }))
        .map(([base, dice, start]) => {
          const change = (siblings: readonly Point[]): Point[] =>
            siblings.flatMap((point): Point[] => {
              const kept = { ...point, children: change(point.children) };
              const roll = dice.next().value;
              if (roll === 0) return [];
              if (roll === 1)
                return [
                  kept,
                  {
                    ...point,
                    id: `${point.id}-neu`,
                    start: undefined,
                    stem: undefined,
                    body: [{ t: 'text', s: `Neu ${point.id} ist dies.` }],
                    children: [],
                  },
                ];
              return [roll === 2 ? { ...kept, start } : kept];
            });
          return [base, change(base)] as const;
        }),
    );
    fc.assert(
      fc.property(edited, ([base, after]) => {
        const { ops } = deriveOperations(base, after, { amendmentId: 'a' });
        expect(hashInput(applyOperations(base, ops))).toBe(hashInput(after));
      }),
    );
  });

  it('have one label a point', () => {
    fc.assert(fc.property(listed, (points) => expect(labelsOf(points).size).toBe(walk(points).length)));
  });
});
