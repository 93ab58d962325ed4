import fc from 'fast-check';
import {
  amendAmendment,
  amendedText,
  amendmentAsAmended,
  applyOperations,
  deriveOperations,
  hashInput,
  markAmendment,
  mergeUnits,
  parseResolution,
  printResolution,
  renderMarkedText,
  walk,
  type AmendmentText,
  type Grouping,
  type Point,
} from '../index';
import { edits, texts } from '../testing/texts';

const baseText = `01
Der Haushalt 2031 wird mit einem Volumen von 1.250.000 Euro beschlossen.

02
Gefördert werden Schulen.

03
Der Stellenplan wird um zwei Stellen erweitert.

04
Über BP 02 und BP 03 wird im Mai berichtet.
`;
const base = parseResolution(baseText);

function amend(
  id: string,
  on: readonly Point[],
  changes: readonly (readonly [string, string])[],
  grouping?: Grouping,
): AmendmentText {
  const text = changes.reduce((current, [old, fresh]) => current.replace(old, fresh), printResolution(on));
  return {
    id,
    no: `ÄA ${id}`,
    ...deriveOperations(on, parseResolution(text, { idPrefix: `${id}/` }), {
      amendmentId: id,
      ...(grouping && { grouping }),
    }),
  };
}
const unitsOf = (...amendments: readonly AmendmentText[]): string[] =>
  amendments.flatMap(({ units }) => units.map(({ id }) => id));
const named = ({ units }: AmendmentText): string[] => units.map(({ id, label }) => `${id} ${label}`);
const text = (points: readonly Point[]): string => printResolution(points).replace(/\s+/gu, ' ').trim();

const parent = amend('a', base, [
  ['Gefördert werden Schulen.', 'Gefördert werden Schulen und Kitas.'],
  ['zwei Stellen', 'drei Stellen'],
  ['04\n', '04\nDer Sportplatz wird saniert.\n\n05\n'],
]);
const aim = amendedText(base, parent);

