import {
  amendmentReview,
  bringInVersion,
  compareQuery,
  previewVersion,
  versionComparison,
  versionPreview,
} from './paper-versions';
import { paperDetail } from './paper-detail';
import { TEXT_BODY, type RouteTable } from './route';

const base = '/api/v1/papers/{id}';

/** New versions of a submitted paper, and the amendments that have to follow. */
export const paperVersionsRoutes = {
  bringIn: {
    method: 'post',
    path: `${base}/versions`,
    summary: 'Bring in a new version of the text',
    tag: 'papers',
    permission: 'write-paper',
    rate: 'heavy',
    body: bringInVersion,
    bodyLimit: TEXT_BODY,
    status: 201,
    response: paperDetail,
  },
  preview: {
    method: 'post',
    path: `${base}/preview-version`,
    summary: 'What a new version would mean for the amendments; nothing is stored',
    tag: 'papers',
    permission: 'write-paper',
    rate: 'heavy',
    body: previewVersion,
    bodyLimit: TEXT_BODY,
    response: versionPreview,
  },
  compare: {
    method: 'get',
    path: `${base}/compare`,
    summary: 'Two versions of a paper, marked',
    tag: 'papers',
    permission: 'signed-in',
    rate: 'heavy',
    query: compareQuery,
    response: versionComparison,
  },
  review: {
    method: 'get',
    path: `${base}/review`,
    summary: 'An amendment beside the new version of its paper',
    tag: 'papers',
    permission: 'write-paper',
    response: amendmentReview,
  },
  portalCompare: {
    method: 'get',
    path: '/api/v1/portal/papers/{id}/compare',
    summary: 'Two versions of a public paper, marked',
    tag: 'portal',
    permission: 'public',
    rate: 'heavy',
    query: compareQuery,
    response: versionComparison,
  },
} as const satisfies RouteTable;
