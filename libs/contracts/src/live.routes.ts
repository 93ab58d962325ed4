import { z } from 'zod';
import { uuid } from './common';
import { command } from './commands';
import { commandAnswer, entryNumber, journalQuery, subscription } from './live';
import { rehearsalView, startRehearsal } from './meetings';
import { TEXT_BODY, type RouteTable } from './route';

const tag = 'live';

/**
 * Who may rehearse is asked with the meeting in hand: to everybody else a meeting that they may not see does not exist.
 */
const rehearsal = { path: '/api/v1/meetings/{id}/rehearsal', tag, permission: 'signed-in' } as const;

/** A checkpoint with its signatures, to the letter (C2SP signed-note). */
export const signedNote = z.string().min(1).max(4_000);

export const liveRoutes = {
  journal: {
    method: 'get',
    path: '/api/v1/meetings/{id}/journal',
    summary: 'The stream of a meeting as the reader may see it; the same over the socket namespace /live',
    tag,
    permission: 'signed-in',
    query: journalQuery,
    response: subscription,
  },
  command: {
    method: 'post',
    path: '/api/v1/meetings/{id}/commands',
    summary: 'Act in a running meeting; answered when the result is durable',
    tag,
    permission: 'signed-in',
    body: command,
    bodyLimit: TEXT_BODY,
    response: commandAnswer,
  },
  receipt: {
    method: 'get',
    path: '/api/v1/meetings/{id}/journal/{seq}/receipt',
    summary: 'Proof that an entry stands in the journal (C2SP tlog-proof); `seq` as in the reader’s stream',
    tag,
    permission: 'signed-in',
    params: z.object({ id: uuid, seq: entryNumber }),
    responseType: 'text/plain',
  },
  rehearsal: {
    method: 'get',
    ...rehearsal,
    summary: 'Simulated members of a rehearsal',
    response: rehearsalView,
  },
  startRehearsal: {
    method: 'post',
    ...rehearsal,
    summary: 'Let simulated members take part in a rehearsal',
    body: startRehearsal,
    response: rehearsalView,
  },
  stopRehearsal: {
    method: 'delete',
    ...rehearsal,
    summary: 'Send the simulated members home',
    status: 204,
  },
  portalJournal: {
    method: 'get',
    path: '/api/v1/portal/meetings/{id}/journal',
    summary: 'The public stream of an announced meeting; the same over the socket namespace /live',
    tag: 'portal',
    permission: 'public',
    query: journalQuery,
    response: subscription,
  },
  journalKey: {
    method: 'get',
    path: '/api/v1/portal/journal-key',
    summary: 'Public key that signs checkpoints (C2SP signed-note), a line each, the present one first',
    tag: 'portal',
    permission: 'public',
    responseType: 'text/plain',
  },
  checkpoint: {
    method: 'get',
    path: '/api/v1/portal/meetings/{id}/checkpoint',
    summary: 'Newest signed state of the public journal, with a consistency proof (C2SP tlog-witness, add-checkpoint)',
    tag: 'portal',
    permission: 'public',
    query: z.object({ from: z.coerce.number().int().min(0).max(10_000_000).default(0) }),
    responseType: 'text/plain',
  },
  cosign: {
    method: 'post',
    path: '/api/v1/portal/meetings/{id}/cosignatures',
    summary: 'A witness has seen a signed state (C2SP tlog-cosignature); the office enters who may',
    tag: 'portal',
    permission: 'public',
    rate: 'heavy',
    body: z.object({ note: signedNote }),
    bodyLimit: 10_000,
    status: 204,
  },
  journalKeyChanges: {
    method: 'get',
    path: '/api/v1/portal/journal-key/changes',
    summary: 'How keys took the place of each other, each change signed by both; a JSON object a line',
    tag: 'portal',
    permission: 'public',
    responseType: 'text/plain',
  },
} as const satisfies RouteTable;
