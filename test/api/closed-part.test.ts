import type { PortalMeetingDetail, PortalPaperDetail } from '@gremia/contracts';
import { readDossier, unpackDossier } from '@gremia/dossier';
import { CONFLICTED, holdClosedPart, idsOf, SECRET, SEQS, WORDS, type ClosedPart } from '../support/closed-part';
import { readEverything } from '../support/every-read';
import { openHouse } from '../support/house';
import { carriedOver, LiveClient } from '../support/live';
import { POPPLER, readPdf } from '../support/pdf';
import type { TestApp } from '../support/test-app';
import type { TestClient } from '../support/test-client';

/** The exclusion of the public in a running meeting, through real requests and sockets. */
describe('a closed part of an item', () => {
  let app: TestApp;
  let clerk: TestClient;
  let little: ClosedPart;
  let much: ClosedPart;

  openHouse((house) => ({ app, clerk } = house));
  beforeAll(async () => {
    little = await holdClosedPart({ app, clerk }, 1);
    much = await holdClosedPart({ app, clerk }, 30);
  }, 240_000);

  it('is heard by nobody outside while it goes on, nor by whoever has no part in it', () => {
    for (const held of [little, much]) {
      expect(held.heard.public).not.toContain(SECRET);
      expect(held.heard.conflicted).not.toContain(SECRET);
      expect(held.heard.unconfirmed).not.toContain(SECRET);
      expect(held.heard.confirmed).toContain(SECRET);
    }
  });

  it('does not show in what the public hears how much happens', () => {
    expect(much.publicKinds).toEqual(little.publicKinds);
    expect(much.publicKinds).toEqual(expect.arrayContaining(['motion-raised', 'public-excluded', 'item-closed']));
    expect(much.publicKinds).not.toContain('vote-opened');
  });

  it('does not show whoever has not confirmed that something happens, nor when, by any way', () => {
    const { afterwards: _little, ...few } = little.unconfirmed;
    const { afterwards, ...many } = much.unconfirmed;
    expect(many).toEqual(few);
    expect(many).toMatchObject({ receipt: 403, found: [], decisions: 0 });
    expect(many.paperState).not.toBe('decided');
    for (const kind of ['withheld', 'vote-opened', 'remark-noted', 'alone-confirmed', 'participant-recorded'])
      expect([...many.pushed, ...many.read]).not.toContain(kind);
    // When it is over it may be read as whoever was not there may read it.
    expect(afterwards).toContain(SECRET);
  });

  it('stands in nothing that a visitor can read, PDFs and files in archives included', async () => {
    const visitor = app.visitor();
    const read = await readEverything(visitor, idsOf(much), WORDS, SEQS);
    expect(read.size).toBeGreaterThan(10);
    const found = [...read].filter(([, content]) => content.includes(SECRET)).map(([address]) => address);
    expect(found).toEqual([]);
    const { content } = await dossierOf(much.meetingId);
    for (const [name, bytes] of content)
      expect({ name, found: Buffer.from(bytes).toString('utf8').includes(SECRET) }).toEqual({ name, found: false });
    if (!POPPLER) return;
    const pdf = await visitor.get<Buffer>(`/api/v1/portal/meetings/${much.meetingId}/minutes.pdf`);
    const { text: printed } = readPdf(pdf.body);
    expect(printed).toContain('Die Öffentlichkeit ist für diesen Tagesordnungspunkt');
    expect(printed).not.toContain(SECRET);
  });

  it('stands in nothing that whoever is excluded from the item can read, and in what others can', async () => {
    const told = async (key: string): Promise<string[]> => {
      const read = await readEverything(await app.signIn(key), idsOf(much), WORDS, SEQS);
      return [...read].filter(([, content]) => content.includes(SECRET)).map(([address]) => address);
    };
    expect(await told(CONFLICTED)).toEqual([]);
    expect((await told('ahrenfels')).length).toBeGreaterThan(1);
  });

  it('leaves the paper undecided for the public, and the item without votes', async () => {
    const visitor = app.visitor();
    const { body: detail } = await visitor.get<PortalMeetingDetail>(`/api/v1/portal/meetings/${much.meetingId}`);
    expect(JSON.stringify(detail)).not.toContain('beschlossen');
    const { body: paper } = await visitor.get<PortalPaperDetail>(`/api/v1/portal/papers/${much.paper.id}`);
    expect(paper.state).not.toBe('decided');
    expect(paper.versions.map(({ kind }) => kind)).not.toContain('resolution');
  });

  it('makes the public dossier neither longer nor shorter', async () => {
    const sizes = async (held: ClosedPart) => {
      const { content, entries } = await dossierOf(held.meetingId);
      // Papers are numbered one after the other, and both print theirs.
      const bytesOf = (bytes: Uint8Array): number => bytes.byteLength;
      return {
        entries: entries.length,
        files: [...content].filter(([name]) => !name.endsWith('.pdf')).map(([name, bytes]) => [name, bytesOf(bytes)]),
      };
    };
    expect(await sizes(much)).toEqual(await sizes(little));
  });

  it('is told to everybody once it is released, as far as it is, and without who voted how', async () => {
    const { meetingId, itemId } = much;
    const office = new LiveClient(clerk, meetingId);
    const { entries } = await office.follow();
    const votes = entries.filter(({ event }) => event.kind === 'vote-opened').map(({ event }) => event);
    const [question, main] = [votes.at(-2), votes.at(-1)].map((event) => String(event?.['voteId']));
    if (question === undefined || main === undefined) throw new Error('no votes');
    const release = { kind: 'release-resolution', reference: 'Beschluss vom 2. Dezember, N 4', ceased: true } as const;
    expect(await office.refused({ ...release, voteId: main, extent: 'whole', reference: '' })).toBe(
      'confirmation-needed',
    );
    expect(await office.refused({ ...release, voteId: main, extent: 'whole', ceased: false })).toBe(
      'confirmation-needed',
    );
    await office.must({ ...release, voteId: question, extent: 'result' });
    await office.must({ ...release, voteId: main, extent: 'whole' });
    office.leave();
    await carriedOver(app, meetingId);
    const visitor = app.visitor();
    const { body: detail } = await visitor.get<PortalMeetingDetail>(`/api/v1/portal/meetings/${meetingId}`);
    const decisions = detail.items.find(({ id }) => id === itemId)?.decisions ?? [];
    expect(decisions.map(({ voteId, releasedAt, ballots }) => [voteId, typeof releasedAt, ballots])).toEqual([
      [question, 'string', null],
      [main, 'string', null],
    ]);
    // Of the one that was released by its result nobody learns what was asked.
    expect(JSON.stringify(detail)).not.toContain(SECRET);
    const { body: paper } = await visitor.get<PortalPaperDetail>(`/api/v1/portal/papers/${much.paper.id}`);
    expect(paper.state).toBe('decided');
    expect(paper.versions.map(({ kind }) => kind)).toContain('resolution');
  });

  const dossierOf = async (meetingId: string) =>
    readDossier(
      unpackDossier((await app.visitor().get<Buffer>(`/api/v1/portal/meetings/${meetingId}/dossier.zip`)).body),
    );
});
