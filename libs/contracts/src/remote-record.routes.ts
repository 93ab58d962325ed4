import { remoteConfirmationInput, remoteRecordInput, remoteRecordView } from './remote-record';
import type { RouteTable } from './route';

const tag = 'meetings';
const base = '/api/v1/meetings/{id}/remote-record';

export const remoteRecordRoutes = {
  read: {
    method: 'get',
    path: base,
    summary: 'What is on record for members who are connected from elsewhere',
    tag,
    permission: 'run-meeting',
    response: remoteRecordView,
  },
  save: {
    method: 'put',
    path: base,
    summary: 'Record emergency, clause, resolution, software and room before the meeting begins',
    tag,
    permission: 'plan-meeting',
    body: remoteRecordInput,
    response: remoteRecordView,
  },
  confirm: {
    method: 'put',
    path: `${base}/confirmation`,
    summary: 'Record what the next meeting has resolved about the emergency',
    tag,
    permission: 'plan-meeting',
    body: remoteConfirmationInput,
    response: remoteRecordView,
  },
} as const satisfies RouteTable;
