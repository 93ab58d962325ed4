import { command, commandAnswer, journalQuery, subscription } from './live';
import { rehearsalView, startRehearsal } from './meetings';
import type { Route } from './route';

const tag = 'live';

export const liveRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/api/v1/meetings/{id}/journal',
    summary: 'The stream of a meeting as the reader may see it; the same over the socket namespace /live',
    tag,
    who: 'public',
    query: journalQuery,
    response: subscription,
  },
  {
    method: 'post',
    path: '/api/v1/meetings/{id}/commands',
    summary: 'Act in a running meeting; answered when the result is durable',
    tag,
    who: 'signed-in',
    body: command,
    response: commandAnswer,
  },
  {
    method: 'get',
    path: '/api/v1/meetings/{id}/journal/{seq}/receipt',
    summary: 'Proof that an entry stands in the journal (C2SP tlog-proof); `seq` as in the reader’s stream',
    tag,
    who: 'signed-in',
    responseType: 'text/plain',
  },
  {
    method: 'get',
    path: '/api/v1/journal-key',
    summary: 'Public key that signs checkpoints, as one line (C2SP signed-note)',
    tag,
    who: 'public',
    responseType: 'text/plain',
  },
  {
    method: 'get',
    path: '/api/v1/meetings/{id}/rehearsal',
    summary: 'Simulated members of a rehearsal',
    tag,
    who: 'signed-in',
    response: rehearsalView,
  },
  {
    method: 'post',
    path: '/api/v1/meetings/{id}/rehearsal',
    summary: 'Let simulated members take part in a rehearsal',
    tag,
    who: 'signed-in',
    body: startRehearsal,
    response: rehearsalView,
  },
  {
    method: 'delete',
    path: '/api/v1/meetings/{id}/rehearsal',
    summary: 'Send the simulated members home',
    tag,
    who: 'signed-in',
    status: 204,
  },
];
