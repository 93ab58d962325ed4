import type { EntryView, Subscription } from '@gremia/contracts';
import type { TestClient } from './test-client';

/** The whole journal of a meeting as this reader may have it, page by page. */
export async function allEntries(client: TestClient, journal: string): Promise<EntryView[]> {
  const entries: EntryView[] = [];
  for (;;) {
    const { status, body } = await client.get<Subscription>(`${journal}?after=${entries.length}`);
    if (status !== 200) throw new Error(`${journal} was answered ${status}`);
    entries.push(...body.entries);
    if (body.entries.length === 0 || entries.length >= body.head) return entries;
  }
}
