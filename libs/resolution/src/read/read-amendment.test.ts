import { applyOperations, deriveOperations, parseResolution, printResolution, walk } from '../index';
import { readAmendment, parseRich } from './read-amendment';

const baseText = `01
Die Oberbürgermeisterin wird beauftragt, bis Ende 2030
    a. die Homepage zu modernisieren,

    b. die Stadt-App für Gäste zu überarbeiten,

    c. den Bürgerservice auszubauen.

02
Die Strategie ist bis Ende des 3. Quartals 2030 vorzulegen. Sie soll einen Fahrplan enthalten.

03
Über BP 02 wird im Mai berichtet.
`;
const base = parseResolution(baseText);
const printed = (reading: { edited: Parameters<typeof printResolution>[0] }): string =>
  printResolution(applyOperations(base, deriveOperations(base, reading.edited, { amendmentId: 'a' }).ops))
    .replace(/\s+/gu, ' ')
    .trim();

describe('readAmendment: a marked-up text', () => {
  const markdown = `Der Beschlusstext wird wie folgt geändert:

01

*Die Oberbürgermeisterin wird beauftragt, bis Ende **2031** ~~2030~~*

- a. die Homepage zu modernisieren,
- ~~b. die Stadt-App für Gäste zu überarbeiten,~~
- c. wird b. (neu) den Bürgerservice auszubauen~~.~~**,**
- **c. den Beirat für Menschen mit Behinderungen einzubeziehen.**

02

Die **Strategie** ist bis Ende **Februar 2031** ~~des 3. Quartals 2030~~ vorzulegen. Sie soll einen Fahrplan enthalten.

Begründung:

Mehr Zeit.`;

  it('is certain where rejecting all marks gives the base, and where it does not it asks', () => {
    const reading = readAmendment({ format: 'markdown', text: markdown }, base);
    expect(reading.points.map(({ label, change, certain, doubts }) => [label, change, certain, ...doubts])).toEqual([
      ['01', 'changed', true],
      ['a.', 'equal', true],
      ['b.', 'deleted', true],
      ['c.', 'changed', true],
      ['c.', 'inserted', true],
      ['02', 'changed', false, 'base-differs'],
    ]);
    expect(reading.before).toEqual(['Der Beschlusstext wird wie folgt geändert:']);
    expect(reading.after).toEqual(['Begründung:', 'Mehr Zeit.']);
  });

  it('gives operations with the ids of the base', () => {
    const reading = readAmendment({ format: 'markdown', text: markdown }, base);
    const { ops, units } = deriveOperations(base, reading.edited, { amendmentId: 'a' });
    expect(units.map((unit) => unit.label)).toEqual(['BP 01', 'BP 02']);
    expect(printResolution(applyOperations(base, ops)).replace(/\s+/gu, ' ')).toContain(
      '01 Die Oberbürgermeisterin wird beauftragt, bis Ende 2031 a. die Homepage zu modernisieren, b. den ' +
        'Bürgerservice auszubauen, c. den Beirat für Menschen mit Behinderungen einzubeziehen. 02 Die Strategie ist ' +
        'bis Ende Februar 2031 vorzulegen.',
    );
    expect(printed(reading)).toContain('03 Über BP 02 wird im Mai berichtet.');
  });

  it('takes bold for emphasis where the base has those words', () => {
    const reading = readAmendment(
      {
        format: 'markdown',
        text:
          '02\n\nDie **Strategie** ist bis Ende des 3. Quartals ~~2030~~ vorzulegen. Sie soll einen Fahrplan ' +
          'enthalten.',
      },
      base,
    );
    expect(reading.points[0]).toMatchObject({
      certain: true,
      accepted: 'Die Strategie ist bis Ende des 3. Quartals vorzulegen. Sie soll einen Fahrplan enthalten.',
    });
  });

  it('names what looks damaged when there is no base', () => {
    const damaged = `01

Die Stadt prüft **Bedienbarkeit** und **Lesbarkeit** bis Mai.

- a. Schulungen für Mitarbeiter**ende**—der Stadt,
- b. den Ausbau der Wege***
- c. die **Barrierefreiheit** ~~amut~~ der Dienste und die Hilfe bei

Anträgen,

- d. einen Bericht.`;
    const reading = readAmendment({ format: 'markdown', text: damaged }, null);
    expect(reading.points.map(({ doubts }) => doubts)).toEqual([
      ['emphasis'],
      ['inside-word'],
      ['unbalanced'],
      ['broken-line', 'fragment'],
      [],
    ]);
    const words = (text: string): string[] => text.match(/\p{L}+/gu) ?? [];
    const read = words(reading.points.flatMap((point) => point.segments.map((segment) => segment.text)).join(''));
    expect(words(damaged).filter((word) => !read.join(' ').includes(word) && word.length > 1)).toEqual([]);
  });

  it('reads the new wording of some points, new ones at the place of their number', () => {
    const text =
      'Der Beschlusswortlaut wird wie folgt geändert (Änderungen fett):\n\n02\nDie Strategie ist bis Ende des 4. ' +
      'Quartals 2030 vorzulegen. Sie soll einen Fahrplan enthalten.\n\nBP 03 (neu)\nDie Kosten trägt der ' +
      'Haushalt.\n';
    const reading = readAmendment({ format: 'text', text }, base);
    expect(reading.points.map(({ label, change, certain }) => [label, change, certain])).toEqual([
      ['02', 'changed', true],
      ['03 (neu)', 'inserted', true],
    ]);
    expect(deriveOperations(base, reading.edited, { amendmentId: 'a' }).units.map((unit) => unit.label)).toEqual([
      'BP 02',
      'BP 03 (neu)',
    ]);
    expect(printed(reading)).toContain('03 Die Kosten trägt der Haushalt. 04 Über BP 02 wird im Mai berichtet.');
  });

  it('reads HTML from a word processor, tracked changes and styles', () => {
    const html =
      '<html><head><style>p{}</style></head><body><p class=MsoNormal>01</p><p>Die Oberb&uuml;rgermeisterin wird ' +
      'beauftragt, bis Ende <del>2030</del><ins>2031</ins></p>' +
      '<ol type="a"><li>die Homepage zu modernisieren,</li><li><span style="text-decoration:line-through">die ' +
      'Stadt-App f&#252;r G&auml;ste zu &uuml;berarbeiten,</span></li>' +
      '<li>den B&uuml;rgerservice auszubauen.</li></ol><script>alert(1)</script></body></html>';
    const reading = readAmendment({ format: 'html', text: html }, base);
    expect(reading.points.map(({ label, change, certain }) => [label, change, certain])).toEqual([
      ['01', 'changed', true],
      ['a.', 'equal', true],
      ['b.', 'deleted', true],
      ['c.', 'equal', true],
    ]);
  });
});

