import {
  type MeetingDetail,
  portalMeetingDetail,
  portalPaperDetail,
  type CommitteeDetail,
  type PortalHome,
  type PortalMeetingDetail,
  type PortalPaperDetail,
  type PortalPaperList,
} from '@gremia/contracts';
import { handIn, type HeldMeeting } from '../support/held-meeting';
import { planMeeting } from '../support/live';
import { agendaItem, amendment, committee, motion, originator, person, statement, text } from '../support/paper-inputs';
import { visitPortal } from '../support/portal-visit';
import { openHouseAfterMeeting } from '../support/house';
import type { TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';

describe('the portal', () => {
  let app: TestApp;
  let clerk: TestClient;
  let held: HeldMeeting;
  openHouseAfterMeeting((house) => ({ app, clerk, held } = house));

  const visit = <T>(path: string): Promise<T> => visitPortal<T>(app, path);
  const titles = async (query: string): Promise<string[]> =>
    (await visit<{ meetings: { title: string }[] }>(`meetings?${query}`)).meetings.map(({ title }) => title);

  it('opens with the municipality and its committees in their order', async () => {
    const home = await visit<PortalHome>('home');
    expect(home.municipality).toMatchObject({
      name: 'Lindenau am Wehr',
      land: 'TH',
      timeZone: 'Europe/Berlin',
      demonstration: true,
      arms: null,
    });
    expect(home.committees.map(({ slug, seats }) => [slug, seats]).slice(0, 2)).toEqual([
      ['stadtrat', 51],
      ['bauausschuss', 11],
    ]);
  });

  it('gives the announced meetings of a body as a calendar, and no others', async () => {
    const announced = await planMeeting(app, { committee: 'bauausschuss' });
    const hidden = await planMeeting(app, { committee: 'bauausschuss', published: false });
    const rehearsal = await planMeeting(app, { committee: 'bauausschuss', rehearsal: true });
    const calendar = async (query: string): Promise<{ type: string | null; text: string }> => {
      const response = await fetch(`${app.url}/api/v1/portal/meetings.ics?${query}`);
      return { type: response.headers.get('content-type'), text: await response.text() };
    };
    const { type, text: ofBody } = await calendar(`committeeId=${committee('bauausschuss')}`);
    expect(type).toBe('text/calendar; charset=utf-8');
    expect(ofBody).toMatch(/^BEGIN:VCALENDAR\r\n/u);
    expect(ofBody).toContain(`UID:${announced}`);
    const { text: ofAll } = await calendar('');
    for (const kept of [hidden, rehearsal]) expect(ofAll).not.toContain(kept);
    expect(ofAll).toContain(`UID:${held.meetingId}`);
    expect(ofBody).not.toContain(held.meetingId);
  });

  it('tells by no date of the calendar that the office works on what is not public', async () => {
    const id = await planMeeting(app, { committee: 'bauausschuss' });
    const yesterday = `now() - interval '1 day'`;
    await app.db(`UPDATE meeting SET agenda_published_at = ${yesterday}, changed_at = ${yesterday} WHERE id = $1`, [
      id,
    ]);
    const calendar = async (): Promise<string> =>
      (await fetch(`${app.url}/api/v1/portal/meetings.ics?committeeId=${committee('bauausschuss')}`)).text();
    const before = await calendar();
    const clerk = await app.signIn('sitzungsdienst');
    const { body } = await clerk.get<MeetingDetail>(`/api/v1/meetings/${id}`);
    const kept = body.items.map(({ id: itemId, title }) => agendaItem(title, { id: itemId }));
    const change = {
      revision: body.revision,
      supplement: 'Ergänzt.',
      items: [...kept, agendaItem('Ankauf', { public: false })],
    };
    expect((await clerk.put(`/api/v1/meetings/${id}/agenda`, change)).status).toBe(200);
    expect(await calendar()).toBe(before);
    expect((await clerk.post(`/api/v1/meetings/${id}/cancel`)).status).toBe(200);
    expect(await calendar()).not.toBe(before);
  });

  it('names who sits in a committee today, and nobody who did or will', async () => {
    await app.db(`UPDATE membership SET ends_on = current_date - 1 WHERE committee_id = $1 AND person_id = $2`, [
      committee('bauausschuss'),
      person('sandweg'),
    ]);
    await app.db(`UPDATE membership SET starts_on = current_date + 2 WHERE committee_id = $1 AND person_id = $2`, [
      committee('bauausschuss'),
      person('moorbach'),
    ]);
    const { members } = await visit<CommitteeDetail>(`committees/${committee('bauausschuss')}`);
    expect(members).toHaveLength(9);
    expect(members[0]).toMatchObject({
      personId: person('rabenhaupt'),
      name: 'Jolanda Rabenhaupt',
      function: 'chair',
      voting: true,
    });
    expect(members.map(({ personId }) => personId)).not.toEqual(expect.arrayContaining([person('sandweg')]));
  });

  it('lists coming meetings with the next first and past ones with the latest first', async () => {
    const plan = async (title: string, startsAt: string, state = 'planned'): Promise<void> => {
      const id = await planMeeting(app, { committee: 'behindertenbeirat' });
      await app.db('UPDATE meeting SET title = $2, starts_at = $3, state = $4 WHERE id = $1', [
        id,
        title,
        startsAt,
        state,
      ]);
    };
    await plan('Im Juni', '2031-06-04T16:00:00Z');
    await plan('Im Mai', '2031-05-07T16:00:00Z', 'convened');
    await plan('Abgesagt', '2031-05-01T16:00:00Z', 'cancelled');
    await plan('Im Winter', '2024-01-10T16:00:00Z', 'closed');
    await plan('Seit gestern', '2024-02-10T16:00:00Z', 'interrupted');
    const board = `committeeId=${committee('behindertenbeirat')}`;
    expect(await titles(`when=upcoming&${board}`)).toEqual(['Seit gestern', 'Im Mai', 'Im Juni']);
    expect(await titles(`when=past&${board}`)).toEqual(['Abgesagt', 'Im Winter']);
    expect(await titles(board)).toEqual(['Im Juni', 'Im Mai', 'Abgesagt', 'Seit gestern', 'Im Winter']);
    expect(await titles('committeeId=00000000-0000-4000-8000-000000000000')).toEqual([]);
  });

  it('shows under each item what was decided, with the votes by name', async () => {
    const meeting = await visit<PortalMeetingDetail>(`meetings/${held.meetingId}`);
    expect(portalMeetingDetail.parse(meeting)).toEqual(meeting);
    expect(meeting).toMatchObject({
      state: 'closed',
      committee: 'Stadtrat',
      committeeKind: 'council',
      hasMinutes: false,
    });
    const [item] = meeting.items;
    expect(item).toMatchObject({
      number: 'Ö 1',
      paperId: held.paperId,
      paperNumber: held.paperNumber,
      responsibility: 'decision',
    });
    const [first, final] = item?.decisions ?? [];
    expect([first?.final, final?.final]).toEqual([false, true]);
    expect(final).toMatchObject({
      label: 'mit Änderungen beschlossen',
      tallyLine: 'Ja: 2, Nein: 0, Enthaltungen: 1, Befangen: 0',
      meeting: 'Sitzung',
    });
    const [stored] = await app.db<{ ballots: unknown }>('SELECT ballots FROM decision WHERE vote_id = $1', [
      final?.voteId,
    ]);
    expect(final?.ballots).toEqual(stored?.ballots);
    expect(final?.ballots?.filter(({ choice }) => choice === 'yes')).toHaveLength(2);
  });

  it('shows a paper as it was moved, as it was changed and as it was resolved', async () => {
    const paper = await visit<PortalPaperDetail>(`papers/${held.paperId}`);
    expect(portalPaperDetail.parse(paper)).toEqual(paper);
    expect(paper).toMatchObject({
      number: held.paperNumber,
      state: 'decided',
      originators: [originator],
      result: 'mit Änderungen beschlossen',
      resultLine: 'Beschluss: mit Änderungen beschlossen',
      tallyLine: 'Abstimmung: Ja: 2, Nein: 0, Enthaltungen: 1, Befangen: 0',
      marked: null,
      parent: null,
      consultations: [
        {
          committee: 'Stadtrat',
          meetingId: held.meetingId,
          result: 'mit Änderungen beschlossen',
          responsibility: 'decision',
        },
      ],
    });
    expect(
      [paper.text?.plain, paper.resolution?.plain].map((plain) => /(zehn|zwölf) Bänke/u.exec(plain ?? '')?.[1]),
    ).toEqual(['zehn', 'zwölf']);
    const changed = (marked: PortalPaperDetail['marked']): object[] =>
      (marked ?? []).flatMap(({ segments }) =>
        segments.filter(({ op }) => op !== 'equal').map(({ op, text: said }) => ({ op, said: said.trim() })),
      );
    const change = [
      { op: 'delete', said: 'zehn' },
      { op: 'insert', said: 'zwölf' },
    ];
    expect(changed(paper.resolutionMarked)).toEqual(change);
    expect(paper.amendments).toHaveLength(1);
    expect(paper.amendments[0]).toMatchObject({ paperId: held.amendmentId, title: 'Mehr Bänke' });
    expect(changed(paper.amendments[0]?.marked ?? null)).toEqual(change);
    expect(paper.decisions.map(({ final }) => final)).toEqual([false, true]);

    const own = await visit<PortalPaperDetail>(`papers/${held.amendmentId}`);
    expect(portalPaperDetail.parse(own)).toEqual(own);
    expect(own).toMatchObject({
      kind: 'amendment',
      state: 'decided',
      parent: { id: held.paperId, number: held.paperNumber },
      // How it ended, as the vote on it was announced with the paper that it amends.
      decisions: [{ carried: true, final: false }],
    });
    expect(changed(own.marked)).toEqual(change);
  });

  it('takes a recommendation for what it is', async () => {
    const path = (['preliminary', 'decision'] as const).map((responsibility, index) => ({
      committeeId: committee(index === 0 ? 'bauausschuss' : 'stadtrat'),
      meetsOn: null,
      public: true,
      responsibility,
    }));
    const paper = await handIn(clerk, motion({ title: 'Vorberaten', consultations: path }));
    const item = { id: crypto.randomUUID(), paperId: paper.id, responsibility: 'preliminary' as const };
    const meetingId = await planMeeting(app, { committee: 'bauausschuss', items: [item] });
    const state = async (): Promise<string> => (await visit<PortalPaperDetail>(`papers/${paper.id}`)).state;
    await app.db(`UPDATE paper SET state = 'scheduled' WHERE id = $1`, [paper.id]);
    expect(await state()).toBe('scheduled');
    await app.db(`UPDATE meeting SET state = 'closed' WHERE id = $1`, [meetingId]);
    await app.db(`UPDATE paper SET state = 'in-consultation' WHERE id = $1`, [paper.id]);
    await app.db(
      `INSERT INTO decision (meeting_id, vote_id, item_id, paper_id, seq, subject, question, public, carried, label,
        sentence, tally, final, announced_at, item_number, item_title, settles)
       VALUES ($1, gen_random_uuid(), $2, $3, 9, 'main', 'Q', true, true, 'empfohlen', 'S',
         '{"yes":6,"no":1,"abstain":0,"conflicted":0,"notVoting":0,"absent":4}', true, now(), 'Ö 1', 'Vorberaten',
         false)`,
      [meetingId, item.id, paper.id],
    );
    const seen = await visit<PortalPaperDetail>(`papers/${paper.id}`);
    expect(seen).toMatchObject({ state: 'in-consultation', result: null, resultLine: null, resolution: null });
    expect(seen.decisions).toEqual([expect.objectContaining({ label: 'empfohlen', final: true, ballots: null })]);
    expect(seen.consultations.map(({ result, meetingId: at }) => [result, at])).toEqual([
      ['empfohlen', meetingId],
      [null, null],
    ]);
  });

  it('shows what the administration says, on its own page too', async () => {
    const paper = await handIn(clerk, motion({ title: 'Mit Stellungnahme', pointReasons: {} }));
    const counterWording = text('Am Uferweg werden acht Bänke aufgestellt.');
    const opinion = await handIn(clerk, statement(paper.id, { counterWording }));
    const said = {
      id: opinion.id,
      number: opinion.number,
      title: 'Stellungnahme der Verwaltung',
      office: 'Tiefbauamt',
      lawful: true,
      resources: false,
      funds: true,
      lawfulText: '',
      resourcesText: 'Der Bauhof ist bis Mai ausgelastet.',
      fundsText: '',
      body: 'Die Bänke können im Juni aufgestellt werden.',
      counterWording,
    };
    expect((await visit<PortalPaperDetail>(`papers/${paper.id}`)).statements).toEqual([said]);
    expect((await visit<PortalPaperDetail>(`papers/${opinion.id}`)).statements).toEqual([said]);
  });

  it('leaves amendments out that were taken back, and shows them as such on their own page', async () => {
    const paper = await handIn(clerk, motion({ title: 'Mit Rückzug' }));
    const change = await handIn(clerk, amendment(paper.id, text('Anders.')));
    await clerk.post(`/api/v1/papers/${change.id}/withdraw`);
    expect((await visit<PortalPaperDetail>(`papers/${paper.id}`)).amendments).toEqual([]);
    expect((await visit<PortalPaperDetail>(`papers/${change.id}`)).state).toBe('withdrawn');
  });

  it('lists papers with the newest number first', async () => {
    const { papers } = await visit<PortalPaperList>('papers?limit=100');
    const numbers = papers.map(({ number }) => number);
    expect(numbers).toEqual([...numbers].sort().reverse());
    expect(papers.find(({ id }) => id === held.paperId)).toMatchObject({
      result: 'mit Änderungen beschlossen',
      state: 'decided',
    });
  });
});
