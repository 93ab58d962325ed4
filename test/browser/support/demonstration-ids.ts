import type { AccountList, MeetingList, PaperDetail, PaperList } from '@gremia/contracts';
import { amendment, motion } from '../../support/paper-inputs';
import type { TestApp } from '../../support/test-app';
import type { TestClient } from '../../support/test-client';

/** Has papers of her own. */
export const MEMBER = 'rabenhaupt';

/** Ids of the demonstration by the names that addresses use; brings in what the demonstration begins without. */
export async function idsOfDemonstration(app: TestApp): Promise<Record<string, string>> {
  const clerk = await app.signIn('sitzungsdienst');
  const { meetings } = (await clerk.get<MeetingList>('/api/v1/meetings')).body;
  const { papers } = (await clerk.get<PaperList>('/api/v1/papers?limit=100')).body;
  const member = await app.signIn(MEMBER);
  const own = (await member.get<PaperList>('/api/v1/papers?mine=true')).body.papers;
  const council = meetings.filter(({ committeeKind }) => committeeKind === 'council');
  const amended = papers.find(
    ({ id, kind, state }) =>
      kind !== 'amendment' &&
      state === 'scheduled' &&
      papers.some((below) => below.parentId === id && below.kind === 'amendment'),
  )?.id;
  const pendingAmendment = papers.find(
    ({ parentId, kind, state }) => kind === 'amendment' && parentId === amended && state === 'scheduled',
  )?.id;
  const [ofAmendment, ofAmendmentDraft] = [
    await amendmentOf(clerk, pendingAmendment),
    await amendmentOf(clerk, pendingAmendment),
  ];
  await clerk.post(`/api/v1/papers/${ofAmendment}/submit`);
  const { accounts } = (await clerk.get<AccountList>('/api/v1/accounts')).body;
  const found = {
    account: accounts[0]?.id,
    person: accounts[0]?.personId,
    pendingAmendment,
    ofAmendment,
    ofAmendmentDraft,
    coming: council.find(({ state, rehearsal }) => state === 'convened' && !rehearsal)?.id,
    closed: council.find(({ state }) => state === 'closed')?.id,
    // Of the meetings that were held, the first has its minutes published.
    minuted: council.filter(({ state }) => state === 'closed').sort((a, b) => a.startsAt.localeCompare(b.startsAt))[0]
      ?.id,
    own: own[0]?.id,
    rehearsal: meetings.find(({ rehearsal }) => rehearsal)?.id,
    committee: council[0]?.committeeId,
    decided: papers.find(({ result }) => result === 'mit Änderungen beschlossen')?.id,
    amended,
    amendment: papers.find(({ kind, number }) => kind === 'amendment' && number !== null)?.id,
    draft: papers.find(({ kind, state }) => kind === 'proposal' && state === 'draft')?.id,
    ...(await bringInVersion(clerk, papers)),
    longWorded: await longWorded(clerk),
    amendmentDraft: papers.find(({ kind, state }) => kind === 'amendment' && state === 'draft')?.id,
  };
  return Object.fromEntries(
    Object.entries(found).map(([name, id]) => {
      if (id === undefined) throw new Error(`the demonstration has no ${name}`);
      return [name, id];
    }),
  );
}

/** A draft that amends this amendment in its first point. */
async function amendmentOf(clerk: TestClient, id = ''): Promise<string> {
  const { text, title } = (await clerk.get<PaperDetail>(`/api/v1/papers/${id}`)).body;
  const [first, ...rest] = text?.points ?? [];
  if (first === undefined) throw new Error('the amendment has no text');
  const points = [{ ...first, body: [...first.body, { t: 'text' as const, s: ' Dies gilt sofort.' }] }, ...rest];
  return (await clerk.post<PaperDetail>('/api/v1/papers', amendment(id, points, { title: `Änderung zu: ${title}` })))
    .body.id;
}

/** The demonstration begins without one: a new version of a motion to which an amendment no longer fits. */
async function bringInVersion(
  clerk: TestClient,
  papers: PaperList['papers'],
): Promise<{ renewed: string | undefined; outdated: string | undefined }> {
  const renewed = papers.find(
    ({ id, state, kind }) =>
      state === 'submitted' &&
      kind === 'motion' &&
      papers.some((below) => below.parentId === id && below.kind === 'amendment'),
  )?.id;
  const { revision, reasons, pointReasons, text } = (await clerk.get<PaperDetail>(`/api/v1/papers/${renewed}`)).body;
  const points = (text?.points ?? []).map((point) => ({
    ...point,
    body: [{ t: 'text', s: 'Der Stadtrat bittet die Verwaltung um einen Vorschlag.' }],
  }));
  const { body } = await clerk.post<PaperDetail>(`/api/v1/papers/${renewed}/versions`, {
    revision,
    reasons,
    pointReasons,
    points: [...points.slice(0, 1), ...(text?.points.slice(1) ?? [])],
  });
  return { renewed, outdated: body.amendments.find(({ outdated }) => outdated)?.paperId };
}

const LONG_WORD = 'Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung';

/** A motion of long words by an office with a long name: it stands in every list, and none may become wider for it. */
async function longWorded(clerk: TestClient): Promise<string> {
  const sent = motion({
    title: `${LONG_WORD} und Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz: Stellungnahme der Stadt`,
    originators: [{ kind: 'office', id: null, name: `Amt für ${LONG_WORD} und allgemeine Ordnungsangelegenheiten` }],
  });
  const { id } = (await clerk.post<PaperDetail>('/api/v1/papers', sent)).body;
  await clerk.post(`/api/v1/papers/${id}/submit`);
  return id;
}
