import { meetingsRoutes, papersRoutes, portalRoutes } from '@gremia/contracts';
import { ApiProblem } from '../api/api-problem';
import { call } from '../api/client';
import { fetchNotes } from '../api/notes';
import type { OfflineCopy } from './offline-copy';

/** Of so many coming meetings the papers are taken along. */
const MEETINGS = 3;

type KeptMeeting = OfflineCopy['meetings'][number];
type KeptPaper = OfflineCopy['papers'][number];

/** An agenda, and whether what is not public on it may be kept. */
interface Agenda {
  readonly meeting: KeptMeeting;
  readonly takesAlong: boolean;
}

/**
 * Asks for the papers of the next meetings and for the own notes on these: as the public reads them, and with what is
 * not public only where the server says that a rule of the body lets it. Otherwise it is never asked for, so it cannot
 * be kept.
 */
export async function collectCopy(now: Date): Promise<OfflineCopy> {
  const { meetings: coming } = await call(meetingsRoutes.list, {
    query: { mine: true, when: 'upcoming', limit: MEETINGS },
  });
  const agendas = (await Promise.all(coming.map(({ id }) => unlessClosed(agendaOf(id))))).flatMap(
    (found) => found ?? [],
  );
  const items = agendas.flatMap(({ meeting, takesAlong }) =>
    takesAlong ? meeting.items : meeting.items.filter((item) => item.public),
  );
  const closedPapers = new Set(items.flatMap((item) => (item.public ? [] : (item.paperId ?? []))));
  const papers: KeptPaper[] = [];
  for (const id of new Set(items.flatMap(({ paperId }) => paperId ?? [])))
    papers.push(...[await unlessClosed(paperOf(id, closedPapers.has(id)))].flatMap((paper) => paper ?? []));
  const known = new Set([...papers, ...items].map(({ id }) => id));
  // What somebody noted on an item behind closed doors may tell of it.
  const notes = (await fetchNotes({})).filter(({ about }) =>
    known.has('paperId' in about ? about.paperId : about.itemId),
  );
  return { keptAt: now.toISOString(), meetings: agendas.map(({ meeting }) => meeting), papers, notes };
}

/** Where the rules say nothing of it, as the public reads it: the titles of closed items are neutral there. */
async function agendaOf(id: string): Promise<Agenda> {
  const own = await call(meetingsRoutes.detail, { params: { id } });
  const takesAlong = own.may.takeAlong;
  const read = takesAlong ? own : await call(portalRoutes.meeting, { params: { id } });
  const items = read.items.map((item) => ({
    ...{ id: item.id, number: item.number, title: item.title, paperId: item.paperId, public: item.public },
  }));
  return { meeting: { id, title: read.title, startsAt: read.startsAt, place: read.place, items }, takesAlong };
}

/** @param closed whether it lies on an item that is not public */
async function paperOf(id: string, closed: boolean): Promise<KeptPaper> {
  const { number, title, text, reasons } = closed
    ? await call(papersRoutes.detail, { params: { id } })
    : await call(portalRoutes.paper, { params: { id } });
  return { ...{ id, number, title, reasons }, points: text?.points ?? [], public: !closed };
}

/** Null for what the reader may not read. */
async function unlessClosed<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof ApiProblem && error.code === 'not-found') return null;
    throw error;
  }
}
