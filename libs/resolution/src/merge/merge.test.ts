import {
  amendAmendment,
  amendedText,
  applyOperations,
  deriveOperations,
  hashInput,
  mergeUnits,
  parseResolution,
  printResolution,
  rebaseAmendment,
  voteOrder,
} from '../index';
import type { AmendmentText, ConflictKind, MergeResult, Op, Point } from '../index';

const baseText = `01
Der Haushalt 2031 wird mit einem Volumen von 1.250.000 Euro beschlossen. Die Hebesätze bleiben unverändert.

02
Gefördert werden:

    (1) Schulen und Kitas

    (2) Vereine und Verbände

03
Der Stellenplan wird um zwei Stellen erweitert.

04
Über BP 03 wird im Mai berichtet.
`;
const base = parseResolution(baseText);

/** An amendment written as a text with some words replaced. */
function amendment(id: string, ...changes: readonly (readonly [string, string])[]): AmendmentText {
  const text = changes.reduce((current, [old, fresh]) => current.replace(old, fresh), baseText);
  return {
    id,
    no: `ÄA ${id}`,
    ...deriveOperations(base, parseResolution(text, { idPrefix: `${id}/` }), { amendmentId: id }),
  };
}

/** An amendment of one unit made of given operations. */
function custom(id: string, ...ops: readonly Record<string, unknown>[]): AmendmentText {
  return {
    id,
    no: id,
    ops: ops.map((op, index) => ({ ...op, id: `${id}:op${index + 1}`, unit: `${id}:u1` }) as Op),
    units: [{ id: `${id}:u1`, label: 'Gesamt', ops: ops.map((_, index) => `${id}:op${index + 1}`) }],
  };
}

const all = (...amendments: readonly AmendmentText[]): string[] =>
  amendments.flatMap((each) => each.units.map((unit) => unit.id));
const merge = (...amendments: readonly AmendmentText[]): MergeResult =>
  mergeUnits(base, amendments, all(...amendments));
const text = (points: readonly Point[]): string => printResolution(points).replace(/\s+/gu, ' ').trim();

const without03 = amendment('s', ['03\nDer Stellenplan wird um zwei Stellen erweitert.\n\n', '']);
const three = amendment('d', ['zwei Stellen', 'drei Stellen']);
const four = amendment('v', ['zwei Stellen', 'vier Stellen']);

