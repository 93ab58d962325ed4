import type { PaperList, PortalSearchResult } from '@gremia/contracts';
import { fold } from '../../apps/api/src/platform/search/fold';
import { handIn } from '../support/held-meeting';
import { motion, text } from '../support/paper-inputs';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';

/** Title and text of papers in the order in which they were handed in. */
const PAPERS = {
  benches: ['Straßenbänke in der Mühlgräbenstraße', 'Es werden zehn Straßenbänke aufgestellt.'],
  savings: ['Sparkassenzweckverband', 'Die Sparkasse berichtet über ihre Filialen.'],
  budget: ['Haushaltssatzung 2027', 'Die Haushaltssatzung wird beschlossen.'],
  report: ['Bericht zur Haushaltslage', 'Zur Haushaltssatzung 2027 wird gesondert beraten.'],
  // As it comes from a Mac or a PDF: umlauts of two characters.
  decomposed: ['Mühlgräbenstraße sperren'.normalize('NFD'), 'Die Brücke wird für Fußgänger gesperrt.'.normalize('NFD')],
  hyphen: ['IT‑Ausstattung der Schulen', 'Jede Schule erhält Geräte.'],
  soft: ['Dienst\u00adleister für Schul\u00adessen', 'Die Vergabe wird vorbereitet.'],
  blanks: ['Spielplatz Am\u00a0Anger', 'Für 20.000\u202fEuro wird eine Schaukel beschafft.'],
  water: ['Quellenschutzzone Lindenborn', 'Die Quellenschutzzone wird erweitert.'],
  plan: [
    'Bau\u00adleit\u00adplan Nord',
    'Der Plan wird aus\u200bgelegt und be\ufb01nanziert; die O\ufb03zin schließt.',
  ],
  statute: ['Haushalts\u2011satzung des Zweckverbands', 'Die Kassen\u00adkredite\u2003betragen 50.000\u2007Euro.'],
  newer: ['Straßenbeleuchtung', 'Laternen neben den Straßenbänken werden erneuert.'],
} as const;
type Name = keyof typeof PAPERS;

