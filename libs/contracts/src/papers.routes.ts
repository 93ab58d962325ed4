import { z } from 'zod';
import {
  amendmentPreview,
  attachmentView,
  changePaper,
  createPaper,
  paperDetail,
  paperList,
  paperQuery,
  previewAmendment,
  readText,
  readTextResult,
} from './papers';
import type { Route } from './route';

const tag = 'papers';
const base = '/api/v1/papers';

export const papersRoutes: readonly Route[] = [
  { method: 'get', path: base, summary: 'Papers the asker may see', tag, who: 'public', query: paperQuery, response: paperList },
  { method: 'post', path: base, summary: 'Begin a draft', tag, who: 'signed-in', body: createPaper, status: 201, response: paperDetail },
  { method: 'get', path: `${base}/{id}`, summary: 'A paper with everything that hangs on it', tag, who: 'public', response: paperDetail },
  {
    method: 'put',
    path: `${base}/{id}`,
    summary: 'Change a draft, or an amendment before its vote',
    tag,
    who: 'signed-in',
    body: changePaper,
    response: paperDetail,
  },
  { method: 'delete', path: `${base}/{id}`, summary: 'Throw a draft away', tag, who: 'signed-in', status: 204 },
  { method: 'post', path: `${base}/{id}/submit`, summary: 'Hand a paper in; it gets its number', tag, who: 'signed-in', response: paperDetail },
  { method: 'post', path: `${base}/{id}/withdraw`, summary: 'Take a paper back', tag, who: 'signed-in', response: paperDetail },
  {
    method: 'post',
    path: `${base}/preview-amendment`,
    summary: 'How an edited text would look as an amendment; nothing is stored',
    tag,
    who: 'signed-in',
    body: previewAmendment,
    response: amendmentPreview,
  },
  { method: 'post', path: `${base}/read-text`, summary: 'Read the points of a plain text', tag, who: 'signed-in', body: readText, response: readTextResult },
  {
    method: 'post',
    path: `${base}/{id}/attachments`,
    summary: 'Attach a file of at most 20 MB',
    tag,
    who: 'signed-in',
    body: z.object({ file: z.string().meta({ format: 'binary' }), public: z.enum(['true', 'false']) }),
    bodyType: 'multipart/form-data',
    status: 201,
    response: attachmentView,
  },
  { method: 'delete', path: `${base}/{id}/attachments/{attachmentId}`, summary: 'Take an attachment away', tag, who: 'signed-in', status: 204 },
  { method: 'get', path: '/api/v1/attachments/{id}', summary: 'Download an attachment', tag, who: 'public', responseType: 'application/octet-stream' },
];
