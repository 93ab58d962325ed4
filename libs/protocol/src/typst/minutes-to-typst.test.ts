import type { MinutesDocument } from '@gremia/contracts';
import { parseResolution } from '@gremia/resolution';
import fc from 'fast-check';
import { typstString } from './literal';
import { minutesToTypst, type MinutesPrint } from './minutes-to-typst';

/** Reads a literal as Typst does; anything left over after the closing quote would be code. */
function read(literal: string): string {
  expect(literal).toMatch(/^"(?:[^"\\]|\\["\\nt])*"$/u);
  return literal
    .slice(1, -1)
    .replace(/\\(["\\nt])/gu, (_, character: string) => ({ n: '\n', t: '\t' })[character] ?? character);
}

describe('a literal', () => {
  it.each([
    { text: 'Er sagte: "#evil()"', literal: '"Er sagte: \\"#evil()\\""' },
    { text: '\\"; panic("x")', literal: '"\\\\\\"; panic(\\"x\\")"' },
    { text: 'a\r\nb\tc', literal: '"a\\nb\\tc"' },
    {
      text: 'Klang\u0007, \uE000, \uD800, \u202E, \uFFFE',
      literal: '"Klang[U+0007], [U+E000], [U+D800], [U+202E], [U+FFFE]"',
    },
    { text: 'Zürich 漢 😀', literal: '"Zürich [U+6F22] 😀"' },
  ])('of $text', ({ text, literal }) => {
    expect(typstString(text, new Set(['漢']))).toBe(literal);
  });

  it('ends where it should and says what was typed, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'"\\#[]{}$*_@<>`=/-+~\n\t\'ab()n'), maxLength: 60 }), (text) => {
        expect(read(typstString(text))).toBe(text);
      }),
    );
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void read(typstString(text))));
  });
});

const print: MinutesPrint = {
  municipality: 'Lindenau',
  part: 'public',
  version: 'Entwurf, Fassung 1',
  versionAt: '2026-11-26T08:00:00Z',
};

/** Minutes in which every text tries to get out of its literal. */
function hostile(text: string): MinutesDocument {
  const points = parseResolution(`01\n\n${text}\n`);
  return {
    committee: text,
    title: text,
    place: text,
    rehearsal: false,
    openedAt: '2026-11-25T16:00:00Z',
    closedAt: '2026-11-25T18:30:00Z',
    interruptions: [{ from: '2026-11-25T17:00:00Z', until: null, reason: text }],
    convocation: text,
    chair: text,
    secretary: text,
    seats: 3,
    present: [{ name: text, faction: text, mode: 'hall', entitled: true, from: '2026-11-25T16:00:00Z', until: null }],
    absent: [{ name: text, faction: null, excused: true }],
    others: [text],
    items: [
      {
        itemId: 'i1',
        number: 'Ö 1',
        title: text,
        public: true,
        paperNumber: text,
        calledAt: '2026-11-25T16:05:00Z',
        disposition: text,
        conflicts: [text],
        agreements: [text],
        votes: [
          {
            question: text,
            kind: 'main',
            state: 'announced',
            outcomeLabel: text,
            sentence: text,
            tallyLine: text,
            note: text,
            roll: [{ name: text, choice: 'Ja' }],
            quorum: text,
          },
        ],
        resultLine: text,
        tallyLine: text,
        resolution: points,
        marked: [
          {
            id: 'p',
            depth: 0,
            change: 'changed',
            oldLabel: '01',
            newLabel: '02',
            segments: [
              { op: 'delete', text },
              { op: 'insert', text },
              { op: 'equal', text },
            ],
          },
        ],
        renumbering: [text],
      },
    ],
    journalSize: 12,
    journalRoot: 'ab'.repeat(32),
  };
}

