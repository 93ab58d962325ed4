import { committeeDetail, municipalityView } from './bodies';
import {
  portalCalendarQuery,
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
import type { RouteTable } from './route';

const base = '/api/v1/portal';
const common = { method: 'get', tag: 'portal', permission: 'public' } as const;

/** What the public reads; nothing here depends on who asks. */
export const portalRoutes = {
  municipality: {
    ...common,
    path: `${base}/municipality`,
    summary: 'Whose council this is, and its time zone',
    response: municipalityView,
  },
  home: { ...common, path: `${base}/home`, summary: 'What the first page shows', response: portalHome },
  committee: {
    ...common,
    path: `${base}/committees/{id}`,
    summary: 'A committee and who sits in it today',
    response: committeeDetail,
  },
  meetings: {
    ...common,
    path: `${base}/meetings`,
    summary: 'Announced meetings',
    query: portalMeetingQuery,
    response: portalMeetingList,
  },
  calendar: {
    ...common,
    path: `${base}/meetings.ics`,
    summary: 'Announced meetings as a calendar to subscribe to',
    query: portalCalendarQuery,
    responseType: 'text/calendar',
  },
  meeting: {
    ...common,
    path: `${base}/meetings/{id}`,
    summary: 'An announced meeting with agenda and results',
    response: portalMeetingDetail,
  },
  minutes: {
    ...common,
    path: `${base}/meetings/{id}/minutes`,
    summary: 'Released minutes, public part',
    response: portalMinutes,
  },
  minutesPdf: {
    ...common,
    path: `${base}/meetings/{id}/minutes.pdf`,
    summary: 'Released minutes, public part, as PDF',
    rate: 'heavy',
    query: portalMinutesPdfQuery,
    responseType: 'application/pdf',
  },
  papers: {
    ...common,
    path: `${base}/papers`,
    summary: 'Public papers',
    query: portalPaperQuery,
    response: portalPaperList,
  },
  paper: {
    ...common,
    path: `${base}/papers/{id}`,
    summary: 'A public paper with amendments, results and resolution',
    response: portalPaperDetail,
  },
  attachment: {
    ...common,
    path: `${base}/attachments/{id}`,
    summary: 'Download a public attachment',
    responseType: 'application/octet-stream',
  },
  search: {
    ...common,
    path: `${base}/search`,
    summary: 'Full text over papers and meetings',
    query: portalSearchQuery,
    response: portalSearchResult,
  },
} as const satisfies RouteTable;
