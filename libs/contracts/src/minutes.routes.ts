import { minutesExtractsQuery, minutesPdfQuery, minutesView, saveMinutes } from './minutes';
import { decideObjection, raiseObjection } from './minutes-extras';
import { advanceMinutes } from './minutes-record';
import { keepTextBlocks, textBlocks } from './text-blocks';
import { TEXT_BODY, type RouteTable } from './route';

const tag = 'minutes';
const base = '/api/v1/meetings/{id}/minutes';

export const minutesRoutes = {
  detail: {
    method: 'get',
    path: base,
    summary: 'The minutes as the office works with them',
    tag,
    permission: 'run-meeting',
    response: minutesView,
  },
  compose: {
    method: 'post',
    path: base,
    summary: 'Compose a draft from the journal',
    tag,
    permission: 'write-minutes',
    rate: 'heavy',
    status: 201,
    response: minutesView,
  },
  save: {
    method: 'put',
    path: base,
    summary: 'Write the remarks; makes a new draft',
    tag,
    permission: 'write-minutes',
    body: saveMinutes,
    bodyLimit: TEXT_BODY,
    response: minutesView,
  },
  textBlocks: {
    method: 'get',
    path: '/api/v1/text-blocks',
    summary: 'The office’s own sentences for minutes',
    tag,
    permission: 'write-minutes',
    response: textBlocks,
  },
  keepTextBlocks: {
    method: 'put',
    path: '/api/v1/text-blocks',
    summary: 'Replace the office’s own sentences for minutes',
    tag,
    permission: 'write-minutes',
    body: keepTextBlocks,
    response: textBlocks,
  },
  advance: {
    method: 'post',
    path: `${base}/advance`,
    summary: 'Note that they were signed, approved or released',
    tag,
    permission: 'write-minutes',
    body: advanceMinutes,
    response: minutesView,
  },
  raiseObjection: {
    method: 'post',
    path: `${base}/objections`,
    summary: 'Note an objection to signed minutes',
    tag,
    permission: 'write-minutes',
    body: raiseObjection,
    status: 201,
    response: minutesView,
  },
  decideObjection: {
    method: 'post',
    path: `${base}/objections/{objectionId}/decision`,
    summary: 'Note what was decided about an objection',
    tag,
    permission: 'write-minutes',
    body: decideObjection,
    response: minutesView,
  },
  pdf: {
    method: 'get',
    path: `${base}.pdf`,
    summary: 'One part as PDF',
    tag,
    permission: 'run-meeting',
    rate: 'heavy',
    query: minutesPdfQuery,
    responseType: 'application/pdf',
  },
  extracts: {
    method: 'get',
    path: `${base}/extracts.pdf`,
    summary: 'Extracts of one part (Beschlussauszüge) as PDF, a sheet for each item',
    tag,
    permission: 'run-meeting',
    rate: 'heavy',
    query: minutesExtractsQuery,
    responseType: 'application/pdf',
  },
} as const satisfies RouteTable;
