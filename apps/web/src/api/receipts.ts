import { liveRoutes } from '@gremia/contracts';
import { addressOf } from './address';
import { ApiProblem, offline } from './api-problem';
import { readJson } from './client';

/** The receipt of an entry of the reader's own stream, as text. @throws ApiProblem */
export const readReceipt = (meetingId: string, seq: number): Promise<string> =>
  readText(addressOf(liveRoutes.receipt, { params: { id: meetingId, seq } }));

/** The public keys of the municipality, a line each. @throws ApiProblem */
export const readJournalKeys = (): Promise<string> => readText(addressOf(liveRoutes.journalKey));

async function readText(address: string): Promise<string> {
  const response = await fetch(address, { credentials: 'same-origin' }).catch(() => {
    throw offline();
  });
  const text = await response.text();
  if (!response.ok) throw ApiProblem.read(response.status, readJson(text));
  return text;
}
