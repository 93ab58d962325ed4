import type { MeetingList, PaperDetail, PaperList } from '@gremia/contracts';
import { findingsOf } from './support/axe';
import { openBrowsers, type Browsers, type Person } from './support/browsers';
import { amendment } from '../support/paper-inputs';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';

const WIDTHS = [360, 1024, 1920] as const;

type Who = 'public' | 'clerk' | 'chair' | 'member';
const LOGINS: Record<Exclude<Who, 'public'>, string> = {
  clerk: 'sitzungsdienst',
  chair: 'vorsitz',
  member: 'rabenhaupt',
};

/** `:name` is filled in with an id of the demonstration. */
const PAGES: readonly (readonly [Who, string])[] = [
  ['public', '/'],
  ['public', '/sitzungen'],
  ['public', '/sitzungen/:coming'],
  ['public', '/sitzungen/:closed'],
  ['public', '/drucksachen'],
  ['public', '/drucksachen?q=gibtesnicht'],
  ['public', '/drucksachen/:decided'],
  ['public', '/drucksachen/:amended'],
  ['public', '/drucksachen/:amendment'],
  ['public', '/drucksachen/:ofAmendment'],
  ['public', '/drucksachen/:amended/synopse'],
  ['public', '/drucksachen/:renewed'],
  ['public', '/drucksachen/:renewed/fassungen'],
  ['public', '/drucksachen/:outdated'],
  ['public', '/sitzungen/:minuted/niederschrift'],
  ['public', '/gremien'],
  ['public', '/gremien/:committee'],
  ['public', '/suche?q=Beirat'],
  ['public', '/barrierefreiheit'],
  ['public', '/anmelden'],
  ['public', '/gibtesnicht'],
  ['public', '/anzeige/:coming'],
  ['public', '/geraet'],
  ['clerk', '/verwaltung'],
  ['clerk', '/verwaltung/drucksachen'],
  ['clerk', '/verwaltung/drucksachen/neu'],
  ['clerk', '/verwaltung/drucksachen/:draft'],
  ['clerk', '/verwaltung/drucksachen/:amendmentDraft'],
  ['clerk', '/verwaltung/drucksachen/:ofAmendment'],
  ['clerk', '/verwaltung/drucksachen/:ofAmendmentDraft'],
  ['clerk', '/verwaltung/drucksachen/:decided'],
  ['clerk', '/verwaltung/drucksachen/:decided/berichtigung'],
  ['clerk', '/verwaltung/drucksachen/:amended/synopse'],
  ['clerk', '/verwaltung/drucksachen/:amended/neufassung'],
  ['clerk', '/verwaltung/drucksachen/:renewed'],
  ['clerk', '/verwaltung/drucksachen/:renewed/synopse'],
  ['clerk', '/verwaltung/drucksachen/:renewed/fassungen'],
  ['clerk', '/verwaltung/drucksachen/:outdated'],
  ['clerk', '/verwaltung/drucksachen/:outdated/neu-pruefen'],
  ['clerk', '/verwaltung/sitzungen'],
  ['clerk', '/verwaltung/sitzungen/neu'],
  ['clerk', '/verwaltung/sitzungen/:coming'],
  ['clerk', '/verwaltung/sitzungen/:rehearsal'],
  ['clerk', '/verwaltung/sitzungen/:closed'],
  ['clerk', '/verwaltung/sitzungen/:closed/niederschrift'],
  ['clerk', '/verwaltung/konten'],
  ['clerk', '/verwaltung/geraete'],
  ['chair', '/leitung'],
  ['chair', '/leitung/:coming'],
  ['member', '/mitglied'],
  ['member', '/mitglied/drucksachen'],
  ['member', '/mitglied/drucksachen/:amended'],
  ['member', '/mitglied/drucksachen/:pendingAmendment'],
  ['member', '/mitglied/drucksachen/:ofAmendment'],
  ['member', '/mitglied/drucksachen/:amended/synopse'],
  ['member', '/mitglied/drucksachen/:renewed/fassungen'],
  ['member', '/mitglied/drucksachen/:outdated'],
  ['member', '/mitglied/antrag/:own'],
  ['member', '/mitglied/antrag/:own/neufassung'],
  ['member', '/mitglied/antrag/:amendment/neu-pruefen'],
  ['member', '/mitglied/antrag/neu'],
  ['member', '/mitglied/antrag/neu?zu=:pendingAmendment'],
  ['member', '/mitglied/sitzung/:coming'],
];

describe('every page', () => {
  const unexpected: string[] = [];
  const people = new Map<Who, Person>();
  let app: TestApp;
  let browsers: Browsers;
  let ids: Readonly<Record<string, string>> = {};

  beforeAll(async () => {
    app = await startTestApp({ database: 'demonstration' });
    browsers = await openBrowsers(app.url, unexpected);
    ids = await idsOf(app);
    people.set('public', await browsers.visitor());
    for (const [who, login] of Object.entries(LOGINS)) people.set(who as Who, await browsers.signedIn(login));
  }, 180_000);
  afterAll(async () => {
    await browsers?.close();
    await app?.stop();
  });

  it.each(PAGES.map(([who, path]) => ({ who, path })))(
    '$path for the $who is accessible and fits from 360 to 1920',
    async ({ who, path }) => {
      const person = people.get(who);
      if (person === undefined) throw new Error(`nobody is signed in as ${who}`);
      const { page } = person;
      const address = `${app.url}${path.replace(/:(\w+)/gu, (_, name: string) => ids[name] ?? name)}`;
      await page.goto(address);
      await page.locator('h1').first().waitFor();
      await page.waitForLoadState('networkidle');
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        expect({ width, sideways: await scrolledSideways(page) }).toEqual({ width, sideways: 0 });
      }
      expect(await findingsOf(page)).toEqual([]);
      expect(await page.title()).not.toBe('');
    },
    60_000,
  );

  it('is within reach on a telephone', async () => {
    const { page } = await browsers.visitor();
    await page.setViewportSize({ width: 360, height: 780 });
    await page.goto(app.url);
    await page.getByRole('button', { name: 'Menü' }).click();
    expect(await findingsOf(page)).toEqual([]);
    await page.getByRole('link', { name: 'Drucksachen', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Drucksachen' }).waitFor();
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
  }, 60_000);

  it('can be skipped to by keyboard', async () => {
    const { page } = await browsers.visitor();
    await page.goto(app.url);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'inhalt');
  }, 60_000);

  it('breaks no script', () => expect(unexpected).toEqual([]));
});

