import {
  amendmentReview,
  bringInVersion,
  compareQuery,
  previewVersion,
  versionComparison,
  versionPreview,
} from './paper-versions';
import { paperDetail } from './papers';
import type { Route } from './route';

const base = '/api/v1/papers/{id}';
const member = { tag: 'papers', who: 'signed-in' } as const;

/** New versions of a submitted paper, and the amendments that have to follow. */
export const paperVersionsRoutes: readonly Route[] = [
  {
    ...member,
    method: 'post',
    path: `${base}/versions`,
    summary: 'Bring in a new version of the text',
    body: bringInVersion,
    status: 201,
    response: paperDetail,
  },
  {
    ...member,
    method: 'post',
    path: `${base}/preview-version`,
    summary: 'What a new version would mean for the amendments; nothing is stored',
    body: previewVersion,
    response: versionPreview,
  },
  {
    method: 'get',
    path: `${base}/compare`,
    summary: 'Two versions of a paper, marked',
    tag: 'papers',
    who: 'public',
    query: compareQuery,
    response: versionComparison,
  },
  {
    ...member,
    method: 'get',
    path: `${base}/review`,
    summary: 'An amendment beside the new version of its paper',
    response: amendmentReview,
  },
  {
    method: 'get',
    path: '/api/v1/portal/papers/{id}/compare',
    summary: 'Two versions of a public paper, marked',
    tag: 'portal',
    who: 'public',
    query: compareQuery,
    response: versionComparison,
  },
];
