import { committeeDetail } from './bodies';
import {
  portalHome,
  portalMeetingDetail,
  portalMeetingList,
  portalMeetingQuery,
  portalMinutes,
  portalMinutesPdfQuery,
  portalPaperDetail,
  portalPaperList,
  portalPaperQuery,
  portalSearchQuery,
  portalSearchResult,
} from './portal';
import type { Route } from './route';

const base = '/api/v1/portal';
const common = { method: 'get', tag: 'portal', who: 'public' } as const;

export const portalRoutes: readonly Route[] = [
  { ...common, path: `${base}/home`, summary: 'The municipality and its committees', response: portalHome },
  {
    ...common,
    path: `${base}/committees/{id}`,
    summary: 'A committee and who sits in it today',
    response: committeeDetail,
  },
  {
    ...common,
    path: `${base}/meetings`,
    summary: 'Announced meetings',
    query: portalMeetingQuery,
    response: portalMeetingList,
  },
  {
    ...common,
    path: `${base}/meetings/{id}`,
    summary: 'An announced meeting with agenda and results',
    response: portalMeetingDetail,
  },
  {
    ...common,
    path: `${base}/meetings/{id}/minutes`,
    summary: 'Released minutes, public part',
    response: portalMinutes,
  },
  {
    ...common,
    path: `${base}/meetings/{id}/minutes.pdf`,
    summary: 'Released minutes, public part, as PDF',
    query: portalMinutesPdfQuery,
    responseType: 'application/pdf',
  },
  { ...common, path: `${base}/papers`, summary: 'Public papers', query: portalPaperQuery, response: portalPaperList },
  {
    ...common,
    path: `${base}/papers/{id}`,
    summary: 'A public paper with amendments, results and resolution',
    response: portalPaperDetail,
  },
  {
    ...common,
    path: `${base}/attachments/{id}`,
    summary: 'Download a public attachment',
    responseType: 'application/octet-stream',
  },
  {
    ...common,
    path: `${base}/search`,
    summary: 'Full text over papers and meetings',
    query: portalSearchQuery,
    response: portalSearchResult,
  },
];
