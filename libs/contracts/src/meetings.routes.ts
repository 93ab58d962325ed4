import {
  changeAgenda,
  changeMeeting,
  convene,
  meetingDetail,
  meetingInput,
  meetingList,
  meetingQuery,
  noteReceipt,
  publishAgenda,
  replyToConvocation,
} from './meetings';
import type { Route } from './route';

const tag = 'meetings';
const base = '/api/v1/meetings';

export const meetingsRoutes: readonly Route[] = [
  { method: 'get', path: base, summary: 'Meetings the asker may know of', tag, who: 'public', query: meetingQuery, response: meetingList },
  { method: 'post', path: base, summary: 'Plan a meeting', tag, who: 'clerk', body: meetingInput, status: 201, response: meetingDetail },
  { method: 'get', path: `${base}/{id}`, summary: 'A meeting with agenda and convocation', tag, who: 'public', response: meetingDetail },
  { method: 'put', path: `${base}/{id}`, summary: 'Change a meeting before it begins', tag, who: 'clerk', body: changeMeeting, response: meetingDetail },
  { method: 'put', path: `${base}/{id}/agenda`, summary: 'Set the whole agenda', tag, who: 'signed-in', body: changeAgenda, response: meetingDetail },
  {
    method: 'post',
    path: `${base}/{id}/publish-agenda`,
    summary: 'Make the agenda known to the public',
    tag,
    who: 'signed-in',
    body: publishAgenda,
    response: meetingDetail,
  },
  {
    method: 'post',
    path: `${base}/{id}/convene`,
    summary: 'Convene everybody who sits in the body',
    tag,
    who: 'signed-in',
    body: convene,
    response: meetingDetail,
  },
  { method: 'post', path: `${base}/{id}/reply`, summary: 'Answer a convocation', tag, who: 'signed-in', body: replyToConvocation, response: meetingDetail },
  {
    method: 'put',
    path: `${base}/{id}/receipts/{personId}`,
    summary: 'Note when somebody received the convocation',
    tag,
    who: 'signed-in',
    body: noteReceipt,
    response: meetingDetail,
  },
  { method: 'post', path: `${base}/{id}/cancel`, summary: 'Call a meeting off', tag, who: 'clerk', response: meetingDetail },
];
