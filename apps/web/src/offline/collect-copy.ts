import { meetingsRoutes, portalRoutes, type PortalPaperDetail } from '@gremia/contracts';
import { ApiProblem } from '../api/api-problem';
import { call } from '../api/client';
import { fetchNotes } from '../api/notes';
import type { OfflineCopy } from './offline-copy';

/** Of so many coming meetings the papers are taken along. */
const MEETINGS = 3;

/**
 * Asks for the papers of the next meetings as the public reads them, and for the own notes on these. What is not public
 * is never asked for here, so it cannot be kept.
 */
export async function collectCopy(now: Date): Promise<OfflineCopy> {
  const { meetings: coming } = await call(meetingsRoutes.list, {
    query: { mine: true, when: 'upcoming', limit: MEETINGS },
  });
  const meetings = (
    await Promise.all(coming.map(({ id }) => unlessClosed(call(portalRoutes.meeting, { params: { id } }))))
  ).flatMap((found) => found ?? []);
  const items = meetings.flatMap((meeting) => meeting.items);
  const paperIds = [...new Set(items.flatMap(({ paperId }) => paperId ?? []))];
  const papers: PortalPaperDetail[] = [];
  for (const id of paperIds)
    papers.push(...[await unlessClosed(call(portalRoutes.paper, { params: { id } }))].flatMap((p) => p ?? []));
  // What somebody noted on an item behind closed doors may tell of it.
  const open = items.filter((item) => item.public);
  const known = new Set([...papers.map(({ id }) => id), ...open.map(({ id }) => id)]);
  const notes = (await fetchNotes({})).filter(({ about }) =>
    known.has('paperId' in about ? about.paperId : about.itemId),
  );
  return {
    keptAt: now.toISOString(),
    meetings: meetings.map(({ id, title, startsAt, place, items: agenda }) => ({
      ...{ id, title, startsAt, place },
      items: agenda.map((item) => ({
        ...{ id: item.id, number: item.number, title: item.title, paperId: item.paperId },
      })),
    })),
    papers: papers.map(({ id, number, title, text, reasons }) => ({
      ...{ id, number, title, reasons },
      points: text?.points ?? [],
    })),
    notes,
  };
}

/** Null for what the public may not read. */
async function unlessClosed<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof ApiProblem && error.code === 'not-found') return null;
    throw error;
  }
}
