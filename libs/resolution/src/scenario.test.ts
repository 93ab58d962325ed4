import {
  compareVersions,
  deriveOperations,
  mergeUnits,
  parseResolution,
  printResolution,
  applyOperations,
  markAmendment,
  renderMarkedText,
  type AmendmentText,
} from './index';

/** A council text in the manner of the real ones, written for this test: six points, a list, references to points. */
const base = `01

Der Oberbürgermeister wird beauftragt, dem Stadtrat bis zum Ende des 2. Quartals 2031 ein Fahrradkonzept für die Gesamtstadt vorzulegen.

02

Zur Erfüllung des BP 01 wird ein Beirat aus Vertretern der Stadtverwaltung und der Stadtratsfraktionen eingerichtet. Hierzu sind Fachleute aus Wissenschaft, Wirtschaft und interkommunalen Verbänden hinzuzuziehen.

03

Das Konzept soll u. a. die folgenden Schwerpunkte enthalten:

(1)    Bestandsaufnahme der Wege

(2)    Lückenschluss in der Innenstadt

04

Der Oberbürgermeister wird beauftragt, eine Fahrrad-App, u.a. mit Informationen zu Baustellen, zu prüfen.

05

Des Weiteren wird der Oberbürgermeister beauftragt, Fördermittel zu beantragen.

06

Im Hauptausschuss erfolgt erstmals im 4. Quartal 2030 ein Sachstandsbericht über die Ergebnisse aus den Beschlusspunkten 03, 04 und 05.
`;
const committee =
  '02\n\nZur Erfüllung des BP 01 wird ein Beirat aus Vertretern der Stadtverwaltung und der Stadtratsfraktionen ' +
  'eingerichtet. Hierzu sind Fachleute aus Wissenschaft, Wirtschaft und interkommunalen Verbänden und der ' +
  'kommunale Zweckverband Radwege Nord GmbH hinzuzuziehen.';
const bridge =
  'Der Oberbürgemeister wird beauftragt bis zum Ende des IV. Quartal 2030 ein Konzept zu entwickeln, wie Brücken ' +
  'verbreitert werden können.';
const stands =
  'Der Oberbürgermeister wird beauftragt, die bereits vorhandenen Abstellanlagen qualitativ weiterzuentwickeln, ' +
  'damit sie die Anforderungen an  DIN-konforme Anlagen erfüllen.';

function amendment(id: string, no: string, text: string): AmendmentText {
  return {
    id,
    no,
    ...deriveOperations(parseResolution(base), parseResolution(text, { idPrefix: `${id}/` }), { amendmentId: id }),
  };
}

const replacePoint = (number: string, text: string): string =>
  base.replace(new RegExp(`${number}\n\n[^]*?(?=\n\n\\d\\d\n|\n$)`, 'u'), text);

describe('a main paper, three amendments, point by point', () => {
  const a = amendment(
    'a',
    'ÄA 1',
    `${replacePoint('02', committee).replace('2. Quartals 2031', '4. Quartals 2030')}\nBP 07 (neu)\n\n${stands}\n`,
  );
  const b = amendment('b', 'ÄA 2', `${base}\nBP 07 (neu)\n\n${bridge}\n`);
  const c = amendment('c', 'ÄA 3', base.replace('Baustellen,', 'Baustellen und zur Luftqualität,'));

  it('derives one vote unit a point, with the names the council uses', () => {
    expect(a.units.map((unit) => unit.label)).toEqual(['BP 01', 'BP 02', 'BP 07 (neu)']);
    expect(b.units.map((unit) => unit.label)).toEqual(['BP 07 (neu)']);
    expect(c.units.map((unit) => unit.label)).toEqual(['BP 04']);
    expect(c.ops).toMatchObject([{ k: 'text', was: '', now: [{ t: 'text', s: ' und zur Luftqualität' }] }]);
  });

  it('merges what was adopted and renumbers: BP 07 (neu) becomes BP 08', () => {
    const adopted = ['a:u2', 'b:u1', 'a:u3'];
    const merged = mergeUnits(parseResolution(base), [a, b, c], adopted, { order: adopted });
    const expected = `${replacePoint('02', committee)}\n07\n\n${bridge}\n\n08\n\n${stands}\n`;
    expect(printResolution(merged.points)).toBe(printResolution(parseResolution(expected)));
    expect(merged.heldBack).toEqual([]);
    expect(merged.conflicts).toMatchObject([{ kind: 'same-place', blocking: false }]);
    expect(merged.renumbering).toMatchObject([
      { old: null, proposed: '07 (neu)', new: '07' },
      { old: null, proposed: '07 (neu)', new: '08' },
    ]);
  });

  it('does not depend on the order in which the units are named', () => {
    const order = ['b:u1', 'a:u3'];
    const first = mergeUnits(parseResolution(base), [a, b, c], ['a:u1', 'a:u2', 'a:u3', 'b:u1', 'c:u1'], { order });
    const second = mergeUnits(parseResolution(base), [a, b, c], ['c:u1', 'b:u1', 'a:u3', 'a:u2', 'a:u1'], { order });
    expect(first).toEqual(second);
  });

  it('marks an amendment in words', () => {
    const text = renderMarkedText(markAmendment(parseResolution(base), a.ops));
    expect(text).toContain('bis zum Ende des [gestrichen: 2.] [neu: 4.] Quartals [gestrichen: 2031] [neu: 2030] ein');
    expect(text).toContain('Verbänden [neu: und der kommunale Zweckverband Radwege Nord GmbH] hinzuzuziehen.');
    expect(text).toContain('07 (neu) [neu: Der Oberbürgermeister');
  });

  it('follows renumbering in references', () => {
    const struck = amendment('d', 'ÄA 4', base.replace(/04\n[^]*?(?=05\n)/u, ''));
    const merged = mergeUnits(parseResolution(base), [struck], ['d:u1']);
    expect(printResolution(merged.points)).toContain('Beschlusspunkten 03, 04 (gestrichen) und 04.');
    expect(merged.conflicts).toMatchObject([{ kind: 'reference-to-deleted', blocking: false }]);
  });

  it('compares the base with the result', () => {
    const result = applyOperations(parseResolution(base), a.ops);
    expect(compareVersions(parseResolution(base), result).filter((point) => point.change !== 'equal')).toHaveLength(3);
  });
});
