import { parseRich } from '../read/read-amendment';
import { plainText } from './body';
import { parseResolution } from './parse';
import { hashInput } from './print';

const lines = (text: string): string[] =>
  hashInput(parseResolution(text))
    .trimEnd()
    .split('\n')
    .map((line) => line.replace('\t', ' | '));

describe('parseResolution reads what councils write', () => {
  it.each([
    {
      case: 'points and letters without empty lines',
      text:
        '1. Der Rat beschließt den Plan.\na) Teil eins\nb) Teil zwei\n2. Der Rat bittet um Bericht.\n3. ' +
        'Am\n3. Oktober 2031 wird berichtet.',
      read: [
        '01 | Der Rat beschließt den Plan.',
        '01 a. | Teil eins',
        '01 b. | Teil zwei',
        '02 | Der Rat bittet um Bericht.',
        '03 | Am 3. Oktober 2031 wird berichtet.',
      ],
    },
    {
      case: 'an item that is counted below a point',
      text:
        '01\nDie Verwaltung wird beauftragt,\n1. die Homepage zu modernisieren,\n2. die App zu ' +
        'überarbeiten.\n\n02\nEin Bericht folgt.',
      read: [
        '01 | Die Verwaltung wird beauftragt,',
        '01 (1) | die Homepage zu modernisieren,',
        '01 (2) | die App zu überarbeiten.',
        '02 | Ein Bericht folgt.',
      ],
    },
    {
      case: 'a list that begins in the middle of a sentence',
      text:
        '01\nDie Verwaltung wird beauftragt, bis zum 31.12.2030\n1. die Homepage zu modernisieren,\n2. die ' +
        'App zu überarbeiten.\n02\nEin Bericht folgt.',
      read: [
        '01 | Die Verwaltung wird beauftragt, bis zum 31.12.2030',
        '01 (1) | die Homepage zu modernisieren,',
        '01 (2) | die App zu überarbeiten.',
        '02 | Ein Bericht folgt.',
      ],
    },
    {
      case: 'items with one bracket, further than nine',
      text: `1. Gefördert werden:\n${Array.from({ length: 11 }, (_, index) => `${index + 1}) Verein ${index + 1}`).join('\n')}\n2. Ein Bericht folgt.`,
      read: [
        '01 | Gefördert werden:',
        ...Array.from({ length: 11 }, (_, index) => `01 (${index + 1}) | Verein ${index + 1}`),
        '02 | Ein Bericht folgt.',
      ],
    },
    {
      case: 'bullets',
      text: '01\nGefördert werden\n- der Sportverein,\n- die Bücherei.\n02\nEin Bericht folgt.',
      read: ['01 | Gefördert werden', '01 | der Sportverein,', '01 | die Bücherei.', '02 | Ein Bericht folgt.'],
    },
    {
      case: 'a heading with its text in the next line',
      text: 'Beschlussvorschlag:\n01\nDer Plan gilt.\nBegründung:\nDer alte Plan ist überholt.',
      read: ['01 | Der Plan gilt.'],
    },
    {
      case: 'numbers that the page has put at the beginning of a line',
      text:
        '01\nDer Oberbürgermeister wird beauftragt, dem Stadtrat eine Strategie zur Umsetzung des\nBP 02 ' +
        'vorzulegen und alle anderen Beteiligten rechtzeitig einzubeziehen.\n' +
        '02\nZur Erfüllung des Beschlusspunktes\n01 wird eine Arbeitsgruppe aus Vertretern der Stadtverwaltung ' +
        'und der Fraktionen eingerichtet, die die\n' +
        '1. Vorlage noch vor der Sommerpause des Stadtrates und vor der\n2. Lesung des Haushaltes für das ' +
        'Jahr\n2031 prüft.',
      read: [
        '01 | Der Oberbürgermeister wird beauftragt, dem Stadtrat eine Strategie zur Umsetzung des BP 02 ' +
          'vorzulegen und alle anderen Beteiligten rechtzeitig einzubeziehen.',
        '02 | Zur Erfüllung des Beschlusspunktes 01 wird eine Arbeitsgruppe aus Vertretern der Stadtverwaltung ' +
          'und der Fraktionen eingerichtet, die die 1. Vorlage noch vor der Sommerpause des Stadtrates und vor der ' +
          '2. Lesung des Haushaltes für das Jahr 2031 prüft.',
      ],
    },
    {
      case: 'a dash that the page has put at the beginning of a line',
      text:
        'Die Verwaltung der Landeshauptstadt prüft alle vorgelegten Angebote\n– auch die nach der Frist – und ' +
        'legt das Ergebnis dem Ausschuss vor.',
      read: [
        ' | Die Verwaltung der Landeshauptstadt prüft alle vorgelegten Angebote – auch die nach der Frist – und ' +
          'legt das Ergebnis dem Ausschuss vor.',
      ],
    },
  ])('$case', ({ text, read }) => {
    expect(lines(text)).toEqual(read);
  });

  it.each([
    {
      case: 'numbers',
      text: '1. Der Rat beschließt den **Plan**.\n2. Der Rat bittet um Bericht.\n   1. schriftlich\n   2. mündlich\n',
      read: '01\tDer Rat beschließt den Plan.\n02\tDer Rat bittet um Bericht.\n02 (1)\tschriftlich\n02 (2)\tmündlich\n',
    },
    {
      case: 'stars',
      text: '01\nGefördert werden\n* der Chor\n* das *kleine* Museum\n',
      read: '01\tGefördert werden\n01\tder Chor\n01\tdas kleine Museum\n',
    },
    {
      case: 'an escaped stop',
      text: '01\nDie Fassung der 2\\. Lesung gilt.\n',
      read: '01\tDie Fassung der 2. Lesung gilt.\n',
    },
  ])('reads Markdown with $case', ({ text, read }) => {
    expect(hashInput(parseRich({ format: 'markdown', text }))).toBe(read);
  });

  it('reads the levels of a list in Markdown', () => {
    const [point] = parseRich({
      format: 'markdown',
      text: '01\nGefördert wird\n- der Chor\n  - für Kinder\n- das Museum\n',
    });
    expect(point?.children.map((item) => [plainText(item.body, new Map()), item.children.length])).toEqual([
      ['der Chor', 1],
      ['das Museum', 0],
    ]);
  });
});
