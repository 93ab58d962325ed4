import { uuid } from './common';
import { z } from 'zod';
import { recordingList } from './recording';
import type { RouteTable } from './route';

const tag = 'conference';
const base = '/api/v1/meetings/{id}/recordings';
const common = { tag, permission: 'write-minutes' } as const;
const one = z.object({ id: uuid, recordingId: uuid });

/** For whoever writes the minutes, and nobody else. */
export const recordingRoutes = {
  recordings: {
    ...common,
    method: 'get',
    path: base,
    summary: 'What was recorded of a meeting, of whom, and when it is deleted',
    response: recordingList,
  },
  recording: {
    ...common,
    method: 'get',
    path: `${base}/{recordingId}`,
    summary: 'Download one recording, to write the minutes by it; it is noted who did',
    params: one,
    rate: 'heavy',
    responseType: 'application/octet-stream',
  },
  deleteRecording: {
    ...common,
    method: 'delete',
    path: `${base}/{recordingId}`,
    summary: 'Delete one recording before its day',
    params: one,
    status: 204,
  },
} as const satisfies RouteTable;