describe('readAmendment: instructions', () => {
  it.each([
    { told: 'BP 02 wird gestrichen.', expected: 'c. den Bürgerservice auszubauen. 02 Über BP 02 (gestrichen) wird' },
    { told: 'Beschlusspunkt 3 entfällt.', expected: 'einen Fahrplan enthalten.' },
    { told: 'BP 01 Buchstabe b wird gestrichen.', expected: 'a. die Homepage zu modernisieren, b. den Bürgerservice' },
    {
      told: 'BP 02 wird wie folgt geändert: „Die Strategie ist vorzulegen.“',
      expected: '02 Die Strategie ist vorzulegen. 03',
    },
    {
      told: 'BP 02 erhält folgende Fassung:\n\nDie Strategie ist vorzulegen.',
      expected: '02 Die Strategie ist vorzulegen. 03',
    },
    {
      told: 'Nach BP 02 wird eingefügt: „Die Kosten trägt der Haushalt.“',
      expected: 'enthalten. 03 Die Kosten trägt der Haushalt. 04 Über BP 02',
    },
    {
      told: 'Nach BP 03 wird folgender Beschlusspunkt 04 (neu) eingefügt:\n\nDie Kosten trägt der Haushalt.',
      expected: 'berichtet. 04 Die Kosten trägt der Haushalt.',
    },
    {
      told: 'Es wird ein neuer Beschlusspunkt 04 eingefügt: Die Kosten trägt der Haushalt.',
      expected: 'berichtet. 04 Die Kosten trägt der Haushalt.',
    },
    {
      told: 'In BP 02 wird „3. Quartals“ durch „4. Quartals“ ersetzt.',
      expected: 'bis Ende des 4. Quartals 2030 vorzulegen.',
    },
    {
      told: 'In BP 02 werden die Wörter "bis Ende des 3. Quartals 2030" gestrichen.',
      expected: '02 Die Strategie ist vorzulegen.',
    },
    {
      told: 'In BP 03 wird nach dem Wort „wird“ das Wort „schriftlich“ eingefügt.',
      expected: '03 Über BP 02 wird schriftlich im Mai berichtet.',
    },
    {
      told: 'BP 03 wird um folgenden Satz ergänzt: „Der Bericht ist öffentlich.“',
      expected: 'im Mai berichtet. Der Bericht ist öffentlich.',
    },
  ])('$told', ({ told, expected }) => {
    const reading = readAmendment({ format: 'text', text: told }, base);
    expect(printed(reading)).toContain(expected);
    expect(reading.points).toHaveLength(1);
    expect(reading.points[0]?.certain).toBe(true);
    expect(reading.unread).toEqual([]);
  });

  it.each([
    {
      told: 'BP 01 wird gestrichen. In BP 02 wird „Fahrplan“ durch „Zeitplan“ ersetzt.',
      labels: ['01', '02'],
      unread: [],
    },
    { told: 'BP 01 entfällt; BP 03 wird gestrichen', labels: ['01', '03'], unread: [] },
    {
      told: 'BP 02 wird wie folgt geändert: „Neu. BP 03 wird gestrichen.“ BP 01 wird gestrichen.',
      labels: ['02', '01'],
      unread: [],
    },
    { told: 'Nach BP 02 wird eingefügt: Erster Satz. Zweiter Satz.', labels: ['(neu)'], unread: [] },
    {
      told: 'BP 01 wird gestrichen. Das Übrige möge die Verwaltung regeln.',
      labels: ['01'],
      unread: ['Das Übrige möge die Verwaltung regeln.'],
    },
  ])('reads what stands in one line: $told', ({ told, labels, unread }) => {
    const reading = readAmendment({ format: 'text', text: told }, base);
    expect(reading.points.map(({ label }) => label)).toEqual(labels);
    expect(reading.unread).toEqual(unread);
  });

  it('carries out several, each by the numbers of the base, and keeps what it does not understand', () => {
    const text =
      'Der Antrag wird geändert.\n\nBP 01 wird gestrichen.\n\nIn BP 02 wird „Fahrplan“ durch „Zeitplan“ ' +
      'ersetzt.\n\nDas Übrige möge die Verwaltung regeln.\n\nIn BP 03 wird „Juni“ durch „Juli“ ersetzt.';
    const reading = readAmendment({ format: 'text', text }, base);
    expect(reading.points.map(({ label, certain, doubts }) => [label, certain, ...doubts])).toEqual([
      ['01', true],
      ['02', true],
      ['03', false, 'not-found'],
    ]);
    expect([...reading.before, ...reading.unread]).toEqual([
      'Der Antrag wird geändert.',
      'Das Übrige möge die Verwaltung regeln.',
    ]);
    expect(deriveOperations(base, reading.edited, { amendmentId: 'a' }).units.map((unit) => unit.label)).toEqual([
      'BP 01',
      'BP 02',
    ]);
  });
});

describe('parseRich', () => {
  it('keeps marks and tables of a clean text', () => {
    const points = parseRich({
      format: 'html',
      text:
        '<p>01 Der <b>Plan</b> m<sup>2</sup> ' +
        'gilt.</p><table><tr><th>Jahr</th><th>Euro</th></tr><tr><td>2031</td><td>5</td></tr></table><p>02 Über ' +
        'BP 01 wird berichtet.</p>',
    });
    expect(walk(points).map(({ point }) => point.body)).toEqual([
      [
        { t: 'text', s: 'Der ' },
        { t: 'text', s: 'Plan', m: ['b'] },
        { t: 'text', s: ' m' },
        { t: 'text', s: '2', m: ['sup'] },
        { t: 'text', s: ' gilt.' },
      ],
      [
        {
          t: 'table',
          rows: [
            ['Jahr', 'Euro'],
            ['2031', '5'],
          ],
          head: true,
        },
      ],
      [
        { t: 'text', s: 'Über ' },
        { t: 'ref', to: 'p1', form: 'BP' },
        { t: 'text', s: ' wird berichtet.' },
      ],
    ]);
  });
});
