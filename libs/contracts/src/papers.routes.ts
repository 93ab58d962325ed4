import { z } from 'zod';
import { uuid } from './common';
import { changePath } from './consultation-path';
import { attachmentView, paperDetail } from './paper-detail';
import {
  amendmentPreview,
  attachmentTrace,
  changePaper,
  createPaper,
  paperList,
  paperQuery,
  previewAmendment,
  readText,
  readTextResult,
  switchAttachment,
} from './papers';
import { TEXT_BODY, type RouteTable } from './route';

const tag = 'papers';
const base = '/api/v1/papers';

/** Bytes of one attachment. */
export const LARGEST_FILE = 20 * 1024 * 1024;
/** Boundaries, headers and the other fields of a form beside its file. */
export const FORM_OVERHEAD = 64 * 1024;

export const papersRoutes = {
  list: {
    method: 'get',
    path: base,
    summary: 'Papers the asker may see',
    tag,
    permission: 'signed-in',
    query: paperQuery,
    response: paperList,
  },
  create: {
    method: 'post',
    path: base,
    summary: 'Begin a draft',
    tag,
    permission: 'write-paper',
    body: createPaper,
    bodyLimit: TEXT_BODY,
    status: 201,
    response: paperDetail,
  },
  detail: {
    method: 'get',
    path: `${base}/{id}`,
    summary: 'A paper with everything that hangs on it',
    tag,
    permission: 'signed-in',
    response: paperDetail,
  },
  change: {
    method: 'put',
    path: `${base}/{id}`,
    summary: 'Change a draft, or an amendment before its vote',
    tag,
    permission: 'write-paper',
    body: changePaper,
    bodyLimit: TEXT_BODY,
    response: paperDetail,
  },
  remove: {
    method: 'delete',
    path: `${base}/{id}`,
    summary: 'Throw a draft away',
    tag,
    permission: 'write-paper',
    status: 204,
  },
  submit: {
    method: 'post',
    path: `${base}/{id}/submit`,
    summary: 'Hand a paper in; it gets its number',
    tag,
    permission: 'submit-paper',
    response: paperDetail,
  },
  withdraw: {
    method: 'post',
    path: `${base}/{id}/withdraw`,
    summary: 'Take a paper back',
    tag,
    permission: 'write-paper',
    response: paperDetail,
  },
  changePath: {
    method: 'put',
    path: `${base}/{id}/consultations`,
    summary: 'Change the way of a submitted paper through the bodies, with a reason',
    tag,
    permission: 'edit-any-paper',
    body: changePath,
    response: paperDetail,
  },
  previewAmendment: {
    method: 'post',
    path: `${base}/preview-amendment`,
    summary: 'How an edited text would look as an amendment; nothing is stored',
    tag,
    permission: 'write-paper',
    rate: 'heavy',
    body: previewAmendment,
    bodyLimit: TEXT_BODY,
    response: amendmentPreview,
  },
  readText: {
    method: 'post',
    path: `${base}/read-text`,
    summary: 'Read the points of a plain text',
    tag,
    permission: 'write-paper',
    rate: 'heavy',
    body: readText,
    bodyLimit: TEXT_BODY,
    response: readTextResult,
  },
  attach: {
    method: 'post',
    path: `${base}/{id}/attachments`,
    summary: 'Attach a file of at most 20 MB',
    tag,
    permission: 'write-paper',
    rate: 'heavy',
    body: z.object({ file: z.string().meta({ format: 'binary' }), public: z.enum(['true', 'false']) }),
    bodyType: 'multipart/form-data',
    bodyLimit: LARGEST_FILE + FORM_OVERHEAD,
    status: 201,
    response: attachmentView,
  },
  detach: {
    method: 'delete',
    path: `${base}/{id}/attachments/{attachmentId}`,
    summary: 'Take an attachment away',
    tag,
    permission: 'write-paper',
    params: z.object({ id: uuid, attachmentId: uuid }),
    status: 204,
  },
  switchAttachment: {
    method: 'put',
    path: `${base}/{id}/attachments/{attachmentId}`,
    summary: 'Make an attachment public or internal',
    tag,
    permission: 'write-paper',
    params: z.object({ id: uuid, attachmentId: uuid }),
    body: switchAttachment,
    response: attachmentView,
  },
  attachmentTrace: {
    method: 'get',
    path: `${base}/{id}/attachment-trace`,
    summary: 'What became of the files of a paper since it was submitted',
    tag,
    permission: 'write-paper',
    response: attachmentTrace,
  },
  attachment: {
    method: 'get',
    path: '/api/v1/attachments/{id}',
    summary: 'Download an attachment',
    tag,
    permission: 'signed-in',
    responseType: 'application/octet-stream',
  },
} as const satisfies RouteTable;
