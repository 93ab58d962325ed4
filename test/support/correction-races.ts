import { randomUUID } from 'node:crypto';
import {
  type CommandAnswer,
  type MeetingDetail,
  type MinutesView,
  type PaperDetail,
  type PortalPaperDetail,
  type Problem,
} from '@gremia/contracts';
import type { Point } from '@gremia/resolution';
import { atOnce } from './at-once';
import { handIn, holdMeeting, type HeldMeeting } from './held-meeting';
import { carriedOver, letCommitteeDecide, LiveClient, OPEN, planMeeting } from './live';
import { agendaItem, changed, motion } from './paper-inputs';
import { openWithQuorum } from './papers-in-session';
import { startTestApp, type TestApp } from './test-app';
import type { TestClient } from './test-client';
import { minutesStep } from './minutes-steps';

const MAIN = { kind: 'main', leaveOpen: true } as const;
const AFTER_THE_VOTE = [409, 422];

/**
 * Tests what is recorded of a decision against what others do to the same thing in the same moment, so many times each.
 * Ten rounds have every advance that one may have before the other.
 */
export function describeCorrectionRaces(rounds: number): void {
  describe('a recorded correction or release, and somebody else at the same moment', () => {
    let app: TestApp;
    let clerk: TestClient;
    let author: TestClient;
    let held: HeldMeeting;
    beforeAll(async () => {
      app = await startTestApp();
      [clerk, author] = await Promise.all([app.signIn('sitzungsdienst'), app.signIn('ahrenfels')]);
      held = await holdMeeting(app);
    }, 120_000);
    afterAll(() => app.stop());

    const paperOf = async (id: string): Promise<PaperDetail> =>
      (await clerk.get<PaperDetail>(`/api/v1/papers/${id}`)).body;
    const publicText = async (id: string) =>
      (await app.visitor().get<PortalPaperDetail>(`/api/v1/portal/papers/${id}`)).body.resolution?.plain;
    interface Resolved {
      readonly meetingId: string;
      readonly itemId: string;
      readonly basedOn: string;
      readonly points: readonly Point[];
    }
    const correct = ({ meetingId, itemId, basedOn, points }: Resolved, from: string, to: string) =>
      clerk.post<CommandAnswer & Problem>(`/api/v1/meetings/${meetingId}/commands`, {
        ...{ commandId: randomUUID(), meetingId, kind: 'correct-text', reason: 'Schreibweise', itemId, basedOn },
        ...{ points: changed(points, [from, to]), confirmsMeaning: true },
      });

    /** A motion that a meeting has resolved as it was. */
    async function resolve(): Promise<{ paper: PaperDetail; resolved: Resolved }> {
      const paper = await handIn(author, motion());
      const itemId = randomUUID();
      const items = [{ id: itemId, paperId: paper.id, responsibility: 'decision' as const }];
      await letCommitteeDecide(app);
      const meetingId = await planMeeting(app, { committee: 'bauausschuss', items });
      const office = new LiveClient(clerk, meetingId);
      await openWithQuorum(office);
      await office.must({ kind: 'call-item', itemId });
      const voteId = randomUUID();
      await office.must({ kind: 'open-vote', voteId, itemId, subject: MAIN, procedure: 'show-of-hands' });
      await office.must({ kind: 'close-vote', voteId, count: { yes: 6, no: 0, abstain: 0 } });
      await office.must({ kind: 'announce-result', voteId, carried: true });
      await office.must({ kind: 'close-item', itemId, disposition: 'done' });
      // Until something else is begun, the result may still be doubted.
      await office.must({ kind: 'close-meeting' });
      office.leave();
      await carriedOver(app, meetingId);
      const { resolution, revision } = await paperOf(paper.id);
      const { points = [], hash = '' } = resolution ?? {};
      return { paper: { ...paper, revision }, resolved: { meetingId, itemId, basedOn: hash, points } };
    }

    it('two corrections: one is recorded, and it is the one that is published', async () => {
      for (let round = 0; round < rounds; round += 1) {
        const { resolution, correctable, corrections } = await paperOf(held.paperId);
        const { meetingId = '', itemId = '' } = correctable ?? {};
        const resolved = { meetingId, itemId, basedOn: resolution?.hash ?? '', points: resolution?.points ?? [] };
        const word = /Am (\S+) werden/u.exec(resolution?.plain ?? '')?.[1] ?? '';
        const spellings = [`Uferweg-${round}`, `Uferpfad-${round}`] as const;
        const answers = await atOnce(
          round,
          () => correct(resolved, word, spellings[0]),
          () => correct(resolved, word, spellings[1]),
        );
        expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
        expect(answers.find(({ status }) => status === 409)?.body.code).toBe('stale-revision');
        const won = spellings[answers[0].status === 200 ? 0 : 1];
        await carriedOver(app, meetingId);
        const paper = await paperOf(held.paperId);
        expect(paper.corrections.length).toBe(corrections.length + 1);
        expect(paper.resolution?.plain).toContain(`Am ${won} werden`);
        expect(await publicText(held.paperId)).toBe(paper.resolution?.plain);
      }
    }, 120_000);

    it.each([
      {
        case: 'a new version',
        act: ({ id, revision, text }: PaperDetail) =>
          author.post<Problem>(`/api/v1/papers/${id}/versions`, {
            ...{ revision, reasons: '', pointReasons: {} },
            points: changed(text?.points ?? [], ['zehn', 'zwanzig']),
          }),
      },
      { case: 'a withdrawal', act: ({ id }: PaperDetail) => author.post<Problem>(`/api/v1/papers/${id}/withdraw`) },
    ])(
      '$case: the correction is recorded, the text that was voted on stays',
      async ({ act }) => {
        for (let round = 0; round < rounds; round += 1) {
          const { paper, resolved } = await resolve();
          const [correction, other] = await atOnce(
            round,
            () => correct(resolved, 'Uferweg', 'Ufer-Weg'),
            () => act(paper),
          );
          expect([correction.status, correction.body.code, AFTER_THE_VOTE.includes(other.status)]).toEqual([
            200,
            undefined,
            true,
          ]);
          await carriedOver(app, resolved.meetingId);
          const after = await paperOf(paper.id);
          expect(after.resolution?.plain).toContain('Am Ufer-Weg werden bis zum 30.06.2027 zehn Bänke');
          expect([after.state, after.versions.filter(({ kind }) => kind === 'revised').length]).toEqual(['decided', 0]);
          expect(await publicText(paper.id)).toBe(after.resolution?.plain);
        }
      },
      240_000,
    );

    it('a supplement and the opening: what is opened is what was announced', async () => {
      const seen = new Set<string>();
      for (let round = 0; round < rounds; round += 1) {
        const item = { id: randomUUID(), title: 'Wie geplant' };
        await letCommitteeDecide(app);
        const meetingId = await planMeeting(app, { committee: 'bauausschuss', items: [item] });
        const { revision } = (await clerk.get<MeetingDetail>(`/api/v1/meetings/${meetingId}`)).body;
        const office = new LiveClient(clerk, meetingId);
        const items = [agendaItem('Wie geplant', { id: item.id }), agendaItem('Nachgetragen')];
        const [opening, supplement] = await atOnce(
          round,
          () => office.act(OPEN),
          () => clerk.put<Problem>(`/api/v1/meetings/${meetingId}/agenda`, { revision, items, supplement: 'Eilig.' }),
        );
        office.leave();
        const added = supplement.status === 200;
        if (!opening.ok) expect([opening.problem.code, added]).toEqual(['stale-revision', true]);
        const [opened] = await app.db<{ titles: string[] }>(
          `SELECT ARRAY(SELECT i ->> 'title' FROM jsonb_array_elements(body -> 'agenda') i) AS titles FROM journal_entry
          WHERE meeting_id = $1 AND kind = 'meeting-opened'`,
          [meetingId],
        );
        const { items: shown, supplements } = (await clerk.get<MeetingDetail>(`/api/v1/meetings/${meetingId}`)).body;
        expect([shown.length, supplements.length]).toEqual(added ? [2, 1] : [1, 0]);
        if (opening.ok) expect(opened?.titles).toEqual(shown.map(({ title }) => title));
        seen.add(`${opening.ok} ${added}`);
      }
      // Whichever came first: no round ends with neither.
      expect([...seen]).not.toContain('false false');
    }, 120_000);

    it('the release of minutes and their correction: one of them is based on what was there', async () => {
      const path = `/api/v1/meetings/${held.meetingId}/minutes`;
      await clerk.post(path);
      const seen = new Set<string>();
      for (let round = 0; round < rounds; round += 1) {
        let no = (await clerk.get<MinutesView>(path)).body.current?.no ?? 0;
        for (const to of ['signed', 'approved'])
          no = (await clerk.post<MinutesView>(`${path}/advance`, minutesStep(to, no))).body.current?.no ?? 0;
        const opening = `Fassung ${round}`;
        const [release, correction] = await atOnce(
          round,
          () => clerk.post<MinutesView & Problem>(`${path}/advance`, { basedOn: no, to: 'released' }),
          () => clerk.put<MinutesView & Problem>(path, { basedOn: no, remarks: { opening } }),
        );
        expect([release.status, correction.status].sort()).toEqual([200, 409]);
        const released = release.status === 200;
        expect((released ? correction : release).body.code).toBe('stale-revision');
        const { current } = (await clerk.get<MinutesView>(path)).body;
        expect(current).toMatchObject({ no: no + 1, state: released ? 'released' : 'draft' });
        const [row] = await app.db<{ no: number }>('SELECT no FROM portal.minutes WHERE meeting_id = $1', [
          held.meetingId,
        ]);
        if (released) expect(row?.no).toBe(no + 1);
        else expect(row?.no).not.toBe(no + 1);
        if (released) await clerk.put(path, { basedOn: no + 1, remarks: { opening } });
        seen.add(released ? 'released' : 'corrected');
      }
      expect([...seen].sort()).toEqual(['corrected', 'released']);
    }, 120_000);
  });
}
