import {
  compareVersions,
  hashInput,
  labelsOf,
  parseResolution,
  printResolution,
  readAmendment,
  readDocx,
  writeDocx,
} from '../index';
import { parseRich } from '../read/read-amendment';

const lines = (text: string): string[] =>
  hashInput(parseResolution(text))
    .trimEnd()
    .split('\n')
    .map((line) => line.replace('\t', ' | '));

describe('lists are read under their printed numbers', () => {
  it.each([
    {
      case: 'a list that begins with (3)',
      text: '01\nDie Satzung wird in § 5 wie folgt geändert:\n    (3) Regel drei.\n    (4) Regel vier.\n\n02\nEnde.\n',
      read: [
        '01 | Die Satzung wird in § 5 wie folgt geändert:',
        '01 (3) | Regel drei.',
        '01 (4) | Regel vier.',
        '02 | Ende.',
      ],
    },
    {
      case: 'letters that begin with c)',
      text: '01\nGeändert werden:\nc) Buchstabe c,\nd) Buchstabe d.\n02\nEnde.',
      read: ['01 | Geändert werden:', '01 c. | Buchstabe c,', '01 d. | Buchstabe d.', '02 | Ende.'],
    },
    {
      case: 'a list that begins with 3.',
      text: '01\nGeändert werden:\n3. Nummer drei,\n4. Nummer vier.\n02\nEnde.',
      read: ['01 | Geändert werden:', '01 (3) | Nummer drei,', '01 (4) | Nummer vier.', '02 | Ende.'],
    },
    {
      case: 'points that begin with 5., and a number that is left out',
      text: '5. Der Plan gilt.\n6. Er wird verkündet.\n8. Es wird berichtet.',
      read: ['05 | Der Plan gilt.', '06 | Er wird verkündet.', '08 | Es wird berichtet.'],
    },
    {
      case: 'two lists in one point',
      text: '01\nErstens:\n(1) eins,\n(2) zwei.\n    Zweitens:\n(1) eins,\n(2) zwei.\n02\nEnde.',
      read: [
        '01 | Erstens:',
        '01 (1) | eins,',
        '01 (2) | zwei. Zweitens:',
        '01 (1) | eins,',
        '01 (2) | zwei.',
        '02 | Ende.',
      ],
    },
    {
      case: 'decimal numbers',
      text: '1. Erstens:\n   1.1 die Halle,\n   1.2 das Bad:\n   1.2.1 außen,\n   1.2.2 innen.\n2. Zweitens:\n2.1 der Weg.',
      read: [
        '01 | Erstens:',
        '1.1 | die Halle,',
        '1.2 | das Bad:',
        '1.2.1 | außen,',
        '1.2.2 | innen.',
        '02 | Zweitens:',
        '2.1 | der Weg.',
      ],
    },
    {
      case: 'decimal numbers of another document',
      text: '01\nDer Stellenplan wird geändert:\n3.1 Amt für Umwelt,\n3.2 Amt für Verkehr.\n02\nEnde.',
      read: [
        '01 | Der Stellenplan wird geändert:',
        '01 3.1 | Amt für Umwelt,',
        '01 3.2 | Amt für Verkehr.',
        '02 | Ende.',
      ],
    },
    {
      case: 'small numerals',
      text: '01\nGefördert werden\ni) die Halle,\nii) das Bad,\niii) der Weg,\niv) der Platz.\n02\nEnde.',
      read: [
        '01 | Gefördert werden',
        '01 i) | die Halle,',
        '01 ii) | das Bad,',
        '01 iii) | der Weg,',
        '01 iv) | der Platz.',
        '02 | Ende.',
      ],
    },
    {
      case: 'the letters h, i and j',
      text: `01\nGefördert werden\n${[...'abcdefghij'].map((letter) => `${letter}) Verein ${letter},`).join('\n')}\n02\nEnde.`,
      read: [
        '01 | Gefördert werden',
        ...[...'abcdefghij'].map((letter) => `01 ${letter}. | Verein ${letter},`),
        '02 | Ende.',
      ],
    },
    {
      case: 'letters of which only h, i and j are given',
      text: '01\nGeändert werden\nh) Verein h,\ni) Verein i,\nj) Verein j.\n02\nEnde.',
      read: ['01 | Geändert werden', '01 h. | Verein h,', '01 i. | Verein i,', '01 j. | Verein j.', '02 | Ende.'],
    },
    {
      case: 'numerals below letters, also below h',
      text: '01\nGefördert werden\ng) Sport:\ni) die Halle,\nii) das Bad,\nh) Kunst:\ni) der Chor,\nii) das Museum,\ni) Sonstiges.\n02\nEnde.',
      read: [
        '01 | Gefördert werden',
        '01 g. | Sport:',
        '01 g. i) | die Halle,',
        '01 g. ii) | das Bad,',
        '01 h. | Kunst:',
        '01 h. i) | der Chor,',
        '01 h. ii) | das Museum,',
        '01 i. | Sonstiges.',
        '02 | Ende.',
      ],
    },
    {
      case: 'doubled letters',
      text: '01\nGefördert werden\na) Sport:\naa) die Halle,\nbb) das Bad,\nb) Kunst.\n02\nEnde.',
      read: [
        '01 | Gefördert werden',
        '01 a. | Sport:',
        '01 a. aa) | die Halle,',
        '01 a. bb) | das Bad,',
        '01 b. | Kunst.',
        '02 | Ende.',
      ],
    },
    {
      case: 'capital numerals and letters over numbers',
      text: 'I. Der Rat beschließt:\n1. den Plan,\n2. den Haushalt.\nII. Der Rat bittet:\n1. um Bericht.\n',
      read: [
        'I. | Der Rat beschließt:',
        'I. 01 | den Plan,',
        'I. 02 | den Haushalt.',
        'II. | Der Rat bittet:',
        'II. 01 | um Bericht.',
      ],
    },
    {
      case: 'capital letters below a number',
      text: '01\nGefördert werden\nA. die Halle,\nB. das Bad,\nC. der Weg.\n02\nEnde.',
      read: ['01 | Gefördert werden', '01 A. | die Halle,', '01 B. | das Bad,', '01 C. | der Weg.', '02 | Ende.'],
    },
    {
      case: 'letters in brackets',
      text: '01\nGefördert werden\n(a) die Halle,\n(b) das Bad.\n02\nEnde.',
      read: ['01 | Gefördert werden', '01 a. | die Halle,', '01 b. | das Bad.', '02 | Ende.'],
    },
    {
      case: 'paragraphs of a statute and numbers with letters, for which there is no numbering, on lines of their own',
      text: '01\nDie Satzung lautet:\n§ 1 Zweck\n§ 2 Mittel\n3a. Neue Nummer\n3b. Noch eine\n02\nEnde.',
      read: [
        '01 | Die Satzung lautet:',
        '01 | § 1 Zweck',
        '01 | § 2 Mittel',
        '01 | 3a. Neue Nummer',
        '01 | 3b. Noch eine',
        '02 | Ende.',
      ],
    },
    {
      case: 'what only looks like a label',
      text: '01\nz. B. Schulen werden gefördert.\n\n02\nA. Müller wird bestellt.\n\n03\nI. Quartal und V. Wahlperiode.\n\n04\n1.5 Mio. Euro stehen bereit.\n\n05\nAb dem\n1.1. des Jahres gilt der Plan.\n\n06\n20.000 Euro.',
      read: [
        '01 | z. B. Schulen werden gefördert.',
        '02 | A. Müller wird bestellt.',
        '03 | I. Quartal und V. Wahlperiode.',
        '04 | 1.5 Mio. Euro stehen bereit.',
        '05 | Ab dem 1.1. des Jahres gilt der Plan.',
        '06 | 20.000 Euro.',
      ],
    },
  ])('$case', ({ text, read }) => {
    expect(lines(text)).toEqual(read);
    const points = parseResolution(text);
    expect(hashInput(parseResolution(printResolution(points)))).toBe(hashInput(points));
    const word = writeDocx(compareVersions(points, points), { changes: 'runs', title: 'Text' });
    expect(hashInput(readDocx(word).points)).toBe(hashInput(points));
  });

  it.each([
    { list: '<ol start="3"><li>drei</li><li>vier</li></ol>', labels: ['03', '04'] },
    { list: '<ol type="i"><li>eins</li><li>zwei</li></ol>', labels: ['i)', 'ii)'] },
    {
      list: '<ol style="list-style-type: upper-roman" start="2"><li>zwei</li><li>drei</li></ol>',
      labels: ['II.', 'III.'],
    },
    { list: '<ol type="A" start="3"><li>C</li><li>D</li></ol>', labels: ['C.', 'D.'] },
    { list: '<ol><li value="4">vier</li><li>fünf</li></ol>', labels: ['04', '05'] },
    { list: '<ol reversed><li>zwei</li><li>eins</li></ol>', labels: ['02', '01'] },
  ])('$list', ({ list, labels }) => {
    expect([...labelsOf(parseRich({ format: 'html', text: list })).values()]).toEqual(labels);
  });

  it('reads lists of Markdown, also those that only say "1."', () => {
    const read = (text: string): string[] => [...labelsOf(parseRich({ format: 'markdown', text })).values()];
    expect(read('3. drei\n4. vier\n')).toEqual(['03', '04']);
    expect(read('1. eins\n1. zwei\n1. drei\n')).toEqual(['01', '02', '03']);
  });

  it('keeps the numbers of a new wording, and asks where a number is neither the old nor the new one', () => {
    const base = parseResolution('01\nDer Plan gilt:\n    (1) sofort,\n\n    (2) überall.\n\n02\nEnde.');
    const fresh = readAmendment(
      { format: 'text', text: 'BP 02 (neu)\nIn § 5 gilt:\n    (3) Regel drei.\n    (4) Regel vier.' },
      base,
    );
    expect(fresh.points.map(({ certain }) => certain)).toEqual([true, true, true]);
    expect(hashInput(fresh.edited)).toContain('02 (3)\tRegel drei.\n02 (4)\tRegel vier.');
    const other = readAmendment(
      { format: 'text', text: '01\nDer Plan gilt:\n    (1) sofort,\n\n    (5) überall.' },
      base,
    );
    expect(other.points.filter(({ certain }) => !certain)).toMatchObject([{ label: '(5)', doubts: ['number'] }]);
    const told = readAmendment({ format: 'text', text: 'Nach BP 01 wird BP 05 (neu) eingefügt: „Neu.“' }, base);
    expect(told.points).toMatchObject([{ certain: false, doubts: ['number'] }]);
  });
});
