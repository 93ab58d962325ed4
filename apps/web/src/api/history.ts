import { historyRoutes, type MeetingHistoryGroup, type PaperHistoryGroup } from '@gremia/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call } from './client';

/** As many as a page of the list shows. */
const LIMIT = 20;
/** Of a meeting as many as are printed at once. */
const OF_A_MEETING = 100;

export interface HistoryPage<Group extends string> {
  readonly group: Group | undefined;
  readonly cursor: string | undefined;
}

/** What happened to a paper; `open` reads what the public may read. */
export const usePaperHistory = (id: string, open: boolean, page: HistoryPage<PaperHistoryGroup>) =>
  useQuery({
    queryKey: ['history', 'paper', id, open, page],
    queryFn: ({ signal }) =>
      call(open ? historyRoutes.portalPaper : historyRoutes.paper, {
        params: { id },
        query: { ...page, limit: LIMIT },
        signal,
      }),
    placeholderData: keepPreviousData,
  });

export const useMeetingHistory = (id: string, page: HistoryPage<MeetingHistoryGroup>) =>
  useQuery({
    queryKey: ['history', 'meeting', id, page],
    queryFn: ({ signal }) =>
      call(historyRoutes.meeting, { params: { id }, query: { ...page, limit: OF_A_MEETING }, signal }),
    placeholderData: keepPreviousData,
  });