describe('mergeUnits', () => {
  it.each<{ case: string; kind: ConflictKind; blocking: boolean; amendments: readonly AmendmentText[] }>([
    { case: 'other words at the same place', kind: 'same-range', blocking: true, amendments: [three, four] },
    { case: 'an edit of a struck point', kind: 'edit-against-delete', blocking: true, amendments: [three, without03] },
    {
      case: 'an edit of a replaced point',
      kind: 'edit-against-replace',
      blocking: true,
      amendments: [
        three,
        custom('r', {
          k: 'replace',
          point: 'p3',
          node: { id: 'p3', scheme: '01', body: [{ t: 'text', s: 'Neu.' }], children: [] },
        }),
      ],
    },
    {
      case: 'an edit against a new text of everything',
      kind: 'edit-against-replace',
      blocking: true,
      amendments: [three, custom('g', { k: 'all', points: base.slice(0, 1) })],
    },
    {
      case: 'two insertions between the same words',
      kind: 'same-place',
      blocking: true,
      amendments: [
        amendment('a', ['Haushalt 2031', 'Haushalt für 2031']),
        amendment('b', ['Haushalt 2031', 'Haushalt des Jahres 2031']),
      ],
    },
    {
      case: 'two new points at one place',
      kind: 'same-place',
      blocking: false,
      amendments: [
        amendment('a', ['03\nDer', '03\nNeu A.\n\n04\nDer']),
        amendment('b', ['03\nDer', '03\nNeu B.\n\n04\nDer']),
      ],
    },
    {
      case: 'a new item below a struck point',
      kind: 'below-deleted',
      blocking: true,
      amendments: [
        amendment('a', ['    (2) Vereine', '    (2) Museen\n\n    (3) Vereine']),
        custom('x', { k: 'delete', point: 'p2' }),
      ],
    },
    {
      case: 'two moves of one point',
      kind: 'move-against-move',
      blocking: true,
      amendments: [
        custom('m', { k: 'move', point: 'p1', after: 'p4' }),
        custom('n', { k: 'move', point: 'p1', after: 'p3' }),
      ],
    },
    {
      case: 'moves in a circle',
      kind: 'move-against-move',
      blocking: true,
      amendments: [
        custom('m', { k: 'move', point: 'p1', parent: 'p2', after: null }),
        custom('n', { k: 'move', point: 'p2', parent: 'p1', after: null }),
      ],
    },
    {
      case: 'changes that touch',
      kind: 'touching',
      blocking: false,
      amendments: [
        amendment('a', ['von 1.250.000', 'über 1.250.000']),
        amendment('b', ['1.250.000 Euro', '1.400.000 Euro']),
      ],
    },
    {
      case: 'changes of one sentence',
      kind: 'touching',
      blocking: false,
      amendments: [amendment('a', ['Haushalt 2031', 'Etat 2031']), amendment('b', ['1.250.000', '1.400.000'])],
    },
    { case: 'a reference to a struck point', kind: 'reference-to-deleted', blocking: false, amendments: [without03] },
    {
      case: 'words that are not in the base',
      kind: 'base-changed',
      blocking: true,
      amendments: [custom('w', { k: 'text', point: 'p3', at: [4, 5], was: 'fünf', now: [] })],
    },
  ])('$case: $kind', ({ kind, blocking, amendments }) => {
    const merged = merge(...amendments);
    expect(merged.conflicts.map((found) => [found.kind, found.blocking])).toEqual([[kind, blocking]]);
    expect(merged.heldBack).toEqual(blocking ? all(...amendments).sort() : []);
    if (blocking) expect(merged.points).toEqual(base);
  });

  it('lets changes of different sentences and points stand side by side without a word', () => {
    const merged = merge(amendment('a', ['1.250.000', '1.400.000']), amendment('b', ['unverändert', 'gleich']), three);
    expect(merged.conflicts).toEqual([]);
    expect(text(merged.points)).toContain('von 1.400.000 Euro beschlossen. Die Hebesätze bleiben gleich. 02');
  });

  it('holds a unit back as a whole', () => {
    const both = amendment('b', ['Schulen und Kitas', 'Schulen'], ['Vereine und Verbände', 'Vereine']);
    const other = amendment('o', ['Vereine und Verbände', 'Vereine oder Verbände']);
    const merged = merge(both, other);
    expect(both.units).toHaveLength(1);
    expect(merged.heldBack).toEqual(['b:u1', 'o:u1']);
    expect(merged.points).toEqual(base);
  });

  it('counts identical amendments once', () => {
    const merged = merge(three, amendment('x', ['zwei Stellen', 'drei Stellen']));
    expect(merged.heldBack).toEqual([]);
    expect(text(merged.points)).toContain('um drei Stellen erweitert');
  });

  it('puts insertions at one place in the order that was decided', () => {
    const [a, b] = [
      amendment('a', ['Haushalt 2031', 'Haushalt für 2031']),
      amendment('b', ['Haushalt 2031', 'Haushalt (Entwurf) 2031']),
    ];
    const merged = mergeUnits(base, [a, b], ['a:u1', 'b:u1'], { order: ['b:u1', 'a:u1'] });
    expect(text(merged.points)).toContain('Der Haushalt (Entwurf) für 2031 wird');
    expect(merged.conflicts).toMatchObject([{ kind: 'same-place', blocking: false }]);
  });

  it('follows renumbering in references and records it', () => {
    const merged = merge(amendment('n', ['03\nDer', '03\nDer Sportplatz wird saniert.\n\n04\nDer']));
    expect(text(merged.points)).toContain('05 Über BP 04 wird');
    expect(merged.renumbering).toEqual([
      { point: 'n:p1', old: null, proposed: '03 (neu)', new: '03' },
      { point: 'p3', old: '03', proposed: null, new: '04' },
      { point: 'p4', old: '04', proposed: null, new: '05' },
    ]);
  });

  it('takes the wording that settled a conflict, and gives it again', () => {
    const { ops } = amendment('e', ['zwei Stellen', 'dreieinhalb Stellen']);
    const settlements = [{ id: 'e', units: ['d:u1', 'v:u1'], ops }];
    const merged = mergeUnits(base, [three, four], ['d:u1', 'v:u1'], { settlements });
    expect(text(merged.points)).toContain('um dreieinhalb Stellen erweitert');
    expect(merged).toMatchObject({ adopted: ['d:u1', 'v:u1'], heldBack: [], conflicts: [] });
    expect(mergeUnits(base, [three, four], ['v:u1'], { settlements })).toEqual(
      mergeUnits(base, [three, four], ['v:u1']),
    );
  });

  it('refuses units that nobody moved', () => {
    expect(() => mergeUnits(base, [three], ['x:u1'])).toThrow(expect.objectContaining({ code: 'unknown-unit' }));
  });
});

