import { historyList, meetingHistoryQuery, paperHistoryQuery } from './history';
import type { RouteTable } from './route';

/** What happened to papers and meetings, as far as whoever asks may know of it. */
export const historyRoutes = {
  paper: {
    method: 'get',
    path: '/api/v1/papers/{id}/history',
    summary: 'What happened to a paper, the newest first',
    tag: 'papers',
    permission: 'signed-in',
    query: paperHistoryQuery,
    response: historyList,
  },
  meeting: {
    method: 'get',
    path: '/api/v1/meetings/{id}/history',
    summary: 'What happened to a meeting, the newest first, for those who belong to it',
    tag: 'meetings',
    permission: 'signed-in',
    query: meetingHistoryQuery,
    response: historyList,
  },
  portalPaper: {
    method: 'get',
    path: '/api/v1/portal/papers/{id}/history',
    summary: 'What happened in public to a public paper, the newest first',
    tag: 'portal',
    permission: 'public',
    query: paperHistoryQuery,
    response: historyList,
  },
} as const satisfies RouteTable;
