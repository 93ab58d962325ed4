import {
  attachmentView,
  PROBLEMS,
  readDocumentResult,
  type AttachmentView,
  type ReadDocumentResult,
} from '@gremia/contracts';
import type { z } from 'zod';
import i18n from '../i18n/i18n';
import { ApiProblem, isProblem } from './api-problem';
import { currentCsrfToken, refreshCsrfToken } from './client';

export interface Upload {
  readonly paperId: string;
  readonly file: File;
  readonly isPublic: boolean;
  /** Share of the file that has been sent, 0 to 1. */
  readonly onProgress: (share: number) => void;
}

/** Sends a file as an attachment of a paper. */
export function uploadAttachment({ paperId, file, isPublic, onProgress }: Upload): Promise<AttachmentView> {
  return upload(
    { path: `papers/${paperId}/attachments`, fields: { public: String(isPublic) }, file, onProgress },
    attachmentView,
  );
}

/** Sends a document to be read, as an amendment of `parentId` or as a text of its own. Nothing is stored. */
export function readDocument({
  file,
  parentId,
  onProgress,
}: Pick<Upload, 'file' | 'onProgress'> & { readonly parentId: string | null }): Promise<ReadDocumentResult> {
  return upload(
    { path: 'papers/read-document', fields: parentId === null ? {} : { parentId }, file, onProgress },
    readDocumentResult,
  );
}

interface Form extends Pick<Upload, 'file' | 'onProgress'> {
  readonly path: string;
  readonly fields: Readonly<Record<string, string>>;
}

async function upload<S extends z.ZodType>(form: Form, schema: S): Promise<z.output<S>> {
  if (currentCsrfToken() === null) await refreshCsrfToken();
  try {
    return await send(form, schema);
  } catch (error) {
    if (!isProblem(error, 'csrf-refused')) throw error;
    await refreshCsrfToken();
    return send(form, schema);
  }
}

/** `fetch` cannot tell how far an upload is; XMLHttpRequest can. */
function send<S extends z.ZodType>({ path, fields, file, onProgress }: Form, schema: S): Promise<z.output<S>> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('file', file);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/v1/${path}`);
    request.setRequestHeader('accept', 'application/json');
    const token = currentCsrfToken();
    if (token !== null) request.setRequestHeader('x-csrf-token', token);
    request.upload.onprogress = ({ loaded, total, lengthComputable }) => {
      if (lengthComputable) onProgress(loaded / total);
    };
    request.onerror = () => reject(new ApiProblem('offline', i18n.t('common:problem.offline'), 0));
    request.onload = () => {
      const json = readJson(request.responseText);
      if (request.status >= 400)
        return reject(ApiProblem.read(request.status, json, i18n.t('common:problem.unexpected')));
      const parsed = schema.safeParse(json);
      if (parsed.success) resolve(parsed.data);
      else reject(new ApiProblem('unexpected', PROBLEMS.unexpected[1], 500));
    };
    request.send(form);
  });
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
