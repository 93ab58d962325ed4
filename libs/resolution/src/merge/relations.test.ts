import fc from 'fast-check';
import { deriveOperations, mergeUnits, parseResolution, relateUnits, type AmendmentText, type Point } from '../index';
import { edits, texts } from '../testing/texts';

const base = `01
Die Stadt baut den Radweg bis zum 31.03.2031.

02
Der Weg wird beleuchtet. Die Leuchten sind sparsam.

03
Es werden 80.000 Euro bereitgestellt.
`;

function amendment(id: string, text: string): AmendmentText {
  return {
    id,
    no: id,
    ...deriveOperations(parseResolution(base), parseResolution(text, { idPrefix: `${id}/` }), { amendmentId: id }),
  };
}
const relate = (...amendments: AmendmentText[]): string[] =>
  relateUnits(parseResolution(base), amendments).map(({ units, kind, cause, further }) =>
    [units.join('-'), kind, cause ?? '', further ?? ''].join(' ').trim(),
  );

describe('relateUnits', () => {
  const struck = base.replace(/\n03\n[^]*$/u, '');
  it.each([
    {
      case: 'two dates for one',
      x: base.replace('31.03.', '30.06.'),
      y: base.replace('31.03.', '30.09.'),
      related: ['x:u1-y:u1 excludes same-range'],
    },
    {
      case: 'a strike goes further than an edit',
      x: base.replace('80.000', '45.000'),
      y: struck,
      related: ['x:u1-y:u1 excludes edit-against-delete y:u1'],
    },
    { case: 'the same strike twice', x: struck, y: struck, related: ['x:u1-y:u1 identical'] },
    {
      case: 'the same new point twice',
      x: `${base}\n04\nEs wird jährlich berichtet.\n`,
      y: `${base}\n04\nEs wird jährlich berichtet.\n`,
      related: ['x:u1-y:u1 identical'],
    },
    {
      case: 'two new points at one place',
      x: `${base}\n04\nEs wird jährlich berichtet.\n`,
      y: `${base}\n04\nDie Anwohner werden befragt.\n`,
      related: ['x:u1-y:u1 same-place same-place'],
    },
    {
      case: 'two words of one sentence',
      x: base.replace('Die Stadt', 'Die Stadtverwaltung'),
      y: base.replace('31.03.', '30.09.'),
      related: ['x:u1-y:u1 touches touching'],
    },
    {
      case: 'two sentences of one point',
      x: base.replace('beleuchtet', 'asphaltiert'),
      y: base.replace('sparsam', 'sehr sparsam'),
      related: [],
    },
    { case: 'two points', x: base.replace('31.03.', '30.06.'), y: struck, related: [] },
  ])('$case', ({ x, y, related }) => {
    expect(relate(amendment('x', x), amendment('y', y))).toEqual(related);
  });

  const made = (id: string, from: readonly Point[], to: readonly Point[]): AmendmentText => ({
    id,
    no: id,
    ...deriveOperations(from, to, { amendmentId: id }),
  });
  const cases = texts.chain((text) => fc.tuple(fc.constant(text), edits(text, 'a'), edits(text, 'b')));

  it('excludes exactly what a merge of the two holds back', () => {
    fc.assert(
      fc.property(cases, ([text, one, other]) => {
        const amendments = [made('a', text, one), made('b', text, other)];
        const excluded = new Set(
          relateUnits(text, amendments).flatMap(({ kind, units }) => (kind === 'excludes' ? [units.join()] : [])),
        );
        for (const x of amendments[0]?.units ?? []) {
          for (const y of amendments[1]?.units ?? []) {
            const order = [x.id, y.id];
            const alone = order.flatMap((id) => mergeUnits(text, amendments, [id], { order: [id] }).heldBack);
            if (alone.length > 0) continue;
            const { conflicts } = mergeUnits(text, amendments, order, { order });
            const blocked = conflicts.some(({ blocking, kind }) => blocking && kind !== 'base-changed');
            expect(excluded.has(order.join())).toBe(blocked);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
