import { mayRead } from '../audience';
import type { NewEntry } from '../decision';
import type { NotedChange } from '../events';
import { TestCouncil } from '../testing/council';
import { nextStep } from '../views/next-step';
import { changeSentence, pendingChanges } from '../views/paper-changes';

const WITHDRAWN: NotedChange = { change: 'withdrawn', number: '0012/26', internal: false };
const VERSION: NotedChange = { change: 'new-version', number: '0012/26', internal: false };

/** The entries that a noted change leaves. */
const note = (meeting: TestCouncil, noted: NotedChange, itemId = 'i1'): readonly NewEntry[] => {
  const before = meeting.entries.length;
  return meeting.note(noted, itemId).entries.slice(before);
};
const changesOf = (meeting: TestCouncil) => meeting.state.items[0]?.changes ?? [];

describe('a paper that changes while the meeting runs', () => {
  it('leaves a note, until its texts are laid anew', () => {
    const meeting = new TestCouncil().convened(30).do({ kind: 'call-item', itemId: 'i1' });
    note(meeting, VERSION);
    const [item] = meeting.state.items;
    if (item === undefined) throw new Error('no item');
    expect(pendingChanges(item).map(changeSentence)).toEqual(['Zur Drucksache 0012/26 liegt eine neue Fassung vor.']);
    if (item.text !== null) meeting.do({ kind: 'update-texts', itemId: 'i1' }, undefined, item.text);
    expect(changesOf(meeting)).toMatchObject([{ ...VERSION, laid: true }]);
    expect(nextStep(meeting.state)).toMatchObject({ step: 'open-vote' });
  });

  it('is not proposed for a vote once it was taken back: its item is closed', () => {
    const meeting = new TestCouncil().convened(30).do({ kind: 'call-item', itemId: 'i1' });
    expect(nextStep(meeting.state)).toMatchObject({ step: 'open-vote' });
    note(meeting, WITHDRAWN);
    const step = {
      step: 'close-item',
      takenBack: true,
      result: null,
      say: 'Die Drucksache 0012/26 ist zurückgezogen. Tagesordnungspunkt Ö 1 ist damit erledigt.',
    };
    expect(nextStep(meeting.state)).toMatchObject(step);
    // What was doubted before is not asked again either.
    meeting.do({ kind: 'close-item', itemId: 'i1', disposition: 'withdrawn' });
    expect(nextStep(meeting.state)).toMatchObject({ step: 'close-meeting' });
  });

  it.each([
    { ...VERSION },
    { change: 'amendment-withdrawn', number: '0013/26', internal: false },
    { change: 'amendment-changed', number: '0013/26', internal: false },
    { change: 'amendment-submitted', number: '0013/26', internal: false },
  ] satisfies NotedChange[])('is laid anew before anything is voted on: $change', (change) => {
    const meeting = new TestCouncil().convened(30).do({ kind: 'call-item', itemId: 'i1' });
    note(meeting, change);
    expect(nextStep(meeting.state)).toEqual({
      step: 'lay-texts',
      itemId: 'i1',
      number: 'Ö 1',
      say: changeSentence(change),
    });
    const text = meeting.state.items[0]?.text;
    if (text) meeting.do({ kind: 'update-texts', itemId: 'i1' }, undefined, text);
    expect(nextStep(meeting.state)).toMatchObject({ step: 'open-vote' });
  });

  it('needs nothing to be laid for a file that came or went, nor once the text is decided', () => {
    const meeting = new TestCouncil().convened(30).do({ kind: 'call-item', itemId: 'i1' });
    note(meeting, { change: 'attachment-added', number: '0012/26', internal: false });
    expect(nextStep(meeting.state)).toMatchObject({ step: 'open-vote' });
    meeting.vote('v1', [20]);
    note(meeting, VERSION);
    expect(nextStep(meeting.state)).toMatchObject({ step: 'close-item' });
  });

  it('leaves none where papers do not matter', () => {
    const planned = new TestCouncil();
    expect(note(planned, VERSION)).toEqual([]);
    const rehearsal = new TestCouncil({ rehearsal: true }).convened(30);
    expect(note(rehearsal, VERSION)).toEqual([]);
    const meeting = new TestCouncil().convened(30).vote('v1', [20]);
    expect(note(meeting, VERSION, 'unknown')).toEqual([]);
    meeting.do({ kind: 'close-item', itemId: 'i1', disposition: 'done' });
    expect(note(meeting, VERSION)).toEqual([]);
    meeting.do({ kind: 'close-meeting' });
    expect(note(meeting, VERSION)).toEqual([]);
  });

  it('is told to everybody, but what is internal to those who lead the meeting alone', () => {
    const meeting = new TestCouncil().convened(30);
    const entries = [VERSION, { ...VERSION, change: 'attachment-added', internal: true } as const].flatMap((noted) =>
      note(meeting, noted),
    );
    const readBy = (reader: { member: boolean; office: boolean }) =>
      entries.filter((entry) => mayRead(meeting.state, { personId: 'm9', ...reader }, entry)).length;
    expect(readBy({ member: false, office: false })).toBe(1);
    expect(readBy({ member: true, office: false })).toBe(1);
    expect(readBy({ member: true, office: true })).toBe(2);
  });
});
