import { LARGEST_ARMS, letterheadAnswer, letterheadInput } from './letterhead';
import type { RouteTable } from './route';

const path = '/api/v1/letterhead';
const tag = 'bodies';

export const letterheadRoutes = {
  letterhead: {
    method: 'get',
    path,
    summary: 'What stands at the head of printed papers',
    tag,
    permission: 'signed-in',
    response: letterheadAnswer,
  },
  changeLetterhead: {
    method: 'post',
    path,
    summary: 'Change the head; makes a new version',
    tag,
    permission: 'keep-house',
    rate: 'heavy',
    body: letterheadInput,
    bodyLimit: LARGEST_ARMS * 2,
    status: 201,
    response: letterheadAnswer,
  },
  arms: {
    method: 'get',
    path: '/api/v1/portal/arms',
    summary: 'The arms of the municipality as an image',
    tag: 'portal',
    permission: 'public',
    responseType: 'image/*',
  },
} as const satisfies RouteTable;