describe('amendmentAsAmended', () => {
  it('gives the amendment back where nothing is adopted', () => {
    const sub = amend('s', aim, [['drei Stellen', 'vier Stellen']]);
    expect(amendmentAsAmended(base, parent, [sub], [])).toBe(parent);
    expect(amendmentAsAmended(base, parent, [sub], ['a:u1', 'other:u1'])).toBe(parent);
  });

  it.each<{ case: string; changes: readonly (readonly [string, string])[]; units: readonly string[]; has: string }>([
    {
      case: 'other words',
      changes: [['drei Stellen', 'vier Stellen']],
      units: ['a:u1 BP 02', 'a:u2 BP 03', 'a:u3 BP 04 (neu)'],
      has: 'um vier Stellen',
    },
    {
      case: 'a new point',
      changes: [['Sportplatz', 'Bolzplatz']],
      units: ['a:u1 BP 02', 'a:u2 BP 03', 'a:u3 BP 04 (neu)'],
      has: '04 Der Bolzplatz',
    },
    {
      case: 'a point that the amendment left alone gets a unit of its own',
      changes: [['1.250.000', '1.400.000']],
      units: ['a:u4 BP 01', 'a:u1 BP 02', 'a:u2 BP 03', 'a:u3 BP 04 (neu)'],
      has: 'von 1.400.000 Euro',
    },
    {
      case: 'a change taken back',
      changes: [['Schulen und Kitas', 'Schulen']],
      units: ['a:u2 BP 03', 'a:u3 BP 04 (neu)'],
      has: 'werden Schulen. 03',
    },
    {
      case: 'a new point taken out',
      changes: [['04\nDer Sportplatz wird saniert.\n\n05', '04']],
      units: ['a:u1 BP 02', 'a:u2 BP 03'],
      has: '04 Über BP 02 und BP 03',
    },
  ])('$case: the units keep their ids', ({ changes, units, has }) => {
    const sub = amend('s', aim, changes);
    const amended = amendmentAsAmended(base, parent, [sub], unitsOf(sub));
    expect(amended).toMatchObject({ id: 'a', no: 'ÄA a' });
    expect(named(amended)).toEqual(units);
    expect(text(applyOperations(base, amended.ops))).toContain(has);
    expect(text(applyOperations(base, amended.ops))).toBe(text(applyOperations(aim, sub.ops)));
  });

  it('takes only the adopted units, and new points keep the ids that the amendment gave them', () => {
    const sub = amend('s', aim, [
      ['drei Stellen', 'vier Stellen'],
      ['Sportplatz', 'Bolzplatz'],
    ]);
    const amended = amendmentAsAmended(base, parent, [sub], ['s:u2']);
    expect(text(applyOperations(base, amended.ops))).toContain('um drei Stellen erweitert. 04 Der Bolzplatz');
    expect(amended.ops.find((op) => op.k === 'insert')).toMatchObject({ node: { id: 'a:p1' }, unit: 'a:u3' });
  });

  it('stays one unit where the amendment is voted on at once', () => {
    const whole = amend(
      'a',
      base,
      [
        ['Schulen.', 'Kitas.'],
        ['zwei', 'drei'],
      ],
      'whole',
    );
    expect(named(whole)).toEqual(['a:u1 BP 02, BP 03']);
    const sub = amend('s', amendedText(base, whole), [['1.250.000', '1.400.000']]);
    expect(named(amendmentAsAmended(base, whole, [sub], unitsOf(sub)))).toEqual(['a:u1 BP 01, BP 02, BP 03']);
  });

  it('holds back what contradicts among the amendments to it', () => {
    const [four, five] = [
      amend('s', aim, [['drei', 'vier']]),
      amend('t', aim, [
        ['drei', 'fünf'],
        ['Sportplatz', 'Bolzplatz'],
      ]),
    ];
    expect(amendmentAsAmended(base, parent, [four, five], ['s:u1', 't:u1'])).toBe(parent);
    const amended = amendmentAsAmended(base, parent, [four, five], ['s:u1', 't:u1', 't:u2']);
    expect(text(applyOperations(base, amended.ops))).toContain('um drei Stellen erweitert. 04 Der Bolzplatz');
  });

  it('leaves references to struck points as the amendment had them', () => {
    const strikes = amend('a', base, [['02\nGefördert werden Schulen.\n\n', '']]);
    const target = amendedText(base, strikes);
    const edited = target.map((point, index) =>
      index === 0 ? { ...point, body: [{ t: 'text' as const, s: 'Der Haushalt wird vertagt.' }] } : point,
    );
    const sub: AmendmentText = { id: 's', no: 's', ...deriveOperations(target, edited, { amendmentId: 's' }) };
    const amended = amendmentAsAmended(base, strikes, [sub], unitsOf(sub));
    expect(named(amended)).toEqual(['a:u2 BP 01', 'a:u1 BP 02']);
    expect(text(mergeUnits(base, [amended], unitsOf(amended)).points)).toContain(
      'Über BP 02 (gestrichen) und BP 02 wird',
    );
    expect(text(target)).toContain('03 Über BP 02 (gestrichen) und BP 02 wird');
    expect(renderMarkedText(markAmendment(target, sub.ops))).toContain('Über BP 02 (gestrichen) und BP 02 wird');
    expect(deriveOperations(base, target, { amendmentId: 'a' })).toEqual(
      deriveOperations(
        base,
        base.filter(({ id }) => id !== 'p2'),
        { amendmentId: 'a' },
      ),
    );
  });

  it('is, for any amendments to an amendment, what their merge on its text is, whatever the order', () => {
    const cases = texts.chain((points) =>
      edits(points, 'a').chain((edited) => {
        const first: AmendmentText = { id: 'a', no: 'a', ...deriveOperations(points, edited, { amendmentId: 'a' }) };
        const target = amendedText(points, first);
        return fc.tuple(fc.constant({ points, first, target }), edits(target, 's'), edits(target, 't'), fc.boolean());
      }),
    );
    fc.assert(
      fc.property(cases, ([{ points, first, target }, editedS, editedT, half]) => {
        const subs = [editedS, editedT].map((edited, index): AmendmentText => ({
          id: `s${index}`,
          no: '',
          ...deriveOperations(target, edited, { amendmentId: `s${index}` }),
        }));
        const adopted = unitsOf(...subs).filter((_, index) => !half || index % 2 === 0);
        const amended = amendmentAsAmended(points, first, subs, adopted);
        expect(hashInput(applyOperations(points, amended.ops))).toBe(
          hashInput(mergeUnits(target, subs, adopted).points),
        );
        expect(amendmentAsAmended(points, first, subs, [...adopted].reverse())).toEqual(amended);
        expect(new Set(unitsOf(amended)).size).toBe(amended.units.length);
        expect(amended.units.flatMap(({ ops }) => ops).sort()).toEqual(amended.ops.map(({ id }) => id).sort());
        for (const op of amended.ops) expect(amended.units.find(({ id }) => id === op.unit)?.ops).toContain(op.id);
      }),
      { numRuns: 60 },
    );
  });
});

