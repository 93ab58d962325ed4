import {
  deriveOperations,
  groupsByPoint,
  mergeUnits,
  parseResolution,
  printResolution,
  regroupUnits,
  type AmendmentText,
} from '../index';

const baseText = `01
Die Stadt baut den Radweg an der Wehrstraße. Er ist bis Ende 2030 fertig.

02
Gefördert werden:

    (1) Schulen und Kitas

    (2) Vereine und Verbände

03
Über BP 02 wird im Mai berichtet.
`;
const base = parseResolution(baseText);

function amendment(...changes: readonly (readonly [string, string])[]): AmendmentText {
  const text = changes.reduce((current, [old, fresh]) => current.replace(old, fresh), baseText);
  return {
    id: 'a',
    no: '0013/26',
    ...deriveOperations(base, parseResolution(text, { idPrefix: 'a/' }), { amendmentId: 'a' }),
  };
}

const labels = ({ units }: AmendmentText): string[] => units.map(({ label }) => label);
const opsOf = (unit: number, { units }: AmendmentText): readonly string[] => units[unit]?.ops ?? [];
const codeOf = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return (error as { code?: unknown }).code;
  }
};

describe('regroupUnits', () => {
  const A = amendment(
    ['Wehrstraße', 'Mühlstraße'],
    ['2030', '2029'],
    ['Kitas', 'Horte'],
    ['\n03\n', '\n03\nDie Bürgerschaft wird beteiligt.\n\n04\n'],
  );

  it('joins units: one vote on the whole amendment, named by all its points', () => {
    expect(labels(A)).toEqual(['BP 01', 'BP 02', 'BP 03 (neu)']);
    const joined = regroupUnits(base, A, [A.ops.map(({ id }) => id)]);
    expect(labels(joined)).toEqual(['BP 01, BP 02, BP 03 (neu)']);
    expect(joined.ops.every(({ unit }) => unit === joined.units[0]?.id)).toBe(true);
  });

  it('splits a unit into its changes and leaves the others as they were', () => {
    const [street, year] = opsOf(0, A);
    const split = regroupUnits(base, A, [[street ?? ''], [year ?? ''], opsOf(1, A), opsOf(2, A)]);
    expect(labels(split)).toEqual(['BP 01, Teil 1', 'BP 01, Teil 2', 'BP 02', 'BP 03 (neu)']);
    expect(split.units.slice(2)).toEqual(A.units.slice(1));
    expect(printResolution(mergeUnits(base, [split], [split.units[1]?.id ?? '']).points)).toContain(
      'Wehrstraße. Er ist bis Ende 2029',
    );
  });

  it('names a split change below a point by its own place', () => {
    const both = amendment(['Gefördert', 'Unterstützt'], ['Kitas', 'Horte']);
    const split = regroupUnits(
      base,
      both,
      both.ops.map(({ id }) => [id]),
    );
    expect(labels(split)).toEqual(['BP 02', 'BP 02 (1)']);
  });

  it('gives the units in the order of the text, with the same ids for the same grouping', () => {
    const groups = [opsOf(2, A), [...opsOf(1, A), ...opsOf(0, A)]];
    const once = regroupUnits(base, A, groups);
    expect(labels(once)).toEqual(['BP 01, BP 02', 'BP 03 (neu)']);
    expect(regroupUnits(base, A, [...groups].reverse()).units).toEqual(once.units);
    expect(
      regroupUnits(
        base,
        once,
        A.units.map(({ ops }) => ops),
      ).units.map(({ ops }) => ops),
    ).toEqual(A.units.map(({ ops }) => ops));
  });

  it('finds the usual grouping again, whatever the units are now', () => {
    const usual = A.units.map(({ ops }) => [...ops].sort());
    for (const groups of [[A.ops.map(({ id }) => id)], A.ops.map(({ id }) => [id])]) {
      expect(groupsByPoint(base, regroupUnits(base, A, groups)).map((ops) => [...ops].sort())).toEqual(usual);
    }
  });

  it('says nothing else together than the amendment does', () => {
    const split = regroupUnits(
      base,
      A,
      A.ops.map(({ id }) => [id]),
    );
    const whole = (amended: AmendmentText): string =>
      printResolution(
        mergeUnits(
          base,
          [amended],
          amended.units.map(({ id }) => id),
        ).points,
      );
    expect(whole(split)).toBe(whole(A));
  });

  it('refuses a grouping that loses, doubles or invents a change, and one that tears apart what belongs together', () => {
    expect(codeOf(() => regroupUnits(base, A, [opsOf(0, A)]))).toBe('not-a-grouping');
    expect(codeOf(() => regroupUnits(base, A, [A.ops.map(({ id }) => id), opsOf(0, A)]))).toBe('not-a-grouping');
    expect(codeOf(() => regroupUnits(base, A, [...A.units.map(({ ops }) => ops), ['a:op99']]))).toBe('not-a-grouping');
    const dependent: AmendmentText = {
      id: 'a',
      no: '1',
      units: [{ id: 'a:u1', label: 'BP 04 (neu)', ops: ['a:op1', 'a:op2'] }],
      ops: [
        {
          id: 'a:op1',
          unit: 'a:u1',
          k: 'insert',
          after: base[2]?.id ?? null,
          node: { id: 'a:p1', scheme: '01', body: [{ t: 'text', s: 'Neu.' }], children: [] },
        },
        {
          id: 'a:op2',
          unit: 'a:u1',
          k: 'insert',
          parent: 'a:p1',
          after: null,
          node: { id: 'a:p2', scheme: '(1)', body: [{ t: 'text', s: 'Darunter.' }], children: [] },
        },
      ],
    };
    expect(codeOf(() => regroupUnits(base, dependent, [['a:op1'], ['a:op2']]))).toBe('inseparable');
  });
});
