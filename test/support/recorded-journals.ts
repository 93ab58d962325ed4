import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { JournalEntry } from '../../apps/api/src/platform/journal/journal-entry';
import { entryOf, type EntryRow } from '../../apps/api/src/platform/journal/journal-row';

const JOURNALS = resolve(__dirname, '../fixtures/journals');

type StoredRow = Omit<EntryRow, 'at' | 'owner' | 'salt' | 'content'> & { readonly at: string; readonly kind: string };
type SecretRow = { readonly seq: number } & Pick<EntryRow, 'owner' | 'salt' | 'content'>;

/** A journal as its rows stood in the tables when it was recorded. */
export interface RecordedJournal {
  readonly meetingId: string;
  readonly entries: readonly StoredRow[];
  readonly secrets: readonly SecretRow[];
}

export const recordedJournals: readonly string[] = readdirSync(JOURNALS)
  .filter((file) => file.endsWith('.json') && !file.endsWith('.summary.json'))
  .map((file) => file.replace('.json', ''));

const readJson = (file: string): unknown => JSON.parse(readFileSync(join(JOURNALS, file), 'utf8'));

export const recordedJournal = (name: string): RecordedJournal => readJson(`${name}.json`) as RecordedJournal;

/** What the version that recorded the journal made of it. */
export const recordedSummary = (name: string): unknown => readJson(`${name}.summary.json`);

/** The entries as the server reads them today. */
export function entriesOf({ meetingId, entries, secrets }: RecordedJournal): JournalEntry[] {
  const sealed = new Map(secrets.map((secret) => [secret.seq, secret]));
  return entries.map((row) => {
    const { owner = null, salt = null, content = null } = sealed.get(row.seq) ?? {};
    return entryOf(meetingId, { ...row, at: new Date(row.at), owner, salt, content });
  });
}
