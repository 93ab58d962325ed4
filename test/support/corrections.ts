import { randomUUID } from 'node:crypto';
import type { CommandAnswer, PaperDetail, PortalPaperDetail, Problem } from '@gremia/contracts';
import type { HeldMeeting } from './held-meeting';
import { until } from './live';
import { changed } from './paper-inputs';
import type { TestApp } from './test-app';
import type { TestClient } from './test-client';

/** Why a text is corrected, unless a test says otherwise. */
export const REASON = 'Der Straßenname ist mit Bindestrich zu schreiben.';
/** Stands in the correction of what is not public, and nowhere else. */
export const HIDDEN = 'Kranichtal';

/**
 * What tests of corrections do to the papers of a house: read them inside and outside, correct a word of the text that
 * was resolved, send a correction as it is, wait until a paper has so many.
 */
export function correctionsIn(
  house: () => { readonly app: TestApp; readonly clerk: TestClient; readonly held: HeldMeeting },
) {
  const paperOf = async (id: string, client = house().clerk): Promise<PaperDetail> =>
    (await client.get<PaperDetail>(`/api/v1/papers/${id}`)).body;
  const publicPaper = async (id: string): Promise<PortalPaperDetail> =>
    (await house().app.visitor().get<PortalPaperDetail>(`/api/v1/portal/papers/${id}`)).body;
  const send = (client: TestClient, meetingId: string, given: object) =>
    client.post<CommandAnswer & Problem>(`/api/v1/meetings/${meetingId}/commands`, {
      ...{ commandId: randomUUID(), meetingId, kind: 'correct-text', reason: REASON },
      ...given,
    });
  const correct = async (client: TestClient, paperId: string, from: string, to: string, given: object = {}) => {
    const { resolution, correctable } = await paperOf(paperId);
    const { meetingId, itemId } = correctable ?? { meetingId: house().held.meetingId, itemId: house().held.publicItem };
    const points = changed(resolution?.points ?? [], [from, to]);
    return send(client, meetingId, { itemId, points, basedOn: resolution?.hash, ...given });
  };
  const corrected = (paperId: string, count: number): Promise<PaperDetail> =>
    until(async () => {
      const paper = await paperOf(paperId);
      return paper.corrections.length === count ? paper : undefined;
    }, `not ${count} corrections`);
  return { paperOf, publicPaper, send, correct, corrected };
}