describe('the right paper', () => {
  let app: TestApp;
  let clerk: TestClient;
  const ids = new Map<string, Name>();
  const numbers = new Map<Name, string>();
  beforeAll(async () => {
    app = await startTestApp();
    clerk = await app.signIn('sitzungsdienst');
    await app.db(`INSERT INTO paper_counter SELECT id, extract(year FROM now()), 118 FROM municipality`);
    for (const [name, [title, body]] of Object.entries(PAPERS)) {
      const { id, number } = await handIn(clerk, motion({ title, points: text(body), reasons: '' }));
      ids.set(id, name as Name);
      numbers.set(name as Name, number ?? '');
    }
    const other = numbers.get('benches') ?? '';
    const mention = await handIn(clerk, motion({ title: 'Nachtrag', points: text(`Zu ${other} wird ergänzt.`) }));
    ids.set(mention.id, 'mention' as Name);
  }, 60_000);
  afterAll(() => app.stop());

  const find = async (q: string): Promise<(Name | undefined)[]> => {
    const { body } = await app.visitor().get<PortalSearchResult>(`/api/v1/portal/search?q=${encodeURIComponent(q)}`);
    return body.hits.map(({ id }) => ids.get(id));
  };

  it.each<{ q: string; first: Name; why: string }>([
    { q: 'Straßenbänke', first: 'benches', why: 'its title has the word, a newer text only mentions it' },
    { q: 'Bänke', first: 'benches', why: 'the word is the end of a compound' },
    { q: 'Strassenbaenke'.replace('ae', 'ä'), first: 'benches', why: 'ss stands for ß' },
    { q: 'Haushaltssatzung 2027', first: 'budget', why: 'both words are its title' },
    { q: 'haushaltssatzung', first: 'budget', why: 'case does not count' },
    { q: 'Satzung', first: 'statute', why: 'a part of a word with a hyphen comes before the end of a compound' },
    { q: 'Mühlgräbenstraße sperren', first: 'decomposed', why: 'composed letters find decomposed ones' },
    { q: 'Fußgänger', first: 'decomposed', why: 'in the text, too' },
    { q: 'Mühlgräbenstraße sperren'.normalize('NFD'), first: 'decomposed', why: 'the query may be decomposed' },
    { q: 'IT-Ausstattung', first: 'hyphen', why: 'a hyphen is a hyphen' },
    { q: 'IT‐Ausstattung', first: 'hyphen', why: 'the typographic one, too' },
    { q: 'Ausstattung', first: 'hyphen', why: 'the second part of a word with a hyphen' },
    { q: 'Dienstleister', first: 'soft', why: 'a place to break a line is no letter' },
    { q: 'Schulessen', first: 'soft', why: 'anywhere in the title' },
    { q: 'Am Anger', first: 'blanks', why: 'a blank that does not break is a blank' },
    { q: '20.000 Euro', first: 'blanks', why: 'between an amount and its unit, too' },
    { q: 'Bauleitplan', first: 'plan', why: 'soft hyphens stand between its syllables' },
    { q: 'Bau\u00adleit\u00adplan', first: 'plan', why: 'as it was copied' },
    { q: 'Sparzweckverband', first: 'savings', why: 'something may stand between its beginning and its end' },
    { q: 'Bauleit', first: 'plan', why: 'the beginning of a word with soft hyphens' },
    { q: 'ausgelegt', first: 'plan', why: 'a blank without width is none' },
    { q: 'befinanziert', first: 'plan', why: 'a PDF joins letters' },
    { q: 'O\ufb03zin', first: 'plan', why: 'in the query, too' },
    { q: 'Haushalts-satzung', first: 'statute', why: 'a hyphen that does not break is a hyphen' },
    { q: 'Haushalts\u2011satzung', first: 'statute', why: 'typed in the same way' },
    { q: 'Haushalts\u2012satzung', first: 'statute', why: 'typed in yet another way' },
    { q: 'Kassenkredite betragen', first: 'statute', why: 'a wide blank is a blank' },
    { q: '50.000\u00a0Euro', first: 'statute', why: 'blanks of two kinds are one' },
    { q: 'Quelenschutzzone', first: 'water', why: 'a letter is missing' },
    { q: 'Spielpaltz', first: 'blanks', why: 'two letters are swapped' },
    { q: 'Qellenschutz', first: 'water', why: 'a slip in the beginning of a compound' },
    { q: 'Sparkase', first: 'savings', why: 'one s is enough' },
  ])('comes first for "$q": $why', async ({ q, first }) => {
    expect((await find(q))[0]).toBe(first);
  });

  it.each(['', 'V ', 'DS-', 'Drs. '])(
    'comes first for its number after "%s", before those that mention it',
    async (kind) => {
      const number = numbers.get('benches') ?? '';
      for (const q of [number, number.replace(/^0+/, ''), number.replace('/', '/20')])
        expect((await find(`${kind}${q}`)).slice(0, 2)).toEqual(['benches', 'mention']);
    },
  );

  it('is no other number that looks nearly the same', async () => {
    const [, year = ''] = (numbers.get('benches') ?? '').split('/');
    expect(await find(`0199/${year}`)).toEqual([]);
    expect(await find(`119/${year}9`)).toEqual([]);
  });

  it('is quoted by the words that were found, however they are written', async () => {
    for (const [q, word] of [
      ['Kassenkredite', 'Kassenkredite'],
      ['befinanziert', 'befinanziert'],
    ] as const) {
      const { body } = await app.visitor().get<PortalSearchResult>(`/api/v1/portal/search?q=${q}`);
      expect(body.hits[0]?.excerpt).toContain(`<b>${word}</b>`);
    }
  });

  it('is searched for as it was made searchable, sign by sign', async () => {
    const firstPlane = Array.from({ length: 0x10000 }, (_, code) => code);
    const codes = firstPlane.filter((code) => code >= 0x80 && (code < 0xd800 || code > 0xdfff));
    const rows = await app.db<{ code: number; folded: string }>(
      `SELECT code, derived.folded(chr(code)) AS folded FROM unnest($1::int[]) code`,
      [codes],
    );
    expect(rows).toHaveLength(codes.length);
    const differing = rows.filter(({ code, folded }) => folded !== fold(String.fromCodePoint(code)));
    expect(differing.map(({ code, folded }) => `${code.toString(16)}: ${folded}`)).toEqual([]);
  });

  it('is found by slips only where nothing has the word itself', async () => {
    expect(await find('Laterne')).toEqual(['newer']);
    expect(await find('Lindenplatz')).toEqual([]);
    expect(await find('Xylophonorchester')).toEqual([]);
  });

  it('is the same inside', async () => {
    for (const [q, name] of [
      ['Bänke', 'benches'],
      [numbers.get('water') ?? '', 'water'],
      ['IT‑Ausstattung', 'hyphen'],
      ['Sparkase', 'savings'],
    ] as const) {
      const { body } = await clerk.get<PaperList>(`/api/v1/papers?q=${encodeURIComponent(q)}`);
      expect([q, ids.get(body.papers[0]?.id ?? '')]).toEqual([q, name]);
    }
  });

  it('is not found by what only some may know', async () => {
    const secret = await handIn(
      clerk,
      motion({ title: 'Ankauf Kranichtal', public: false, points: text('Kranichtal') }),
    );
    for (const q of ['Kranichtal', 'Kranichtl', 'Kranich', secret.number ?? '']) {
      expect({ q, found: await find(q) }).toEqual({ q, found: [] });
      const { body } = await clerk.get<PaperList>(`/api/v1/papers?q=${encodeURIComponent(q)}`);
      expect(body.papers.map(({ id }) => id)).toEqual([secret.id]);
    }
    expect(await app.db(`SELECT word FROM search_word WHERE audience = 'public' AND word LIKE 'kranich%'`)).toEqual([]);
  });
});
