import { exportQuery, LARGEST_DOCUMENT, readDocumentForm, readDocumentResult } from './paper-texts';
import { FORM_OVERHEAD } from './papers.routes';
import type { RouteTable } from './route';

const file = { method: 'get', rate: 'heavy', responseType: 'application/octet-stream' } as const;

/** Resolution texts as files: reading and writing them. */
export const paperTextsRoutes = {
  readDocument: {
    method: 'post',
    path: '/api/v1/papers/read-document',
    summary: 'Read a document of at most 10 MB, as a text or as an amendment; nothing is stored',
    tag: 'papers',
    permission: 'write-paper',
    rate: 'heavy',
    body: readDocumentForm,
    bodyType: 'multipart/form-data',
    bodyLimit: LARGEST_DOCUMENT + FORM_OVERHEAD,
    response: readDocumentResult,
  },
  export: {
    ...file,
    query: exportQuery,
    path: '/api/v1/papers/{id}/export',
    summary: 'The text of a paper as Word, PDF, Markdown, text or HTML',
    tag: 'papers',
    permission: 'signed-in',
  },
  portalExport: {
    ...file,
    query: exportQuery,
    path: '/api/v1/portal/papers/{id}/export',
    summary: 'The text of a public paper as Word, PDF, Markdown, text or HTML',
    tag: 'portal',
    permission: 'public',
  },
} as const satisfies RouteTable;
