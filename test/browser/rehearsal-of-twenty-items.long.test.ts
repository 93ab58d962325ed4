import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MinutesView } from '@gremia/contracts';
import { PROCEDURES } from '@gremia/meeting';
import { EVENT_SCHEMAS } from '../../libs/meeting/src/wire/event-schemas';
import { Evening, type EveningItem } from '../support/evening/evening';
import { LEFT_OUT, playProgramme, PROGRAMME } from '../support/evening/programme';
import { handIn } from '../support/held-meeting';
import { type LiveClient, planMeeting } from '../support/live';
import { amendment, motion, text } from '../support/paper-inputs';
import { POPPLER, readPdf } from '../support/pdf';
import type { TestClient } from '../support/test-client';
import type { Person } from './support/browsers';
import { picturesFolder } from './support/keep-picture';
import { openCouncil } from './support/open-council';
import { startScreens } from './support/screens';
import { BrowserStage } from './support/browser-stage';

const MEMBERS = 36;
const MEMBER = 'dachsleitner';

/** An evening of twenty items with simulated members and incidents, followed by chair, clerk, member and hall. */
describe('a rehearsal of twenty items', () => {
  const screens = startScreens();
  let clerk: TestClient;
  let stage: BrowserStage;
  let hall: Person;
  let office: LiveClient;
  let meetingId: string;
  const items: EveningItem[] = PROGRAMME.map(({ title, public: open = true }) => ({
    ...{ id: randomUUID(), title, public: open },
  }));

  beforeAll(async () => {
    clerk = await screens.app.signIn('sitzungsdienst');
    meetingId = await planMeeting(screens.app, { rehearsal: true, items: await withPapers() });
    // Nobody plays the chair, who is there.
    office = await openCouncil(screens, meetingId, ['vorsitz']);
    const wish = { members: MEMBERS, remoteShare: 0.1, pace: 'fast', incidents: true };
    expect((await clerk.post(`/api/v1/meetings/${meetingId}/rehearsal`, wish)).status).toBeLessThan(300);
    const seats = [
      ['chair', 'vorsitz', `/leitung/${meetingId}`, 1440, 900],
      ['clerk', 'sitzungsdienst', `/leitung/${meetingId}`, 1440, 900],
      ['member', MEMBER, `/mitglied/sitzung/${meetingId}`, 360, 740],
      ['hall', 'vorsitz', `/anzeige/${meetingId}`, 1440, 810],
    ] as const;
    const people: Record<string, Person> = {};
    for (const [who, key, path, width, height] of seats) {
      const person = await screens.browsers.signedIn(key);
      await person.page.setViewportSize({ width, height });
      await person.page.goto(screens.app.url + path);
      people[who] = person;
    }
    const { chair, hall: shown } = people;
    if (chair === undefined || shown === undefined) throw new Error('nobody is there');
    hall = shown;
    stage = new BrowserStage(office, chair, people);
  }, 240_000);

  /** Items of papers, of which the first ones are to be amended. */
  async function withPapers() {
    const author = await screens.app.signIn('ahrenfels');
    const other = await screens.app.signIn('eschenwald');
    const planned = [];
    for (const [index, { hasPaper, isAmended }] of PROGRAMME.entries()) {
      const { id, title, public: open } = items[index] ?? { id: '', title: '', public: true };
      if (hasPaper !== true) {
        planned.push({ id, title, public: open });
        continue;
      }
      const points = text(
        `${title}: Die Verwaltung legt bis zum 30.06.2027 eine Planung vor.`,
        'Dem Rat wird berichtet.',
      );
      const paper = await handIn(author, motion({ title, points }));
      const laid = paper.text?.points ?? [];
      const edited = laid.map((point, at) =>
        at === 1 ? { ...point, body: [{ t: 'text' as const, s: 'Dem Rat wird vierteljährlich berichtet.' }] } : point,
      );
      if (isAmended === true) await handIn(other, amendment(paper.id, edited, { title: `Bericht zu: ${title}` }));
      planned.push({ id, title, public: open, paperId: paper.id, responsibility: 'decision' as const });
    }
    return planned;
  }

  it('is led to its end, and told item by item', async () => {
    const late = Math.max(1, Math.floor(MEMBERS / 10));
    await stage.hasSeen('member-checked-in', MEMBERS - late);
    await playProgramme(new Evening(stage, items), items);
    await hall.page.getByText('geschlossen').or(hall.page.getByText('beendet')).first().waitFor();
    await stage.look('end');
  }, 900_000);

  it('has had every event that a meeting knows, and every kind of vote', () => {
    const kinds = new Set(office.kinds());
    const missing = Object.keys(EVENT_SCHEMAS).filter((kind) => !kinds.has(kind));
    expect(missing.sort()).toEqual(Object.keys(LEFT_OUT).sort());
    const held = new Set(Object.values(stage.state().votes).map(({ procedure }) => procedure));
    // Proposals against each other are played by scenario 113 and a browser test of their own.
    // Silence adopts only where nobody meets; scenario 153 plays it.
    const inMeetings = PROCEDURES.filter(({ serves, bySilence }) => serves !== 'choice' && bySilence !== true);
    const asked = inMeetings.map(({ kind }) => kind);
    expect([...held].sort()).toEqual(asked.sort());
  });

  it('is told in its minutes', async () => {
    const { body } = await clerk.post<MinutesView>(`/api/v1/meetings/${meetingId}/minutes`);
    expect(body.missing).toEqual([]);
    expect(body.current?.public.items).toHaveLength(18);
    expect(body.current?.nonPublic?.items).toHaveLength(3);
    if (!POPPLER) return;
    const folder = picturesFolder();
    for (const part of ['public', 'nonpublic']) {
      const file = (await clerk.get<Buffer>(`/api/v1/meetings/${meetingId}/minutes.pdf?part=${part}`)).body;
      const { text: printed } = readPdf(file);
      if (folder !== null) await writeFile(join(folder, `twenty-minutes-${part}.pdf`), file);
      expect(printed).toContain('PROBESITZUNG');
      expect(printed).not.toMatch(/Uhr\.:|undefined|null|\[U\+/u);
    }
  }, 120_000);
});