describe('the source of the minutes', () => {
  it('never holds a typed text outside of a literal', () => {
    const attack = 'x"); panic("getroffen"); text("';
    const source = minutesToTypst(
      hostile(attack),
      { i1: attack, opening: attack, closing: attack },
      { ...print, municipality: attack, version: attack },
    );
    const code = source.replace(/"(?:[^"\\]|\\.)*"/gu, '""');
    expect(code).not.toMatch(/panic|getroffen/u);
    expect(source.match(/getroffen/gu)?.length).toBeGreaterThan(25);
  });

  it('is German, titled, dated and paged', () => {
    const source = minutesToTypst(hostile('Text'), {}, print);
    expect(source).toContain(
      'set document(title: "Niederschrift (öffentlicher Teil): Text, Mittwoch, 25.11.2026", author: "Lindenau", ' +
        'date: datetime(year: 2026, month: 11, day: 26))',
    );
    expect(source).toContain('lang: "de"');
    expect(source).toContain('"Seite " + str(page) + " von " + str(all)');
    expect(source).toContain('"Entwurf, Fassung 1"');
  });

  it('says of a rehearsal that it is one, and of the non-public part what it is', () => {
    const source = minutesToTypst({ ...hostile('Text'), rehearsal: true }, {}, { ...print, part: 'non-public' });
    expect(source).toContain('PROBESITZUNG – Niederschrift (nichtöffentlicher Teil)');
  });

  it('ends what became of an item with one stop, whoever typed the reason', () => {
    const [item] = hostile('x').items;
    if (item === undefined) throw new Error('no item');
    const printed = (disposition: string): string =>
      minutesToTypst({ ...hostile('x'), items: [{ ...item, disposition, votes: [], resultLine: null }] }, {}, print);
    expect(printed('zur Kenntnis genommen – Die Antwort liegt vor.')).toContain('Die Antwort liegt vor."');
    expect(printed('zur Kenntnis genommen')).toContain('Zur Kenntnis genommen."');
  });

  it('strikes what falls, prints in bold what comes, and says so', () => {
    const source = minutesToTypst(hostile('Text'), {}, print);
    expect(source).toContain('strike({ "Text" }); { " " }; strong({ "Text" }); { "Text" }');
    expect(source).toContain('" sind durchgestrichen, "');
    expect(source).toContain('"01 → 02"');
  });

  it.each([
    { journalPart: 'public', whose: 'seines öffentlichen Teils', where: 'auf der Seite der Sitzung' },
    { journalPart: 'whole', whose: 'des ganzen Sitzungsjournals', where: 'das vollständige Dossier' },
  ] as const)(
    'ends with the hash of the journal and how it is checked: $journalPart',
    ({ journalPart, whose, where }) => {
      const end = minutesToTypst({ ...hostile('Text'), journalPart }, {}, print).slice(-1_000);
      for (const words of [whose, 'über 12 Einträge', `raw("${'ab'.repeat(32)}")`, where, 'npx gremia verify'])
        expect(end).toContain(words);
    },
  );

  it('names a round as such, with every number that its sentence does not have', () => {
    const document = hostile('Text');
    const [item] = document.items;
    const [vote] = item?.votes ?? [];
    if (item === undefined || vote === undefined) throw new Error('no vote');
    const roll = ['Ben', 'Anna', 'Anna'].map((choice, index) => ({ name: `M${index}`, choice }));
    const round = {
      ...{ ...vote, kind: 'election' as const, question: 'Wahl: Vorsitz, 1. Wahlgang.' },
      ...{ sentence: 'Anna ist gewählt.', tallyLine: 'Anna: 2, Ben: 1, Nein: 0, Leer: 1', roll },
    };
    const source = minutesToTypst({ ...document, items: [{ ...item, votes: [round] }] }, {}, print);
    expect(source).toMatch(/Wahlgang"/u);
    expect(source).toContain('Stimmen: Anna: 2, Ben: 1, Nein: 0, Leer: 1.');
    expect(source.indexOf('Anna (2):')).toBeGreaterThan(0);
    expect(source.indexOf('Anna (2):')).toBeLessThan(source.indexOf('Ben (1):'));
  });

  it('has no hash where the meeting names no journal', () => {
    const source = minutesToTypst({ ...hostile('Text'), journalSize: 0, journalRoot: '' }, {}, print);
    expect(source).not.toContain('Prüfsumme');
  });

  it('is the same for the same arguments', () => {
    expect(minutesToTypst(hostile('a'), { i1: 'b' }, print)).toBe(minutesToTypst(hostile('a'), { i1: 'b' }, print));
  });
});