describe('amendedText', () => {
  it(
    'is the base of amendments to an amendment for good: derived again from it, operations, units and new points ' +
      'are the same',
    () => {
      fc.assert(
        fc.property(
          texts.chain((points) => fc.tuple(fc.constant(points), edits(points, 'x'))),
          ([points, edited]) => {
            const derived = deriveOperations(points, edited, { amendmentId: 'a' });
            const target = amendedText(points, { id: 'a', no: '', ...derived });
            expect(
              walk(target).every(
                ({ point }) => walk(points).some((known) => known.point.id === point.id) || point.id.startsWith('a:p'),
              ),
            ).toBe(true);
            expect(deriveOperations(points, target, { amendmentId: 'a' })).toEqual(derived);
          },
        ),
      );
    },
  );

  it('gives new points other numbers than those that stay when the amendment is edited again', () => {
    const more = parseResolution(printResolution(aim).replace('04\nDer', '04\nDie Halle wird gebaut.\n\n05\nDer'));
    const typed = more.map((point) =>
      text([point]).includes('Sportplatz') ? { ...point, id: 'a:p1' } : { ...point, id: `neu-${point.id}` },
    );
    const again = deriveOperations(base, typed, { amendmentId: 'a' });
    expect(again.ops.flatMap((op) => (op.k === 'insert' ? op.node.id : []))).toEqual(['a:p2', 'a:p1']);
    expect(amendAmendment(base, parent, []).ops).toEqual(parent.ops);
  });
});

describe('deriveOperations', () => {
  it.each<{ case: string; change: readonly [string, string]; ids: readonly string[] }>([
    {
      case: 'another new point before it',
      change: ['04\nDer', '04\nDie Halle wird gebaut.\n\n05\nDer'],
      ids: ['a:p2', 'a:p1'],
    },
    { case: 'other words in it', change: ['saniert', 'nach der Saison saniert'], ids: ['a:p1'] },
    {
      case: 'another one in its place',
      change: ['Der Sportplatz wird saniert', 'Die Halle bekommt ein Dach'],
      ids: ['a:p2'],
    },
  ])('edited again, a new point keeps its id although it was typed anew: $case', ({ change, ids }) => {
    const typed = parseResolution(printResolution(aim).replace(...change), { idPrefix: 'neu' });
    const { ops } = deriveOperations(base, typed, { amendmentId: 'a', aimedBefore: aim });
    expect(ops.flatMap((op) => (op.k === 'insert' ? op.node.id : []))).toEqual(ids);
  });

  it.each<{ grouping: Grouping; labels: readonly string[] }>([
    { grouping: 'points', labels: ['BP 02', 'BP 03', 'BP 04 (neu)'] },
    { grouping: 'whole', labels: ['BP 02, BP 03, BP 04 (neu)'] },
  ])('groups by $grouping', ({ grouping, labels }) => {
    const { ops, units } = deriveOperations(base, aim, { amendmentId: 'a', grouping });
    expect(units.map(({ label }) => label)).toEqual(labels);
    expect(units.flatMap((unit) => unit.ops)).toHaveLength(ops.length);
    expect(applyOperations(base, ops)).toEqual(applyOperations(base, parent.ops));
  });

  it('makes no unit where nothing changed', () => {
    expect(deriveOperations(base, base, { amendmentId: 'a', grouping: 'whole' })).toEqual({ ops: [], units: [] });
  });
});
