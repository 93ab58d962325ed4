import { draftsRoutes, meetingWriting, paperWriting, routes } from '@gremia/contracts';
import type { TestClient } from './test-client';

const SEARCHED = ['/api/v1/papers', '/api/v1/portal/papers', '/api/v1/portal/search'];
/** What has to be asked with something behind the question mark, or says more with it; by the end of the path. */
const QUERIES: readonly (readonly [string, readonly string[]])[] = [
  ['/export', ['format=txt', 'format=md', 'format=html']],
  ['/compare', ['from=1&to=1', 'from=1&to=2']],
  ['/minutes.pdf', ['part=public', 'part=nonpublic']],
  ['/extracts.pdf', ['part=public', 'part=nonpublic']],
];

/** What somebody may have begun to write, by the route that gives it back. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  [draftsRoutes.paperDraft.path]: paperWriting.options,
  [draftsRoutes.meetingDraft.path]: meetingWriting.options,
};

function queriesOf(path: string, words: readonly string[]): readonly string[] {
  if (SEARCHED.includes(path)) return ['limit=100', ...words.map((word) => `q=${encodeURIComponent(word)}`)];
  if (path.endsWith('/meetings')) return ['when=all'];
  return QUERIES.find(([end]) => path.endsWith(end))?.[1] ?? [''];
}

/** What there is to be asked for, by the word that stands for its kind in an address. */
export interface KnownIds {
  readonly papers: readonly string[];
  readonly attachments: readonly string[];
  readonly meetings: readonly string[];
}

const idsFor = (path: string, ids: KnownIds): readonly string[] =>
  Object.entries(ids).find(([kind]) => path.includes(`/${kind}/{id}`))?.[1] ?? [];

const contentOf = (body: unknown): string =>
  Buffer.isBuffer(body) ? body.toString('latin1') : typeof body === 'string' ? body : (JSON.stringify(body) ?? '');

/**
 * Asks every GET route of the API, with each of these ids wherever a path names one and each of the words wherever
 * something can be searched.
 *
 * @param entries numbers of the entries whose receipts are asked for
 * @returns what was answered with 200, by address
 */
export async function readEverything(
  client: TestClient,
  ids: KnownIds,
  words: readonly string[],
  entries: readonly number[] = [],
): Promise<ReadonlyMap<string, string>> {
  const read = new Map<string, string>();
  for (const { method, path } of routes) {
    if (method !== 'get') continue;
    const places = path.includes('{id}') ? idsFor(path, ids).map((id) => path.replace('{id}', id)) : [path];
    const numbered = places.flatMap((place) =>
      place.includes('{seq}') ? entries.map((seq) => place.replace('{seq}', String(seq))) : [place],
    );
    const named = numbered.flatMap((place) => (KINDS[path] ?? ['']).map((kind) => place.replace('{kind}', kind)));
    for (const place of named)
      for (const query of queriesOf(path, words)) {
        const address = query === '' ? place : `${place}?${query}`;
        const { status, body } = await client.get(address);
        if (status === 200) read.set(address, contentOf(body));
        else if (status >= 500) throw new Error(`${address} was answered ${status}`);
      }
  }
  return read;
}