describe('voteOrder', () => {
  it('goes point by point, the furthest-reaching first', () => {
    const twin = amendment('t', ['zwei Stellen', 'drei Stellen']);
    expect(voteOrder(base, [three, four, twin, without03, amendment('h', ['unverändert', 'gleich'])])).toMatchObject([
      { unit: 'h:u1' },
      { unit: 's:u1' },
      { unit: 'd:u1', reach: 8 },
      { unit: 'v:u1', reach: 8 },
      { unit: 't:u1', reach: 8 },
    ]);
  });
});

describe('rebaseAmendment', () => {
  const next = parseResolution(
    baseText
      .replace('Der Haushalt 2031', 'Der Doppelhaushalt 2031')
      .replace('02\nGefördert', '02\nDie Rücklage wird aufgelöst.\n\n03\nGefördert'),
    { idPrefix: 'neu-' },
  );

  it('moves along what was not touched', () => {
    const both = amendment(
      'a',
      ['1.250.000', '1.400.000'],
      ['zwei Stellen', 'drei Stellen'],
      ['    (2) Vereine', '    (2) Museen\n\n    (3) Vereine'],
    );
    const { amendment: moved, lost } = rebaseAmendment(base, both, next);
    expect(lost).toEqual([]);
    expect(text(applyOperations(next, moved.ops))).toContain(
      'von 1.400.000 Euro beschlossen. Die Hebesätze bleiben unverändert. 02 Die Rücklage wird aufgelöst. 03 ' +
        'Gefördert werden: (1) Schulen und Kitas (2) Museen (3) Vereine',
    );
  });

  it('tells what is lost, and leaves its unit out as a whole', () => {
    const touched = amendment(
      'a',
      ['Haushalt 2031', 'Etat 2031'],
      ['1.250.000', '1.400.000'],
      ['zwei Stellen', 'drei Stellen'],
    );
    const { amendment: moved, lost } = rebaseAmendment(base, touched, next);
    expect(lost).toEqual([{ op: 'a:op1', unit: 'a:u1', point: 'p1' }]);
    expect(moved.units.map((unit) => unit.label)).toEqual(['BP 04']);
    expect(moved.ops).toHaveLength(1);
  });

  it('changes nothing on an untouched text', () => {
    expect(rebaseAmendment(base, three, base).amendment).toEqual(three);
  });
});

describe('amendAmendment', () => {
  it('changes an amendment by an amendment to it, and its new points keep their ids', () => {
    const first = amendment(
      'a',
      ['zwei Stellen', 'drei Stellen'],
      ['04\nÜber', '04\nDer Sportplatz wird saniert.\n\n05\nÜber'],
    );
    const aim = amendedText(base, first);
    const wish = parseResolution(printResolution(aim).replace('Sportplatz', 'Bolzplatz'), { idPrefix: 'x' });
    const sub = deriveOperations(aim, wish, { amendmentId: 'b' });
    const changed = amendAmendment(base, first, sub.ops);
    expect(changed.units.map((unit) => unit.label)).toEqual(['BP 03', 'BP 04 (neu)']);
    expect(hashInput(applyOperations(base, changed.ops))).toBe(hashInput(wish));
    expect(changed.ops.find((op) => op.k === 'insert')).toMatchObject({ node: { id: 'a:p1' } });
  });
});
