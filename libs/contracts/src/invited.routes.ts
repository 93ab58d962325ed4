import { inviteInput, invitedList } from './invited';
import type { RouteTable } from './route';

const tag = 'meetings';
const base = '/api/v1/meetings/{id}/invited';

export const invitedRoutes = {
  list: {
    method: 'get',
    path: base,
    summary: 'Who is to take part without belonging to the body',
    tag,
    permission: 'run-meeting',
    response: invitedList,
  },
  invite: {
    method: 'post',
    path: base,
    summary: 'Plan somebody who takes part without belonging to the body',
    tag,
    permission: 'run-meeting',
    body: inviteInput,
    response: invitedList,
  },
  remove: {
    method: 'delete',
    path: `${base}/{participantId}`,
    summary: 'Somebody does not take part after all',
    tag,
    permission: 'run-meeting',
    response: invitedList,
  },
} as const satisfies RouteTable;
