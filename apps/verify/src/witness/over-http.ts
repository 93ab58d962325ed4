import type { Municipality } from './witness-journal';

/** So long a witness waits for an answer. */
const PATIENCE_MILLISECONDS = 20_000;
/** Bytes: a state and the way to it. */
const LONGEST_ANSWER = 64 * 1024;

/** A municipality behind its public address. */
export const overHttp = (url: string): Municipality => {
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(`${url}${path}`, {
      ...init,
      // As pages of the municipality itself would send it: what changes something is taken from its own address only.
      headers: { origin: url, 'content-type': 'application/json' },
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MILLISECONDS),
    }).catch((cause: unknown) => {
      throw new Error('die Adresse ist nicht zu erreichen', { cause });
    });
  return {
    newest: async (meetingId, from) => {
      const path = `/api/v1/portal/meetings/${encodeURIComponent(meetingId)}/checkpoint`;
      const answer = await ask(`${path}?from=${from}`);
      // A journal that has become shorter than it was is shown from its beginning; that is no continuation.
      const given = answer.status === 409 ? await ask(`${path}?from=0`) : answer;
      if (given.status === 404) return null;
      if (!given.ok) throw new Error(`die Gemeinde antwortet mit ${given.status}`);
      const text = await given.text();
      if (text.length > LONGEST_ANSWER) throw new Error('die Antwort ist zu lang');
      return text;
    },
    give: async (meetingId, note) => {
      const path = `/api/v1/portal/meetings/${encodeURIComponent(meetingId)}/cosignatures`;
      const answer = await ask(path, { method: 'POST', body: JSON.stringify({ note }) });
      if (!answer.ok) throw new Error(`die Gemeinde nimmt die Unterschrift nicht an (${answer.status})`);
    },
  };
};
