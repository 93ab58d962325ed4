import { mayRead, redactFor, type Reader } from './audience';
import { replay } from './evolve';
import type { NewEntry } from './decision';
import { initialState } from './initial-state';
import { unitsOf } from './views/units-of';
import { amendment, member, TestCouncil, TEXT } from './testing/council';

const SECRET = 'Verkauf des Grundstücks Wehrstraße 7';
const secretItem = {
  itemId: 'n1',
  number: 'N 1',
  title: 'Nichtöffentlicher Tagesordnungspunkt',
  public: false,
  text: { title: SECRET, paperTitle: SECRET },
};
const publicReader: Reader = { personId: null, member: false, office: false };
const reader = (personId: string): Reader => ({ personId, member: true, office: false });

function held(): TestCouncil {
  const meeting = new TestCouncil({ items: [{ itemId: 'i1' }, secretItem] }).convened(30).vote('v1', [30]);
  meeting.do({ kind: 'call-item', itemId: 'n1' }).do({ kind: 'declare-conflict', itemId: 'n1' }, member(5));
  meeting.do({ kind: 'note-remark', itemId: null, text: `${SECRET}: Bewerber B` }).vote('v2', [20, 9], undefined, 'n1');
  return meeting
    .do({ kind: 'close-item', itemId: 'n1', disposition: 'done', note: `${SECRET}: erledigt` })
    .do({ kind: 'close-meeting' });
}

const streamOf = (meeting: TestCouncil, who: Reader): (NewEntry & { at: string; actor: string | null })[] =>
  meeting.entries.filter((entry) => mayRead(meeting.state, who, entry));

describe('a non-public item (§ 40 ThürKO)', () => {
  it('is for the public a number, a neutral title, a call and a closing', () => {
    const meeting = held();
    const stream = streamOf(meeting, publicReader);
    expect(JSON.stringify(stream)).not.toMatch(/Wehrstraße 7|Bewerber|v2/u);
    const about = stream
      .filter(({ event }) => 'itemId' in event && event.itemId === 'n1')
      .map(({ event }) => event.kind);
    expect(about).toEqual(['item-called', 'item-closed']);
    const state = replay(initialState, stream);
    expect(state.items[1]).toMatchObject({
      number: 'N 1',
      title: 'Nichtöffentlicher Tagesordnungspunkt',
      text: null,
      voteIds: [],
      conflicted: [],
      remarks: [],
      note: '',
    });
    expect(state).toMatchObject({ phase: 'closed' });
    expect(unitsOf(state, 'n1')).toEqual([]);
  });

  it('is for the members all of it, but not for who is excluded from it, whatever the office', () => {
    const meeting = held();
    expect(JSON.stringify(streamOf(meeting, reader('m6')))).toContain(SECRET);
    for (const excluded of [reader('m5'), { personId: 'm5', member: true, office: true }]) {
      const stream = streamOf(meeting, excluded);
      expect(JSON.stringify(stream)).not.toContain(SECRET);
      const about = stream
        .filter(({ event }) => 'itemId' in event && event.itemId === 'n1')
        .map(({ event }) => event.kind);
      expect(about).toEqual(['item-called', 'conflict-declared', 'item-closed']);
      expect(replay(initialState, stream).phase).toBe('closed');
    }
  });

  it('takes everything of a meeting that is not public away from the public', () => {
    const meeting = new TestCouncil({ public: false }).convened(30).vote('v1', [30]).do({ kind: 'close-meeting' });
    expect(streamOf(meeting, publicReader)).toEqual([]);
    expect(JSON.stringify(meeting.entries[0])).not.toContain('Radweg');
    expect(replay(initialState, streamOf(meeting, reader('m1')))).toEqual(meeting.state);
  });
});

describe('a sealed ballot', () => {
  it('shows its choice to its owner only, and to everybody after closing', () => {
    const meeting = new TestCouncil()
      .convened(30)
      .open('v1')
      .do({ kind: 'cast-ballot', voteId: 'v1', choice: 'no' }, member(3));
    const ballot = meeting.entries.at(-1) as NewEntry;
    expect(redactFor('public', ballot)).toEqual({ kind: 'ballot-cast', voteId: 'v1', personId: 'm3', replaced: false });
    expect(redactFor('office', ballot, 'chair')).not.toHaveProperty('choice');
    expect(redactFor('members', ballot, 'm3')).toHaveProperty('choice', 'no');
    const seen = meeting.entries.map((entry) => ({ ...entry, event: redactFor('public', entry) ?? entry.event }));
    expect(replay(initialState, seen).votes['v1']?.cast).toEqual({ m3: null });
    meeting.do({ kind: 'close-vote', voteId: 'v1' });
    expect(redactFor('public', meeting.entries.at(-1) as NewEntry)).toMatchObject({
      ballots: [{ personId: 'm3', choice: 'no' }],
    });
  });

  it('is no entry at all for those outside its audience', () => {
    const meeting = new TestCouncil({ items: [secretItem] }).convened(30).open('v1', undefined, 'n1').cast('v1', 1);
    expect(redactFor('public', meeting.entries.at(-1) as NewEntry)).toBeNull();
  });
});

it('lays the amendments of a public item before everybody', () => {
  const text = { amendments: [amendment('a', '0013/26', TEXT.replace('2030', '2029'))] };
  const meeting = new TestCouncil({ items: [{ itemId: 'i1', text }] }).convened(0);
  expect(unitsOf(replay(initialState, streamOf(meeting, publicReader)), 'i1')).toHaveLength(1);
});
