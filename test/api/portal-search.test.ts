import type { PortalPaperList, PortalSearchResult, Problem } from '@gremia/contracts';
import { handIn } from '../support/held-meeting';
import { planMeeting } from '../support/live';
import { amendment, motion, statement, text, person as personOf } from '../support/paper-inputs';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';

describe('the search of the portal', () => {
  let app: TestApp;
  let clerk: TestClient;
  let numbers: Record<string, string>;
  beforeAll(async () => {
    app = await startTestApp();
    clerk = await app.signIn('sitzungsdienst');
    const titled = async (title: string, points: string, given: Partial<ReturnType<typeof motion>> = {}) =>
      handIn(clerk, motion({ title, points: text(points), reasons: '', ...given }));
    // The numbers before are taken, so that one has four digits that lead nowhere else.
    await app.db(`INSERT INTO paper_counter SELECT id, extract(year FROM now()), 1129 FROM municipality`);
    const bridge = await titled(
      'Brücke „Am Wehr“ sanieren',
      'Die Straßenbrücke wird bis zum 30.06.2027 für 210.000 Euro saniert.',
    );
    const market = await titled(
      'Töpfermarkt',
      'Der Markt wird ÖFFENTLICH ausgeschrieben; Händler/innen erhalten „Standplätze“ zu <b>gleichen</b> Bedingungen.',
      {
        reasons: 'Zeile eins\nFlohzirkus in der zweiten, zuletzt am 24. Dezember 2027',
        pointReasons: { p1: 'Karussell\nGeisterbahn' },
      },
    );
    const change = await handIn(
      clerk,
      amendment(market.id, text('Der Markt findet auf dem Lindenplatz statt.'), {
        title: 'Ort des Marktes',
        reasons: '',
      }),
    );
    const said = statement(market.id, {
      office: 'Ordnungsamt',
      body: 'Gegen Lärmschutzauflagen bestehen keine Bedenken.',
    });
    const opinion = await handIn(clerk, { ...said, reasons: '' });
    const person = await titled('Spielplatz', 'Es wird gespielt.', {
      originators: [{ kind: 'person', id: personOf('zaunkoenig'), name: 'Zaunkönig' }],
    });
    numbers = Object.fromEntries(
      Object.entries({ bridge, market, change, opinion, person }).map(([name, { number }]) => [name, number ?? '']),
    );
    const id = await planMeeting(app, { items: [{ id: crypto.randomUUID(), title: 'Bericht zum Hochwasserschutz' }] });
    await app.db(
      `UPDATE meeting SET title = 'Sondersitzung', starts_at = '2031-05-07T22:30:00Z', place = 'Bürgersaal'
        WHERE id = $1`,
      [id],
    );
  });
  afterAll(() => app.stop());

  const find = async (q: string): Promise<PortalSearchResult> =>
    (await app.visitor().get<PortalSearchResult>(`/api/v1/portal/search?q=${encodeURIComponent(q)}`)).body;
  const found = async (q: string): Promise<string[]> => {
    const { hits } = await find(q);
    const names = new Map(Object.entries(numbers).map(([name, number]) => [number, name]));
    return hits.map(({ number, title }) => (number === null ? title : (names.get(number) ?? number)));
  };

  it.each([
    { q: 'Brücke', what: ['bridge'], why: 'a word of the title' },
    { q: 'brücken', what: ['bridge'], why: 'another form of it' },
    { q: 'BRÜCKE', what: ['bridge'], why: 'in capitals' },
    { q: 'Strassenbrücke', what: ['bridge'], why: 'ss for ß' },
    { q: 'Straße', what: ['bridge'], why: 'the beginning of a compound' },
    { q: 'Wehr', what: ['bridge'], why: 'what stands in German quotation marks' },
    { q: 'markt', what: ['market', 'change'], why: 'the end of a compound in a title' },
    { q: 'öffentlich', what: ['market'], why: 'an umlaut in capitals' },
    { q: 'Standplatz', what: ['market'], why: 'the singular of a quoted plural' },
    { q: 'Händler', what: ['market'], why: 'what stands before a slash' },
    { q: 'Flohzirkus', what: ['market'], why: 'the reasons' },
    { q: 'Geisterbahn', what: ['market'], why: 'the reasons of a point, after a line break' },
    { q: 'Töpfermarkt Karussell', what: ['market'], why: 'words that stand in different parts of a paper' },
    { q: 'Töpfermarkt Brücke', what: [], why: 'words that no paper has together' },
    { q: '30.06.2027', what: ['bridge'], why: 'a date' },
    { q: '210.000 Euro', what: ['bridge'], why: 'an amount' },
    { q: 'Ordnungsamt', what: ['opinion'], why: 'who wrote a statement' },
    { q: 'Lärmschutz', what: ['opinion'], why: 'what a statement says' },
    { q: 'Zaunkönig', what: ['person'], why: 'who moved it' },
    { q: 'Hochwasser', what: ['Sondersitzung'], why: 'an item of an agenda' },
    { q: '08.05.2031', what: ['Sondersitzung'], why: 'the day of a meeting' },
    { q: '8.5.2031', what: ['Sondersitzung'], why: 'the day without zeros' },
    { q: '8.5.31', what: ['Sondersitzung'], why: 'the day with a short year' },
    { q: '8. Mai 2031', what: ['Sondersitzung'], why: 'the day in words' },
    { q: 'Donnerstag, 8. Mai 2031', what: ['Sondersitzung'], why: 'the day of the week before it' },
    { q: '2031-05-08', what: ['Sondersitzung'], why: 'the day as ISO 8601 writes it' },
    { q: '8. Mai', what: ['Sondersitzung'], why: 'the day of any year' },
    { q: '8.5.', what: ['Sondersitzung'], why: 'the day of any year in digits' },
    { q: 'Mai 2031', what: ['Sondersitzung'], why: 'the month' },
    { q: 'Hochwasser 8. Mai 2031', what: ['Sondersitzung'], why: 'a day and an item' },
    { q: '7. Mai 2031', what: [], why: 'a day on which nothing was' },
    { q: '8. Juni 2031', what: [], why: 'another month' },
    { q: '30. Juni 2027', what: ['bridge'], why: 'a day that a text writes in digits' },
    { q: '24.12.2027', what: ['market'], why: 'a day that a text writes in words' },
    { q: 'Stadtrat Hochwasser', what: ['Sondersitzung'], why: 'body and item together' },
    { q: 'Lindenplatz', what: [], why: 'the text of an amendment is another paper' },
    { q: 'der die das', what: [], why: 'nothing but words that everything has' },
    { q: '%', what: [], why: 'no word' },
  ])('finds by $why ($q)', async ({ q, what }) => {
    expect((await found(q)).sort()).toEqual([...what].sort());
  });

  it.each(['1130/25', '1130', '1130/'])('finds a number by its beginning (%s)', async (q) => {
    const year = numbers['bridge']?.slice(-2) ?? '';
    expect(await found(q.replace('25', year))).toEqual(['bridge']);
    expect(numbers['bridge']).toBe(`1130/${year}`);
  });

  it('finds a number without its leading zeros', async () => {
    await app.db(`UPDATE paper SET no = 415, number = '0415/' || right(number, 2) WHERE number = $1`, [
      numbers['person'],
    ]);
    const number = `0415/${numbers['bridge']?.slice(-2) ?? ''}`;
    for (const q of ['0415', '415', number, number.slice(1), `Drucksache ${number}`, 'Drucksache 415'])
      expect((await find(q)).hits.map((hit) => hit.number)).toEqual([number]);
  });

  it('quotes what was found, and nothing in it is markup', async () => {
    const { hits } = await find('gleichen Bedingungen');
    expect(hits[0]?.excerpt).toMatch(/<b>gleichen<\/b>.*<b>Bedingungen<\/b>/u);
    expect(hits[0]?.excerpt.match(/<\/?b>/gu)).toHaveLength(4);
    expect((await find('Standplätze')).hits[0]?.excerpt).toContain('„<b>Standplätze</b>“');
    // The page takes every second piece for found.
    const pieces = (await find('Euro')).hits[0]?.excerpt.split(/<\/?(?:b|mark)>/u) ?? [];
    expect(pieces.filter((_, index) => index % 2 === 1)).toEqual(['Euro']);
  });

  it('dates a meeting by the day of the municipality', async () => {
    expect((await find('Sondersitzung')).hits).toEqual([
      expect.objectContaining({
        kind: 'meeting',
        number: null,
        date: '2031-05-08',
        excerpt: expect.stringContaining('Hochwasserschutz'),
      }),
    ]);
  });

  it('puts a title before a mention', async () => {
    await handIn(
      clerk,
      motion({ title: 'Radwege', points: text('Auf der Brücke werden Radwege markiert.'), reasons: '' }),
    );
    expect((await found('Brücke'))[0]).toBe('bridge');
    expect((await find('Brücke')).total).toBe(2);
  });

  it('counts all and shows one page after the other', async () => {
    const page = async (query: string): Promise<PortalSearchResult> =>
      (await app.visitor().get<PortalSearchResult>(`/api/v1/portal/search?q=Markt&${query}`)).body;
    const first = await page('limit=1');
    const second = await page(`limit=1&cursor=${first.next ?? ''}`);
    expect([first.total, first.first, first.previous, first.hits.length]).toEqual([2, 1, null, 1]);
    expect([second.total, second.first, second.next, second.hits.length]).toEqual([2, 2, null, 1]);
    expect(first.hits[0]?.id).not.toBe(second.hits[0]?.id);
    expect((await page(`limit=1&cursor=${second.previous ?? ''}`)).hits).toEqual(first.hits);
  });

  it('tells of a paper what it is and how far, of a meeting whose and when, and finds either alone', async () => {
    const only = async (q: string, kind: string): Promise<readonly string[]> => {
      const address = `/api/v1/portal/search?q=${encodeURIComponent(q)}&only=${kind}`;
      return (await app.visitor().get<PortalSearchResult>(address)).body.hits.map(({ title }) => title);
    };
    const [bridge] = (await find('Straßenbrücke')).hits;
    expect(bridge).toMatchObject({ paperKind: 'motion', paperState: 'submitted', result: null, committee: null });
    const [meeting] = (await find('Sondersitzung')).hits;
    expect(meeting).toMatchObject({ committee: 'Stadtrat', startsAt: '2031-05-07T22:30:00.000Z', paperKind: null });
    expect(await only('Sondersitzung', 'meeting')).toEqual(['Sondersitzung']);
    expect(await only('Sondersitzung', 'paper')).toEqual([]);
    expect(await only('Töpfermarkt', 'paper')).toContain('Töpfermarkt');
    expect((await app.visitor().get('/api/v1/portal/search?q=Markt&only=person')).status).toBe(422);
  });

  it('says where nothing has the words as they were typed', async () => {
    expect((await find('Töpfermarkt')).similar).toBe(false);
    const typed = await find('Töpfermakrt');
    expect(typed.hits.map(({ title }) => title)).toContain('Töpfermarkt');
    expect(typed.similar).toBe(true);
  });

  it('filters the list of papers by the same words', async () => {
    const list = async (query: string): Promise<PortalPaperList> =>
      (await app.visitor().get<PortalPaperList>(`/api/v1/portal/papers?${query}`)).body;
    const year = new Date().getFullYear();
    const nothing = { papers: [], total: 0, first: 0, next: null, previous: null };
    expect((await list(`q=${encodeURIComponent('Geisterbahn')}`)).papers.map(({ number }) => number)).toEqual([
      numbers['market'],
    ]);
    expect((await list('q=markt&kind=amendment')).papers.map(({ number }) => number)).toEqual([numbers['change']]);
    expect(await list(`q=markt&year=${year - 1}`)).toEqual(nothing);
    expect((await list(`year=${year}&limit=2`)).papers).toHaveLength(2);
    expect((await list('limit=1')).total).toBe(6);
    expect(await list('q=%25')).toEqual(nothing);
  });

  it.each([
    { path: `search?q=${'x'.repeat(201)}`, pointer: '/q' },
    { path: 'search?q=%00', pointer: '/q' },
    { path: 'papers?year=99999999999', pointer: '/year' },
    { path: 'papers?limit=101', pointer: '/limit' },
    { path: 'papers?kind=secret', pointer: '/kind' },
    { path: 'meetings?when=never', pointer: '/when' },
    { path: 'papers?cursor=bm9uZQ', pointer: '/cursor' },
    { path: 'search?q=Markt&cursor=bm9uZQ', pointer: '/cursor' },
    { path: 'meetings?cursor=%2e%2e', pointer: '/cursor' },
  ])('refuses what it cannot understand: $pointer', async ({ path, pointer }) => {
    const { status, body } = await app.visitor().get<Problem>(`/api/v1/portal/${path}`);
    expect([status, body.code, body.errors?.[0]?.pointer]).toEqual([422, 'invalid-input', pointer]);
  });
});
