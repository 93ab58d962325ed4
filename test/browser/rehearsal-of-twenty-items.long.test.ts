import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MinutesView } from '@gremia/contracts';
import { handIn } from '../support/held-meeting';
import { enter, LiveClient, OPEN, personIdOf, planMeeting, until } from '../support/live';
import { motion } from '../support/paper-inputs';
import { POPPLER, readPdf } from '../support/pdf';
import { startTestApp, type TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';
import { openBrowsers, type Browsers, type Person } from './support/browsers';

const MEMBERS = 30;
const MEMBER = 'dachsleitner';
const KINDS = ['open-ballot', 'show-of-hands', 'roll-call', 'paper-ballot'] as const;
type Kind = (typeof KINDS)[number];

/** An evening of twenty items with simulated members and incidents, followed by chair, member and hall. */
describe('a rehearsal of twenty items', () => {
  const unexpected: string[] = [];
  let app: TestApp;
  let clerk: TestClient;
  let browsers: Browsers;
  let chair: Person;
  let member: Person;
  let hall: Person;
  let office: LiveClient;
  let meetingId: string;
  const items = Array.from({ length: 20 }, (_, index) => ({
    id: randomUUID(),
    public: index < 18,
    title: `Sachstand und weiteres Vorgehen zur Straßensanierung im Stadtteil ${index + 1}`,
  }));

  beforeAll(async () => {
    app = await startTestApp();
    clerk = await app.signIn('sitzungsdienst');
    const author = await app.signIn('ahrenfels');
    const planned = [];
    for (const [index, item] of items.entries()) {
      const paper = index % 5 === 0 ? await handIn(author, motion()) : null;
      planned.push(paper === null ? item : { ...item, paperId: paper.id, responsibility: 'decision' as const });
    }
    meetingId = await planMeeting(app, { rehearsal: true, items: planned });
    office = new LiveClient(await enter(app, 'sitzungsdienst'), meetingId);
    await office.follow();
    await office.must(OPEN);
    const wish = { members: MEMBERS, remoteShare: 0, pace: 'fast', incidents: true };
    expect((await clerk.post(`/api/v1/meetings/${meetingId}/rehearsal`, wish)).status).toBeLessThan(300);
    browsers = await openBrowsers(app.url, unexpected);
    [chair, member, hall] = (await Promise.all(
      ['vorsitz', MEMBER, 'vorsitz'].map((key) => browsers.signedIn(key)),
    )) as [Person, Person, Person];
    await chair.page.setViewportSize({ width: 1440, height: 900 });
    await chair.page.goto(`${app.url}/leitung/${meetingId}`);
    await member.page.setViewportSize({ width: 360, height: 740 });
    await member.page.goto(`${app.url}/mitglied/sitzung/${meetingId}`);
    await hall.page.setViewportSize({ width: 1440, height: 810 });
    await hall.page.goto(`${app.url}/anzeige/${meetingId}`);
  }, 180_000);
  afterAll(async () => {
    office?.leave();
    await browsers?.close();
    await app?.stop();
    expect(unexpected).toEqual([]);
  }, 60_000);

  /** `PICTURES=/some/directory` keeps what is seen, to be looked at. */
  async function look(name: string): Promise<void> {
    const to = process.env['PICTURES'];
    if (to === undefined) return;
    for (const [who, { page }] of Object.entries({ chair, member, hall }))
      await page.screenshot({ path: join(to, `twenty-${name}-${who}.png`), fullPage: who === 'member' });
  }
  const count = (kind: string): number => office.entries.filter(({ event }) => event.kind === kind).length;
  const ballotsOn = (voteId: string): number =>
    office.entries.filter(({ event }) => event.kind === 'ballot-cast' && event['voteId'] === voteId).length;
  const button = (name: string) => chair.page.getByRole('button', { name, exact: true });
  const electorateOf = (voteId: string): readonly string[] => {
    const opened = office.entries.find(({ event }) => event.kind === 'vote-opened' && event['voteId'] === voteId);
    return (opened?.event['electorate'] ?? []) as readonly string[];
  };

  /** Those who are called answer by themselves; of who does not it is entered. */
  async function answerForTheSilent(voteId: string, order: readonly string[]): Promise<void> {
    for (const personId of order) {
      const answered = (): boolean =>
        office.entries.some(
          ({ event }) => event.kind === 'ballot-cast' && event['voteId'] === voteId && event['personId'] === personId,
        );
      await until(() => (answered() ? true : undefined), 'no answer', 3_000).catch(() =>
        office.must({ kind: 'enter-ballot', voteId, personId, choice: 'no-answer' }).catch(() => undefined),
      );
    }
  }

  async function hold(kind: Kind, itemId: string, question: string): Promise<string> {
    const voteId = randomUUID();
    const demand = { by: 'Fraktion Linde', way: 'resolution' as const };
    await office.must({
      ...{ kind: 'open-vote', voteId, itemId, subject: { kind: 'free', question }, procedure: kind },
      setup: { demand, tellers: ['Anna Amsel', 'Ben Buche'], order: 'alphabet' },
    });
    await until(() => (electorateOf(voteId).length > 0 ? true : undefined), 'no vote');
    const voters = electorateOf(voteId);
    // Of what is not public the hall shows no more than that.
    if (items.some((item) => item.id === itemId && item.public)) await hall.page.getByText(question).first().waitFor();
    if (kind === 'open-ballot')
      await until(() => (ballotsOn(voteId) >= voters.length - 2 ? true : undefined), 'nobody votes', 30_000);
    if (kind === 'roll-call') {
      const opened = office.entries.find(({ event }) => event['voteId'] === voteId && event.kind === 'vote-opened');
      const { persons } = opened?.event['callOrder'] as { persons: readonly string[] };
      await answerForTheSilent(voteId, persons);
    }
    if (kind === 'paper-ballot') await office.must({ kind: 'hand-out-ballots', voteId, personIds: [...voters] });
    const rest = voters.length - 10;
    const counted = {
      'show-of-hands': { count: { yes: rest, no: 8, abstain: 2 } },
      'paper-ballot': { count: { yes: rest, no: 6, abstain: 2, blank: 1, invalid: 1 } },
    };
    await office.must({
      kind: 'close-vote',
      voteId,
      ...(kind in counted ? counted[kind as keyof typeof counted] : {}),
    });
    await button('Ergebnis verkünden').click();
    await until(() => (count('result-announced') > 0 ? true : undefined), 'not announced');
    return voteId;
  }

  it('is led to its end, and told item by item', async () => {
    const late = Math.max(1, Math.floor(MEMBERS / 10));
    await until(() => (count('member-checked-in') >= MEMBERS - late ? true : undefined), 'not all have come', 30_000);
    await office.must({
      kind: 'record-participant',
      participant: {
        ...{ participantId: randomUUID(), name: 'Ida Amtmann', role: 'Leiterin des Hauptamtes', itemIds: [] },
        ...{ group: 'administration', part: 'public' },
      },
    });
    for (const [index, { id, title }] of items.entries()) {
      await chair.page
        .locator('.g-step__bar')
        .getByRole('button', { name: /aufrufen$/u })
        .click();
      await until(() => (count('item-called') > index ? true : undefined), 'not called');
      if (index === 0) await until(() => (count('conflict-declared') > 0 ? true : undefined), 'no conflict', 30_000);
      if (index === 2)
        await office.must({
          kind: 'note-oral-motion',
          itemId: id,
          mover: 'Ida Amtmann',
          text: 'Der Punkt wird vertagt.',
        });
      const kind = KINDS[index % KINDS.length] ?? 'open-ballot';
      const announced = count('result-announced');
      const voteId = await hold(kind, id, `Wer stimmt dem Vorgehen zu Punkt ${index + 1} zu?`);
      await until(() => (count('result-announced') > announced ? true : undefined), 'not announced');
      await look(`${String(index + 1).padStart(2, '0')}-${kind}`);
      if (kind === 'open-ballot' && index < 18) {
        const line = office.entries.findLast(({ event }) => event.kind === 'ballot-cast' && event['voteId'] === voteId);
        const personId = String(line?.event['personId'] ?? personIdOf(MEMBER));
        await office.must({ kind: 'demand-own-vote', voteId, personId });
      }
      if (index === 9) {
        await office.must({ kind: 'interrupt-meeting', reason: 'Pause' });
        await look('break');
        await office.must({ kind: 'resume-meeting' });
      }
      await office.must({ kind: 'close-item', itemId: id, disposition: 'done' });
      expect(title).toContain('Stadtteil');
    }
    await office.must({ kind: 'close-meeting' });
    await hall.page.getByText('geschlossen').or(hall.page.getByText('beendet')).first().waitFor();
    await look('end');
    const { body } = await clerk.post<MinutesView>(`/api/v1/meetings/${meetingId}/minutes`);
    expect(body.missing).toEqual([]);
    expect(body.current?.public.items).toHaveLength(18);
    expect(body.current?.nonPublic?.items).toHaveLength(2);
    if (!POPPLER) return;
    const file = (await clerk.get<Buffer>(`/api/v1/meetings/${meetingId}/minutes.pdf`)).body;
    const { text } = readPdf(file);
    for (let item = 1; item <= 18; item += 1) expect(text).toContain(`Punkt ${item} zu?`);
    expect(text).toContain('PROBESITZUNG');
    expect(text).toContain('Auf Verlangen wird vermerkt');
    expect(text).toContain('Ida Amtmann stellt mündlich den Antrag');
    expect(text).not.toMatch(/Uhr\.:|undefined|null|\[U\+/u);
    const to = process.env['PICTURES'];
    if (to !== undefined) await writeFile(join(to, 'twenty-minutes.pdf'), file);
  }, 600_000);
});