/** How far the page can be moved sideways, in pixels. */
const scrolledSideways = (page: Person['page']): Promise<number> =>
  page.evaluate(() => {
    window.scrollTo({ left: 10_000, behavior: 'instant' });
    const left = window.scrollX;
    window.scrollTo({ left: 0, behavior: 'instant' });
    return left;
  });

async function idsOf(app: TestApp): Promise<Record<string, string>> {
  const clerk = await app.signIn('sitzungsdienst');
  const { meetings } = (await clerk.get<MeetingList>('/api/v1/meetings')).body;
  const { papers } = (await clerk.get<PaperList>('/api/v1/papers?limit=100')).body;
  const member = await app.signIn(LOGINS.member);
  const own = (await member.get<PaperList>('/api/v1/papers?mine=true')).body.papers;
  const council = meetings.filter(({ committeeKind }) => committeeKind === 'council');
  const amended = papers.find(
    ({ id, kind, state }) =>
      kind !== 'amendment' &&
      state === 'scheduled' &&
      papers.some((below) => below.parentId === id && below.kind === 'amendment'),
  )?.id;
  const pendingAmendment = papers.find(
    ({ parentId, kind, state }) => kind === 'amendment' && parentId === amended && state === 'scheduled',
  )?.id;
  const [ofAmendment, ofAmendmentDraft] = [
    await amendmentOf(clerk, pendingAmendment),
    await amendmentOf(clerk, pendingAmendment),
  ];
  await clerk.post(`/api/v1/papers/${ofAmendment}/submit`);
  const found = {
    pendingAmendment,
    ofAmendment,
    ofAmendmentDraft,
    coming: council.find(({ state, rehearsal }) => state === 'convened' && !rehearsal)?.id,
    closed: council.find(({ state }) => state === 'closed')?.id,
    // Of the meetings that were held, the first has its minutes published.
    minuted: council.filter(({ state }) => state === 'closed').sort((a, b) => a.startsAt.localeCompare(b.startsAt))[0]
      ?.id,
    own: own[0]?.id,
    rehearsal: meetings.find(({ rehearsal }) => rehearsal)?.id,
    committee: council[0]?.committeeId,
    decided: papers.find(({ result }) => result === 'mit Änderungen beschlossen')?.id,
    amended,
    amendment: papers.find(({ kind, number }) => kind === 'amendment' && number !== null)?.id,
    draft: papers.find(({ kind, state }) => kind === 'proposal' && state === 'draft')?.id,
    ...(await bringInVersion(clerk, papers)),
    amendmentDraft: papers.find(({ kind, state }) => kind === 'amendment' && state === 'draft')?.id,
  };
  return Object.fromEntries(
    Object.entries(found).map(([name, id]) => {
      if (id === undefined) throw new Error(`the demonstration has no ${name}`);
      return [name, id];
    }),
  );
}

/** A draft that amends this amendment in its first point. */
async function amendmentOf(clerk: TestClient, id = ''): Promise<string> {
  const { text, title } = (await clerk.get<PaperDetail>(`/api/v1/papers/${id}`)).body;
  const [first, ...rest] = text?.points ?? [];
  if (first === undefined) throw new Error('the amendment has no text');
  const points = [{ ...first, body: [...first.body, { t: 'text' as const, s: ' Dies gilt sofort.' }] }, ...rest];
  return (await clerk.post<PaperDetail>('/api/v1/papers', amendment(id, points, { title: `Änderung zu: ${title}` })))
    .body.id;
}

/** The demonstration begins without one: a new version of a motion to which an amendment no longer fits. */
async function bringInVersion(
  clerk: TestClient,
  papers: PaperList['papers'],
): Promise<{ renewed: string | undefined; outdated: string | undefined }> {
  const renewed = papers.find(
    ({ id, state, kind }) =>
      state === 'submitted' &&
      kind === 'motion' &&
      papers.some((below) => below.parentId === id && below.kind === 'amendment'),
  )?.id;
  const { revision, reasons, pointReasons, text } = (await clerk.get<PaperDetail>(`/api/v1/papers/${renewed}`)).body;
  const points = (text?.points ?? []).map((point) => ({
    ...point,
    body: [{ t: 'text', s: 'Der Stadtrat bittet die Verwaltung um einen Vorschlag.' }],
  }));
  const { body } = await clerk.post<PaperDetail>(`/api/v1/papers/${renewed}/versions`, {
    revision,
    reasons,
    pointReasons,
    points: [...points.slice(0, 1), ...(text?.points.slice(1) ?? [])],
  });
  return { renewed, outdated: body.amendments.find(({ outdated }) => outdated)?.paperId };
}
