import { randomUUID } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import type { SnapshotAnswer } from '@gremia/contracts';
import { initialState, replay, STATE_FORM, type MeetingState } from '@gremia/meeting';
import { happeningOf } from '../../apps/web/src/live/happening-of';
import { MeetingFeed } from '../../apps/web/src/live/meeting-feed';
import { joiningAs, leavingClients, openHouse } from '../support/house';
import { enter, LiveClient, OPEN, personIdOf, planMeeting, until } from '../support/live';
import type { TestApp } from '../support/test-app';

const MEMBERS = ['ahrenfels', 'rabenhaupt', 'eschenwald', 'dachsleitner', 'sandweg', 'tannhofer', 'moorbach'];
const SECRET = 'Kaufpreis 120.000 Euro';
/** Longer than what is read in pages. */
const REMARKS = 700;

/** What a long stream has come to, for those who join late. */
describe('a snapshot of a long stream', () => {
  let app: TestApp;
  let meetingId: string;
  openHouse((house) => ({ app } = house));
  const clients = leavingClients();
  const join = joiningAs(clients, () => app);
  const [open, secret] = [randomUUID(), randomUUID()];
  const voteId = randomUUID();
  let clerk: LiveClient;
  let offices: readonly LiveClient[];

  const say = (count: number, itemId: string | null, text: string): Promise<unknown> =>
    Promise.all(
      Array.from({ length: count }, (_, index) =>
        (offices[index % offices.length] ?? clerk).must({ kind: 'note-remark', itemId, text: `${text} ${index}` }),
      ),
    );

  beforeAll(async () => {
    meetingId = await planMeeting(app, {
      committee: 'bauausschuss',
      items: [{ id: open }, { id: secret, public: false, title: 'Grundstück' }],
    });
    clerk = await join('sitzungsdienst', meetingId);
    await clerk.must(OPEN);
    for (const key of MEMBERS) await clerk.must({ kind: 'check-in', personId: personIdOf(key), mode: 'hall' });
    offices = await Promise.all(Array.from({ length: 14 }, () => join('sitzungsdienst', meetingId)));
    await clerk.must({ kind: 'call-item', itemId: secret });
    await say(40, secret, SECRET);
    await clerk.must({ kind: 'call-item', itemId: open });
    await clerk.must({ kind: 'open-vote', voteId, itemId: open, subject: { kind: 'free', question: 'Pause?' } });
    await (await join('ahrenfels', meetingId)).must({ kind: 'cast-ballot', voteId, choice: 'yes' });
    await clerk.must({ kind: 'close-vote', voteId });
    await clerk.must({ kind: 'announce-result', voteId, carried: true });
    for (let said = 0; said < REMARKS; said += 100) await say(100, null, `Bemerkung ${said}`);
  }, 60_000);

  const snapshotFor = async (client: LiveClient, form: string = STATE_FORM, of = meetingId) => {
    const answer = await client.ask<SnapshotAnswer>('snapshot', { meetingId: of, form });
    if (!answer.ok) throw new Error(answer.problem.code);
    return answer.snapshot;
  };
  const stateOf = (packed: string): MeetingState =>
    JSON.parse(gunzipSync(Buffer.from(packed, 'base64')).toString()) as MeetingState;

  it.each([null, 'rabenhaupt', 'sitzungsdienst'])('is what %s would have after reading every page', async (key) => {
    const client = await join(key, meetingId);
    const { entries, audience, numbering } = await client.follow();
    const snapshot = await snapshotFor(client);
    expect(snapshot).toMatchObject({ audience, numbering });
    const { seq, state } = snapshot ?? { seq: 0, state: '' };
    expect(seq).toBeGreaterThan(REMARKS);
    expect(stateOf(state)).toEqual(replay(initialState, entries.slice(0, seq).map(happeningOf)));
    expect(gunzipSync(Buffer.from(state, 'base64')).includes(SECRET)).toBe(key !== null);
  });

  it('is what the pages of the web begin with, own ballots included', async () => {
    const paged = await join('ahrenfels', meetingId);
    const { entries } = await paged.follow();
    const feed = new MeetingFeed(
      meetingId,
      personIdOf('ahrenfels'),
      (await enter(app, 'ahrenfels')).socket('/live'),
      1_000,
    );
    let taken = 0;
    feed.onFresh(({ length }) => (taken += length));
    try {
      feed.start();
      await until(() => feed.current().loaded || undefined, 'the feed does not come up');
      const { state, own, ownEntries } = feed.current();
      expect(state).toEqual(replay(initialState, entries.map(happeningOf)));
      const cast = entries.find(({ event }) => event.kind === 'ballot-cast');
      expect(own).toEqual({ [voteId]: 'yes' });
      expect(ownEntries).toEqual({ [voteId]: { seq: cast?.seq, leafHash: cast?.leafHash } });
      const office = await join('sitzungsdienst', meetingId);
      await office.must({ kind: 'note-remark', itemId: null, text: 'danach' });
      await until(() => taken > 0 || undefined, 'nothing new');
      expect(feed.current().state.remarks.at(-1)).toBe('danach');
    } finally {
      feed.stop();
    }
  });

  it('is kept from whoever may not read all of it any more', async () => {
    const member = await join('eschenwald', meetingId);
    await member.follow();
    expect(await snapshotFor(member)).not.toBeNull();
    await member.must({ kind: 'declare-conflict', itemId: secret });
    expect(await snapshotFor(member)).toBeNull();
    const again = await join('eschenwald', meetingId);
    expect(await snapshotFor(again)).toBeNull();
    expect(JSON.stringify((await again.follow()).entries)).not.toContain(SECRET);
    expect(await snapshotFor(await join('rabenhaupt', meetingId))).not.toBeNull();
  });

  it('is given to nobody of another release, for no short stream and for no meeting one may not see', async () => {
    const member = await join('rabenhaupt', meetingId);
    expect(await snapshotFor(member, 'A'.repeat(16))).toBeNull();
    const short = await planMeeting(app, { committee: 'bauausschuss' });
    await (await join('sitzungsdienst', short)).must(OPEN);
    expect(await snapshotFor(member, STATE_FORM, short)).toBeNull();
    const hidden = await planMeeting(app, { committee: 'bauausschuss', public: false });
    await expect(snapshotFor(await join(null, hidden), STATE_FORM, hidden)).rejects.toThrow('not-found');
    await expect(snapshotFor(member, 'another')).rejects.toThrow('invalid-input');
  });
});
