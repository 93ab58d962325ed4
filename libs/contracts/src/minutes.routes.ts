import { advanceMinutes, minutesPdfQuery, minutesView, saveMinutes } from './minutes';
import type { Route } from './route';

const tag = 'minutes';
const base = '/api/v1/meetings/{id}/minutes';

export const minutesRoutes: readonly Route[] = [
  {
    method: 'get',
    path: base,
    summary: 'The minutes as the office works with them',
    tag,
    who: 'signed-in',
    response: minutesView,
  },
  {
    method: 'post',
    path: base,
    summary: 'Compose a draft from the journal',
    tag,
    who: 'clerk',
    status: 201,
    response: minutesView,
  },
  {
    method: 'put',
    path: base,
    summary: 'Write the remarks; makes a new draft',
    tag,
    who: 'clerk',
    body: saveMinutes,
    response: minutesView,
  },
  {
    method: 'post',
    path: `${base}/advance`,
    summary: 'Note that they were signed, approved or released',
    tag,
    who: 'clerk',
    body: advanceMinutes,
    response: minutesView,
  },
  {
    method: 'get',
    path: `${base}.pdf`,
    summary: 'One part as PDF',
    tag,
    who: 'signed-in',
    query: minutesPdfQuery,
    responseType: 'application/pdf',
  },
];
