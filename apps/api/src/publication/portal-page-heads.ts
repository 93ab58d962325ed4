import { Injectable } from '@nestjs/common';
import { portalRoutes } from '@gremia/contracts';
import { z } from 'zod';
import { statement } from '../platform/database/statement';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { ProblemError } from '../platform/problem/problem-error';
import { INSIDE_PAGES, PageHeads, type PageHead } from '../platform/web/page-heads';
import { PortalMunicipalityQuery } from './portal-municipality.query';
import { PortalPages, type PortalPage } from './portal-pages';

const ID = '([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})';

const PATHS = statement(
  z.object({ path: z.string() }),
  `SELECT '/drucksachen/' || id AS path FROM portal.paper UNION ALL
  SELECT '/sitzungen/' || id FROM portal.meeting UNION ALL SELECT '/gremien/' || id FROM portal.committee
  LIMIT 50000`,
);

/** Pages that say of what they are by their address alone. */
const FIXED: Readonly<Record<string, readonly [title: string, description: string]>> = {
  '/': ['Sitzungen, Drucksachen und Beschlüsse', 'Was der Rat und seine Gremien beraten und entschieden haben.'],
  '/sitzungen': ['Sitzungen', 'Kommende und vergangene Sitzungen mit Tagesordnung und Ergebnissen.'],
  '/drucksachen': ['Drucksachen', 'Vorlagen, Anträge und Anfragen mit ihren Beschlüssen.'],
  '/gremien': ['Gremien', 'Der Rat, seine Ausschüsse und die Beiräte.'],
  '/suche': ['Suche', 'Drucksachen, Sitzungen und Beschlüsse durchsuchen.'],
  '/barrierefreiheit': [
    'Erklärung zur Barrierefreiheit',
    'Wie zugänglich diese Seiten sind, und wo sie es nicht sind.',
  ],
  '/leichte-sprache': ['Leichte Sprache', 'So lesen Sie hier mit, was der Stadt-Rat macht.'],
  '/hilfe': ['Handbuch', 'Wie mit Gremia gearbeitet wird: welches Kapitel für wen ist.'],
  '/hilfe/mitglied': ['Mitglied', 'Handbuch für Mitglieder der Gremien.'],
  '/hilfe/probesitzung': ['Probesitzung', 'Handbuch: eine Sitzung üben, bevor es ernst wird.'],
  '/hilfe/saaltechnik': ['Saaltechnik', 'Handbuch: Bildschirme und Geräte im Saal.'],
  '/hilfe/sitzungsdienst': ['Sitzungsdienst', 'Handbuch: von der ersten Drucksache bis zur Niederschrift.'],
  '/hilfe/sitzungsleitung': ['Sitzungsleitung', 'Handbuch: eine Sitzung leiten.'],
  '/beleg': ['Beleg prüfen', 'Prüft den Beleg einer Stimme in Ihrem Browser.'],
  '/pruefen': ['Dossier prüfen', 'Prüft das Dossier einer Sitzung in Ihrem Browser.'],
};
const isInside = (path: string): boolean => INSIDE_PAGES.some((page) => path === page || path.startsWith(`${page}/`));

type Thing = 'paper' | 'meeting' | 'minutes' | 'committee';
/** Which pages there are of a thing; what is read first is asked of the API on its own page alone. */
const THINGS: readonly { readonly pattern: RegExp; readonly thing: Thing; readonly own: boolean }[] = [
  { pattern: new RegExp(`^/drucksachen/${ID}$`, 'u'), thing: 'paper', own: true },
  { pattern: new RegExp(`^/drucksachen/${ID}/(?:synopse|fassungen)$`, 'u'), thing: 'paper', own: false },
  { pattern: new RegExp(`^/sitzungen/${ID}$`, 'u'), thing: 'meeting', own: true },
  { pattern: new RegExp(`^/zusehen/${ID}$`, 'u'), thing: 'meeting', own: false },
  { pattern: new RegExp(`^/sitzungen/${ID}/niederschrift$`, 'u'), thing: 'minutes', own: true },
  { pattern: new RegExp(`^/gremien/${ID}$`, 'u'), thing: 'committee', own: true },
];

const NOT_FOUND: PageHead = {
  status: 404,
  title: 'Diese Seite gibt es nicht',
  description: 'Vielleicht ist die Adresse unvollständig, oder der Inhalt ist nicht öffentlich.',
  preview: false,
  text: [],
  answers: {},
};

/** Pages looked up at the same time; who asks beyond has the page without, and nobody's reads wait for it. */
const MOST_AT_ONCE = 16;

/** What the public may know of a page by its address. */
@Injectable()
export class PortalPageHeads extends PageHeads {
  private asking = 0;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly municipality: PortalMunicipalityQuery,
    private readonly pages: PortalPages,
  ) {
    super();
  }

  async headOf(asked: string): Promise<PageHead | null> {
    const path = asked.length > 1 ? asked.replace(/\/+$/u, '') : asked;
    if (this.asking >= MOST_AT_ONCE) return null;
    this.asking += 1;
    try {
      return await this.headAt(path);
    } finally {
      this.asking -= 1;
    }
  }

  async publicPaths(): Promise<readonly string[]> {
    const things = await this.unitOfWork.readPublic((db) => db.rows(PATHS));
    return [...Object.keys(FIXED), ...things.map(({ path }) => path)];
  }

  private async headAt(path: string): Promise<PageHead | null> {
    const fixed = FIXED[path];
    if (fixed === undefined && isInside(path)) return null;
    const found = fixed === undefined ? await this.thingAt(path) : await this.fixedAt(path, fixed);
    if (found === null) return NOT_FOUND;
    const municipality = await this.municipality.execute().catch(() => null);
    const whose = municipality === null ? {} : { [portalRoutes.municipality.path]: municipality };
    return { status: 200, preview: true, ...found, answers: { ...whose, ...found.answers } };
  }

  private async fixedAt(path: string, [title, description]: readonly [string, string]): Promise<Found> {
    const home = path === '/' ? await this.pages.home().catch(() => null) : null;
    return { title, description, text: [], answers: home === null ? {} : { [portalRoutes.home.path]: home } };
  }

  private async thingAt(path: string): Promise<Found | null> {
    for (const { pattern, thing, own } of THINGS) {
      const id = pattern.exec(path)?.[1];
      if (id === undefined) continue;
      const page = await this.pages[thing](id).catch(nullIfNotFound);
      if (page === null) return null;
      const { title, description, text, address, answer } = page;
      return own
        ? { title, description, text, answers: { [address]: answer } }
        : { title, description, text: [], answers: {} };
    }
    return null;
  }
}

type Found = Pick<PageHead, 'title' | 'description' | 'text' | 'answers'>;

function nullIfNotFound(error: unknown): PortalPage | null {
  if (error instanceof ProblemError && error.code === 'not-found') return null;
  throw error;
}
