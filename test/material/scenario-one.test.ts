import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CommandInput, MeetingDetail, PaperDetail, PaperInput, PortalPaperDetail } from '@gremia/contracts';
import { parseResolution, printResolution, type Point } from '@gremia/resolution';
import { randomUUID } from 'node:crypto';
import { startTestApp, type TestApp } from '../support/test-app';
import { originator } from '../support/paper-inputs';
import type { TestClient } from '../support/test-client';

type Distributed<T> = T extends unknown ? Omit<T, 'commandId' | 'meetingId'> : never;
type Act = Distributed<CommandInput>;

const folder = process.env['GREMIA_SEEDS'] ?? '';
const document = (prefix: string): string => {
  const name = readdirSync(folder).find((each) => each.startsWith(prefix));
  if (name === undefined) throw new Error(`no document ${prefix} in GREMIA_SEEDS`);
  return readFileSync(join(folder, name), 'utf8');
};
const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();
const ordinaryBlanks = (text: string): string => text.replaceAll(/[^\S\n]+/gu, ' ');
const between = (text: string, from: RegExp, to: RegExp): string => {
  const start = text.search(from);
  const rest = text.slice(start);
  const end = rest.search(to);
  return end < 0 ? rest : rest.slice(0, end);
};

/**
 * A council's resolution of 11.11.2020 from the documents on record: the amendment as it was tabled, and the text and
 * tally that were published.
 */
