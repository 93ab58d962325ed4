import type { MeetingDetail } from '@gremia/contracts';
import { allEntries } from './journal-entries';
import { crawlPortal } from './portal-crawl';
import type { TestApp } from './test-app';

/** What was answered, by path. JSON is kept as it was sent, files by their ETag. */
export type Readings = Record<string, unknown>;

interface MeetingList {
  readonly meetings: readonly { readonly id: string; readonly state: string }[];
}

/**
 * Reads what people keep: the whole portal, and of every meeting that was held the journal as the public and as the
 * office see it, the minutes, their PDF, and the receipt of the last ballot.
 */
export async function readEverything(app: TestApp): Promise<Readings> {
  const read: Readings = {};
  for (const [path, sent] of await crawlPortal(app, ['Haushalt', 'Wehr'])) read[path] = JSON.parse(sent);
  const clerk = await app.signIn('sitzungsdienst');
  const { meetings } = (await clerk.get<MeetingList>('/api/v1/meetings')).body;
  for (const { id } of meetings.filter(({ state }) => state === 'closed')) {
    const base = `/api/v1/meetings/${id}`;
    read[base] = (await clerk.get<MeetingDetail>(base)).body;
    const entries = await allEntries(clerk, `${base}/journal`);
    read[`${base}/journal`] = entries;
    read[`public ${base}/journal`] = await allEntries(app.visitor(), `/api/v1/portal/meetings/${id}/journal`);
    read[`${base}/minutes`] = (await clerk.get(`${base}/minutes`)).body;
    const pdf = await app.visitor().get(`/api/v1/portal/meetings/${id}/minutes.pdf`);
    read[`${base}/minutes.pdf`] = pdf.headers.get('etag');
    const ballot = entries.findLast(({ event }) => event.kind === 'ballot-cast');
    if (ballot !== undefined)
      read[`${base}/receipt`] = (await clerk.get<string>(`${base}/journal/${ballot.seq}/receipt`)).body;
  }
  return read;
}
