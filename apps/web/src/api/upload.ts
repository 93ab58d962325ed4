import {
  papersRoutes,
  paperTextsRoutes,
  type AttachmentView,
  type ReadDocumentResult,
  type Route,
} from '@gremia/contracts';
import { addressOf } from './address';
import { ApiProblem, isProblem, offline } from './api-problem';
import { checkAnswer, currentCsrfToken, readJson, refreshCsrfToken, type Answer } from './client';

export interface Upload {
  readonly paperId: string;
  readonly file: File;
  readonly isPublic: boolean;
  /** Share of the file that has been sent, 0 to 1. */
  readonly onProgress: (share: number) => void;
}

/** Sends a file as an attachment of a paper. */
export function uploadAttachment({ paperId, file, isPublic, onProgress }: Upload): Promise<AttachmentView> {
  const address = addressOf(papersRoutes.attach, { params: { id: paperId } });
  return upload(papersRoutes.attach, { address, fields: { public: String(isPublic) }, file, onProgress });
}

/** Sends a document to be read, as an amendment of `parentId` or as a text of its own. Nothing is stored. */
export function readDocument({
  file,
  parentId,
  onProgress,
}: Pick<Upload, 'file' | 'onProgress'> & { readonly parentId: string | null }): Promise<ReadDocumentResult> {
  const address = addressOf(paperTextsRoutes.readDocument);
  const fields: Record<string, string> = parentId === null ? {} : { parentId };
  return upload(paperTextsRoutes.readDocument, { address, fields, file, onProgress });
}

interface Form extends Pick<Upload, 'file' | 'onProgress'> {
  readonly address: string;
  readonly fields: Readonly<Record<string, string>>;
}

async function upload<R extends Route>(route: R, form: Form): Promise<Answer<R>> {
  if (currentCsrfToken() === null) await refreshCsrfToken();
  try {
    return await send(route, form);
  } catch (error) {
    if (!isProblem(error, 'csrf-refused')) throw error;
    await refreshCsrfToken();
    return send(route, form);
  }
}

/** `fetch` cannot tell how far an upload is; XMLHttpRequest can. */
function send<R extends Route>(route: R, { address, fields, file, onProgress }: Form): Promise<Answer<R>> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('file', file);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(route.method.toUpperCase(), address);
    request.setRequestHeader('accept', 'application/json');
    const token = currentCsrfToken();
    if (token !== null) request.setRequestHeader('x-csrf-token', token);
    request.upload.onprogress = ({ loaded, total, lengthComputable }) => {
      if (lengthComputable) onProgress(loaded / total);
    };
    request.onerror = () => reject(offline());
    request.onload = () => {
      const json = readJson(request.responseText);
      if (request.status >= 400) return reject(ApiProblem.read(request.status, json));
      try {
        resolve(checkAnswer(route, json));
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    };
    request.send(form);
  });
}
