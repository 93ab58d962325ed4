import {
  committeeDetail,
  paperKind,
  portalHome,
  portalMeetingDetail,
  portalMeetingList,
  portalMinutes,
  portalPaperDetail,
  portalPaperList,
  portalSearchResult,
  subscription,
  versionComparison,
  type Subscription,
} from '@gremia/contracts';
import type { z } from 'zod';
import type { TestApp } from './test-app';

const PORTAL = '/api/v1/portal';

/** What the portal answered: by path, as it was sent. */
export type Crawl = ReadonlyMap<string, string>;

/**
 * Reads everything that the portal offers to somebody who follows every list to its end, and searches for each of the
 * words. Every answer keeps its contract.
 */
export async function crawlPortal(app: TestApp, words: readonly string[]): Promise<Crawl> {
  const read = new Map<string, string>();
  const get = async <S extends z.ZodType>(path: string, schema: S): Promise<z.output<S>> => {
    const response = await fetch(`${app.url}${PORTAL}${path}`);
    const sent = await response.text();
    if (response.status !== 200) throw new Error(`${path} was answered ${response.status}: ${sent}`);
    read.set(path, sent);
    const answer = schema.parse(JSON.parse(sent));
    // Nothing goes out that the contract does not name.
    expect(JSON.parse(sent)).toEqual(answer);
    return answer;
  };
  const readJournal = async (id: string): Promise<void> => {
    // A meeting behind closed doors is announced, and has no public stream.
    if ((await fetch(`${app.url}${PORTAL}/meetings/${id}/journal`)).status === 404) return;
    let after: number | null = 0;
    while (after !== null) {
      const path: string = `/meetings/${id}/journal?after=${after}`;
      const { next, serverTime }: Subscription = await get(path, subscription);
      // Of what was read, the clock alone differs from one moment to the next.
      read.set(path, (read.get(path) ?? '').replace(serverTime, ''));
      after = next;
    }
  };
  const { committees } = await get('/home', portalHome);
  for (const { id } of committees) await get(`/committees/${id}`, committeeDetail);
  const lists = ['all', 'upcoming', 'past'].flatMap((when) =>
    ['', ...committees.map(({ id }) => `&committeeId=${id}`)].map((of) => `when=${when}${of}`),
  );
  const meetings = new Set<string>();
  for (const query of lists)
    for (const { id } of (await get(`/meetings?${query}`, portalMeetingList)).meetings) meetings.add(id);
  for (const id of meetings) {
    const { hasMinutes } = await get(`/meetings/${id}`, portalMeetingDetail);
    if (hasMinutes) await get(`/meetings/${id}/minutes`, portalMinutes);
    await readJournal(id);
  }
  const papers = new Set<string>();
  for (const query of [
    'limit=100',
    ...paperKind.options.map((kind) => `kind=${kind}`),
    ...words.map((word) => `q=${encodeURIComponent(word)}`),
  ])
    for (const { id } of (await get(`/papers?${query}`, portalPaperList)).papers) papers.add(id);
  for (const id of papers) {
    const { versions } = await get(`/papers/${id}`, portalPaperDetail);
    for (const { no } of versions) await get(`/papers/${id}/compare?from=1&to=${no}`, versionComparison);
  }
  for (const word of words) await get(`/search?q=${encodeURIComponent(word)}`, portalSearchResult);
  return read;
}

/** Paths of everything that a single thing with this id could be read at. */
export const pathsOf = (id: string): string[] => [
  `${PORTAL}/meetings/${id}`,
  `${PORTAL}/meetings/${id}/journal`,
  `${PORTAL}/meetings/${id}/minutes`,
  `${PORTAL}/meetings/${id}/minutes.pdf`,
  `${PORTAL}/papers/${id}`,
  `${PORTAL}/papers/${id}/export?format=txt`,
  `${PORTAL}/papers/${id}/compare?from=1&to=1`,
  `${PORTAL}/attachments/${id}`,
  `${PORTAL}/committees/${id}`,
];