describe('a resolution on record, point by point', () => {
  const published = document('001');
  const tabled = document('000');
  const resolved = between(published, /^01$/mu, /$^/u);
  const [resultLine, tallyLine] = published.split('\n').filter((line) => line.trim() !== '') as [string, string];

  const point = (text: string, label: string, next: RegExp): string =>
    between(text, new RegExp(`^${label.replace(/[()]/gu, String.raw`\$&`)}\\s*$`, 'mu'), next).replace(/^.*\n/u, '');
  const newBoards = point(resolved, '07', /^08$/mu);
  const addedWords = ' und der kommunale IT-Dienstleister KIV Thüringen GmbH';
  const main = between(resolved, /^01$/mu, /^07$/mu).replace(addedWords, '');

  let app: TestApp;
  let clerk: TestClient;
  let chair: TestClient;
  let members: TestClient[];
  let meetingId: string;
  let itemId: string;

  beforeAll(async () => {
    app = await startTestApp();
    clerk = await app.signIn('sitzungsdienst');
    chair = await app.signIn('vorsitz');
    const logins = await app.db<{ login: string }>(
      `SELECT a.login FROM account a JOIN membership m ON m.person_id = a.person_id
        JOIN committee c ON c.id = m.committee_id
       WHERE c.kind = 'council' AND m.voting AND a.login <> 'vorsitz' ORDER BY a.login LIMIT 37`,
    );
    members = [chair, ...(await Promise.all(logins.map(({ login }) => app.signIn(login))))];
  }, 120_000);
  afterAll(() => app.stop());

  const act = async (who: TestClient, command: Act): Promise<void> => {
    const answer = await who.post<{ ok: boolean; detail?: string }>(`/api/v1/meetings/${meetingId}/commands`, {
      ...command,
      commandId: randomUUID(),
      meetingId,
    });
    if (answer.status !== 200 && answer.status !== 201)
      throw new Error(`${command.kind}: ${answer.status} ${JSON.stringify(answer.body)}`);
  };

  const decide = async (
    subject: Extract<Act, { kind: 'open-vote' }>['subject'],
    yes: number,
    no: number,
    abstain: number,
  ): Promise<void> => {
    const voteId = randomUUID();
    await act(chair, { kind: 'open-vote', voteId, itemId, subject });
    const choices = [
      ...Array<'yes'>(yes).fill('yes'),
      ...Array<'no'>(no).fill('no'),
      ...Array<'abstain'>(abstain).fill('abstain'),
    ];
    expect(choices).toHaveLength(members.length);
    await Promise.all(
      members.map((member, index) => act(member, { kind: 'cast-ballot', voteId, choice: choices[index] ?? 'abstain' })),
    );
    await act(chair, { kind: 'close-vote', voteId });
    await act(chair, { kind: 'announce-result', voteId, carried: yes > no });
  };

  const created = async (
    input: Partial<PaperInput> & Pick<PaperInput, 'kind' | 'title' | 'points'>,
  ): Promise<PaperDetail> => {
    const answer = await clerk.post<PaperDetail>('/api/v1/papers', {
      public: true,
      originators: [originator],
      parentId: null,
      reasons: '',
      pointReasons: {},
      consultations: [],
      statement: null,
      ...input,
    });
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
    return answer.body;
  };
  const submitted = async ({ id }: PaperDetail): Promise<PaperDetail> => {
    const answer = await clerk.post<PaperDetail>(`/api/v1/papers/${id}/submit`);
    if (answer.status >= 300) throw new Error(JSON.stringify(answer.body));
    return answer.body;
  };
  const read = async (text: string): Promise<Point[]> => {
    const answer = await clerk.post<{ points: Point[] }>('/api/v1/papers/read-text', { text });
    return answer.body.points;
  };
  const revised = async (paper: PaperDetail, points: Point[]): Promise<PaperDetail> => {
    const answer = await clerk.put<PaperDetail>(`/api/v1/papers/${paper.id}`, {
      revision: paper.revision,
      kind: paper.kind,
      title: paper.title,
      public: true,
      originators: paper.originators,
      parentId: paper.parentId,
      points,
      reasons: '',
      pointReasons: {},
      consultations: [],
      statement: null,
    });
    if (answer.status >= 300) throw new Error(JSON.stringify(answer.body));
    return answer.body;
  };

  it('ends with the text and the tally that were published', async () => {
    const title = 'Digitalisierungsstrategie';
    const paper = await submitted(await created({ kind: 'motion', title, points: await read(main) }));

    // The amendment as it was read from paper; its second point was in the nominative, and the mover mended that before
    // the vote.
    const [first, secondAsTabled, newOnline] = await read(between(tabled, /^01\s*$/mu, /^Begründung:/mu));
    const [firstOfMain, , ...rest] = await read(main);
    const [, second] = await read(resolved);
    if (!first || !secondAsTabled || !newOnline || !firstOfMain || !second)
      throw new Error('the documents on record were not read');
    const edited = (secondPoint: Point): Point[] => [first, secondPoint, ...rest, { ...newOnline, id: 'neu' }];
    const longer = `${newBoards.trim()} Das Konzept ist den Fraktionen vorab zuzuleiten.`;
    const a = await submitted(
      await created({
        kind: 'amendment',
        title: 'Änderungsantrag A',
        parentId: paper.id,
        points: edited(secondAsTabled),
      }),
    );
    const b = await submitted(
      await created({
        kind: 'amendment',
        title: 'Änderungsantrag B',
        parentId: paper.id,
        points: await read(`${main}\n\nBP 07 (neu)\n\n${longer}`),
      }),
    );
    const c = await submitted(
      await created({
        kind: 'amendment',
        title: 'Änderungsantrag C',
        parentId: paper.id,
        points: await read(main.replace('Smart-City Service App', 'barrierefreien Smart-City Service App')),
      }),
    );
    await revised(a, edited(second));

    const council = await app.db<{ id: string }>(`SELECT id FROM committee WHERE kind = 'council'`);
    const startsAt = new Date(Date.now() + 6 * 86_400_000).toISOString();
    const meeting = await clerk.post<MeetingDetail>('/api/v1/meetings', {
      committeeId: council[0]?.id,
      title: 'Sitzung des Stadtrates',
      startsAt,
      endsAt: null,
      place: 'Ratssaal',
      publicRoom: null,
      public: true,
      rehearsal: false,
    });
    meetingId = meeting.body.id;
    itemId = randomUUID();
    const items = [
      {
        id: itemId,
        title,
        neutralTitle: 'Nichtöffentlicher Tagesordnungspunkt',
        public: true,
        paperId: paper.id,
        responsibility: 'decision',
        notes: '',
      },
    ];
    const agenda = await clerk.put<MeetingDetail>(`/api/v1/meetings/${meetingId}/agenda`, {
      revision: meeting.body.revision,
      items,
    });
    const announced = await clerk.post<MeetingDetail>(`/api/v1/meetings/${meetingId}/publish-agenda`, {
      revision: agenda.body.revision,
    });
    await clerk.post(`/api/v1/meetings/${meetingId}/convene`, {
      revision: announced.body.revision,
      urgent: false,
      receivedOn: null,
    });

    await act(chair, { kind: 'open-meeting', confirmsRules: true, otherDay: 'Aus dem Archiv nachgespielt' });
    await Promise.all(members.map((member) => act(member, { kind: 'check-in', mode: 'hall' })));
    await act(chair, { kind: 'call-item', itemId });

    // B's mover shortens the new point during the debate; the chair lays the new wording before the council.
    await revised(b, await read(`${main}\n\nBP 07 (neu)\n\n${newBoards}`));
    await act(chair, { kind: 'update-texts', itemId });
    const unit = async (paperId: string, label: string): Promise<{ kind: 'unit'; unitIds: string[] }> => {
      const detail = await clerk.get<PaperDetail>(`/api/v1/papers/${paper.id}`);
      const found = detail.body.amendments
        .find((each) => each.paperId === paperId)
        ?.units.find((each) => each.label === label);
      if (found === undefined)
        throw new Error(`no unit ${label} in ${JSON.stringify(detail.body.amendments.map((each) => each.units))}`);
      return { kind: 'unit', unitIds: [found.id] };
    };
    await decide(await unit(a.id, 'BP 01'), 9, 27, 2);
    await decide(await unit(a.id, 'BP 02'), 30, 4, 4);
    await decide(await unit(b.id, 'BP 07 (neu)'), 31, 3, 4);
    await decide(await unit(c.id, 'BP 04'), 5, 31, 2);
    await decide(await unit(a.id, 'BP 07 (neu)'), 34, 0, 4);
    await decide({ kind: 'main' }, 33, 0, 5);
    await act(chair, { kind: 'close-item', itemId, disposition: 'done' });
    await act(chair, { kind: 'close-meeting' });

    const portal = await eventually(async () => {
      const answer = await app.visitor().get<PortalPaperDetail>(`/api/v1/portal/papers/${paper.id}`);
      return answer.status !== 200 || answer.body.resolution === null ? null : answer.body;
    });
    // The record sets no-break spaces.
    expect(portal.resultLine).toBe(oneLine(resultLine));
    expect(portal.tallyLine).toBe(oneLine(tallyLine));
    expect(oneLine(portal.resolution?.plain ?? '')).toBe(oneLine(resolved));
    expect(ordinaryBlanks(printResolution(portal.resolution?.points ?? []))).toBe(
      ordinaryBlanks(printResolution(parseResolution(resolved))),
    );
    expect(portal.resolution?.plain).toContain('Oberbürgemeister');
  }, 120_000);
});

/** The portal reads a projection that follows the journal; it is there within moments. */
async function eventually<T>(read: () => Promise<T | null>): Promise<T> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const found = await read();
    if (found !== null) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the result did not arrive');
}
