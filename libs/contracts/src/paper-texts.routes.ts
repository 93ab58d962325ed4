import { exportQuery, readDocumentForm, readDocumentResult } from './paper-texts';
import type { Route } from './route';

const file = { method: 'get', query: exportQuery, responseType: 'application/octet-stream' } as const;

/** Resolution texts as files: reading and writing them. */
export const paperTextsRoutes: readonly Route[] = [
  {
    method: 'post',
    path: '/api/v1/papers/read-document',
    summary: 'Read a document of at most 10 MB, as a text or as an amendment; nothing is stored',
    tag: 'papers',
    who: 'signed-in',
    body: readDocumentForm,
    bodyType: 'multipart/form-data',
    response: readDocumentResult,
  },
  {
    ...file,
    path: '/api/v1/papers/{id}/export',
    summary: 'The text of a paper as Word, PDF, Markdown, text or HTML',
    tag: 'papers',
    who: 'signed-in',
  },
  {
    ...file,
    path: '/api/v1/portal/papers/{id}/export',
    summary: 'The text of a public paper as Word, PDF, Markdown, text or HTML',
    tag: 'portal',
    who: 'public',
  },
];
