import { attachmentView, PROBLEMS, type AttachmentView } from '@gremia/contracts';
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

/** Sends a file as an attachment of a paper. `fetch` cannot tell how far an upload is; XMLHttpRequest can. */
export async function uploadAttachment(upload: Upload): Promise<AttachmentView> {
  if (currentCsrfToken() === null) await refreshCsrfToken();
  try {
    return await send(upload);
  } catch (error) {
    if (!isProblem(error, 'csrf-refused')) throw error;
    await refreshCsrfToken();
    return send(upload);
  }
}

function send({ paperId, file, isPublic, onProgress }: Upload): Promise<AttachmentView> {
  const form = new FormData();
  form.set('public', String(isPublic));
  form.set('file', file);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/v1/papers/${paperId}/attachments`);
    request.setRequestHeader('accept', 'application/json');
    const token = currentCsrfToken();
    if (token !== null) request.setRequestHeader('x-csrf-token', token);
    request.upload.onprogress = ({ loaded, total, lengthComputable }) => {
      if (lengthComputable) onProgress(loaded / total);
    };
    request.onerror = () => reject(new ApiProblem('offline', i18n.t('common:problem.offline'), 0));
    request.onload = () => {
      const json = readJson(request.responseText);
      if (request.status >= 400) return reject(ApiProblem.read(request.status, json, i18n.t('common:problem.unexpected')));
      const parsed = attachmentView.safeParse(json);
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
