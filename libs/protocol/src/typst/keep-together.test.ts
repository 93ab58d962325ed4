import { keepTogether } from './keep-together';

/** The pattern as the rule has it, for the expressions of both sides that are alike. */
const patternOf = (rule: string): RegExp => {
  const literal = /^show regex\((?<literal>".*")\): it => box\(it\)$/u.exec(rule)?.groups?.['literal'] ?? '""';
  return new RegExp(JSON.parse(literal) as string, 'gu');
};
const whole = (text: string, names: readonly string[] = []): readonly string[] =>
  text.match(patternOf(keepTogether(names))) ?? [];

describe('what is not cut by the end of a line', () => {
  it.each([
    ['nach § 40 Abs. 2 Satz 2 ThürKO', ['§ 40 Abs. 2 Satz 2 ThürKO']],
    ['zu N 2 und Ö 12, BP 01 am 3. Dezember im 1. Wahlgang', ['N 2', 'Ö 12', 'BP 01', '3. Dezember', '1. Wahlgang']],
    ['Prüfcodes (2): 6M2X-X3T6, DTDU-JMCC.', ['6M2X-X3T6', 'DTDU-JMCC']],
    [
      '(§ 38 ThürKO), Art. 47 Abs. 2 GO, § 58 Abs. 2 i. V. m. § 31 GO NRW',
      [...['§ 38 ThürKO', 'Art. 47 Abs. 2 GO', '§ 58 Abs. 2', 'i. V. m.', '§ 31 GO NRW']],
    ],
    ['§ 9 der Geschäftsordnung, § 40 Die', ['§ 9', '§ 40']],
    ['um 17:05 Uhr mit 30 Ja', ['17:05 Uhr', '30 Ja']],
  ])('%s', (text, found) => expect(whole(text)).toEqual(found));

  it('is a name, the whole of it', () => {
    const names = ['Anna Ahorn', 'Anna Ahorn (Linde)', 'Mitglied 1', 'Mitglied 11', 'x'.repeat(80)];
    expect(whole('Anna Ahorn (Linde), Anna Ahorn, Mitglied 11, Mitglied 1', names)).toEqual([
      'Anna Ahorn (Linde)',
      'Anna Ahorn',
      'Mitglied 11',
      'Mitglied 1',
    ]);
    expect(whole('x'.repeat(80), names)).toEqual([]);
  });
});
