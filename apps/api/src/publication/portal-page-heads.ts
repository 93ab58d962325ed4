import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { statement } from '../platform/database/statement';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { INSIDE_PAGES, PageHeads, type PageHead } from '../platform/web/page-heads';

const ID = '([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})';
const api = '/api/v1/portal';

/** Title and sentence of a thing; of a paper its number stands in front of the sentence. */
const found = z.object({ title: z.string(), description: z.string() });

const PAPER = statement(
  found,
  `SELECT p.title, p.number || ': ' || p.title AS description FROM portal.paper p WHERE p.id = $1`,
);
const MEETING = statement(
  found,
  `SELECT m.title, c.name || ', ' || to_char(m.starts_at AT TIME ZONE y.time_zone, 'DD.MM.YYYY') AS description
  FROM portal.meeting m JOIN portal.committee c ON c.id = m.committee_id
    JOIN portal.municipality y ON y.id = c.municipality_id WHERE m.id = $1`,
);
const COMMITTEE = statement(found, 'SELECT name AS title, name AS description FROM portal.committee WHERE id = $1');
const MINUTES = statement(
  found,
  `SELECT m.title, 'Niederschrift: ' || m.title AS description
  FROM portal.meeting m JOIN portal.minutes n ON n.meeting_id = m.id WHERE m.id = $1`,
);
const PATHS = statement(
  z.object({ path: z.string() }),
  `SELECT '/drucksachen/' || id AS path FROM portal.paper UNION ALL
  SELECT '/sitzungen/' || id FROM portal.meeting UNION ALL SELECT '/gremien/' || id FROM portal.committee
  LIMIT 50000`,
);

/** Pages that say of what they are by their address alone. */
const FIXED: Readonly<Record<string, readonly [title: string, description: string, reads: readonly string[]]>> = {
  '/': [
    'Sitzungen, Drucksachen und Beschlüsse',
    'Was der Rat und seine Gremien beraten und entschieden haben.',
    [`${api}/home`],
  ],
  '/sitzungen': ['Sitzungen', 'Kommende und vergangene Sitzungen mit Tagesordnung und Ergebnissen.', []],
  '/drucksachen': ['Drucksachen', 'Vorlagen, Anträge und Anfragen mit ihren Beschlüssen.', []],
  '/gremien': ['Gremien', 'Der Rat, seine Ausschüsse und die Beiräte.', []],
  '/suche': ['Suche', 'Drucksachen, Sitzungen und Beschlüsse durchsuchen.', []],
  '/barrierefreiheit': [
    'Erklärung zur Barrierefreiheit',
    'Wie zugänglich diese Seiten sind, und wo sie es nicht sind.',
    [],
  ],
  '/leichte-sprache': ['Leichte Sprache', 'So lesen Sie hier mit, was der Stadt-Rat macht.', []],
  '/beleg': ['Beleg prüfen', 'Prüft den Beleg einer Stimme in Ihrem Browser.', []],
  '/pruefen': ['Dossier prüfen', 'Prüft das Dossier einer Sitzung in Ihrem Browser.', []],
};
const isInside = (path: string): boolean => INSIDE_PAGES.some((page) => path === page || path.startsWith(`${page}/`));

const THINGS = [
  { pattern: new RegExp(`^/drucksachen/${ID}(?:/(?:synopse|fassungen))?$`, 'u'), of: PAPER, reads: 'papers' },
  { pattern: new RegExp(`^/sitzungen/${ID}$`, 'u'), of: MEETING, reads: 'meetings' },
  { pattern: new RegExp(`^/zusehen/${ID}$`, 'u'), of: MEETING, reads: null },
  { pattern: new RegExp(`^/sitzungen/${ID}/niederschrift$`, 'u'), of: MINUTES, reads: null },
  { pattern: new RegExp(`^/gremien/${ID}$`, 'u'), of: COMMITTEE, reads: 'committees' },
] as const;

const NOT_FOUND: PageHead = {
  status: 404,
  title: 'Diese Seite gibt es nicht',
  description: 'Vielleicht ist die Adresse unvollständig, oder der Inhalt ist nicht öffentlich.',
  preview: false,
  reads: [],
};

/** Heads looked up at the same time; who asks beyond has the page without one, and nobody's reads wait for it. */
const MOST_AT_ONCE = 16;

/** What the public may know of a page by its address. */
@Injectable()
export class PortalPageHeads extends PageHeads {
  private asking = 0;

  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  async headOf(asked: string): Promise<PageHead | null> {
    const path = asked.length > 1 ? asked.replace(/\/+$/u, '') : asked;
    const fixed = FIXED[path];
    if (fixed !== undefined) {
      const [title, description, reads] = fixed;
      return { status: 200, title, description, preview: true, reads };
    }
    if (isInside(path)) return null;
    for (const { pattern, of, reads } of THINGS) {
      const id = pattern.exec(path)?.[1];
      if (id === undefined) continue;
      if (this.asking >= MOST_AT_ONCE) return null;
      this.asking += 1;
      const head = await this.unitOfWork.readPublic((db) => db.row(of, [id])).finally(() => (this.asking -= 1));
      if (head === null) return NOT_FOUND;
      const isItself = path.split('/').length === 3;
      return {
        status: 200,
        ...head,
        preview: true,
        reads: reads === null || !isItself ? [] : [`${api}/${reads}/${id}`],
      };
    }
    return NOT_FOUND;
  }

  async publicPaths(): Promise<readonly string[]> {
    const things = await this.unitOfWork.readPublic((db) => db.rows(PATHS));
    return [...Object.keys(FIXED), ...things.map(({ path }) => path)];
  }
}
