import { detailOf, member, refusal, TestCouncil } from '../testing/council';
import { nextStep } from '../views/next-step';

const question = { kind: 'free', question: 'Die Sitzung wird unterbrochen.' } as const;
const onCourse = { kind: 'open-vote', voteId: 'v1', itemId: null, subject: question } as const;
const council = (items = [{ itemId: 'i1' }, { itemId: 'i2' }]): TestCouncil =>
  new TestCouncil({ seats: 9, members: 9, items }).convened(9);
const count = (meeting: TestCouncil, voteId: string, yes: number, no: number): TestCouncil =>
  meeting
    .cast(voteId, yes, no)
    .do({ kind: 'close-vote', voteId })
    .do({ kind: 'announce-result', voteId, carried: yes > no });

describe('a vote on the course of the meeting', () => {
  it('is held before the first item and between two, counted and announced like any other', () => {
    const meeting = count(council().do(onCourse), 'v1', 6, 3);
    expect(meeting.state.votes['v1']?.result?.sentence).toBe(
      'Der Antrag ist mehrheitlich angenommen (6 Ja, 3 Nein, 0 Enthaltungen).',
    );
    expect(meeting.state.votes['v1']?.tally).toMatchObject({ yes: 6, no: 3, absent: 0 });
    expect(nextStep(meeting.state)).toMatchObject({ step: 'call-item', itemId: 'i1' });
    expect(meeting.state.items.flatMap(({ voteIds }) => voteIds)).toEqual([]);
  });

  it('waits while an item is at hand, and is never on a text', () => {
    const main = council().try({ ...onCourse, subject: { kind: 'main', leaveOpen: false } });
    expect(detailOf(main)).toContain('nie über eine Vorlage');
    const called = council().do({ kind: 'call-item', itemId: 'i1' }).try(onCourse);
    expect(detailOf(called)).toContain('Ein Tagesordnungspunkt ist aufgerufen.');
  });

  it('keeps its kind of question when it is asked again after a doubt', () => {
    const meeting = count(council().do({ ...onCourse, question: 'urgency' }), 'v1', 6, 3);
    meeting.do({ kind: 'doubt-result', voteId: 'v1' }, member(2));
    expect(nextStep(meeting.state)).toMatchObject({ step: 'open-vote', itemId: null, repeats: true });
    meeting.do({ ...onCourse, voteId: 'v2' });
    expect(meeting.state.votes['v2']).toMatchObject({ repeats: 'v1', questionType: 'urgency' });
    expect(meeting.state.votes['v2']?.majority).toEqual(meeting.state.votes['v1']?.majority);
  });

  it('knows no conflict of interest', () => {
    const meeting = council().do(onCourse);
    expect(refusal(meeting.try({ kind: 'cast-ballot', voteId: 'v1', choice: 'conflicted' }, member(1)))).toBe(
      'choice-refused',
    );
  });

  it('is public where the public is in the room, and for the members between two items without it', () => {
    const closed = [
      { itemId: 'i1', public: false },
      { itemId: 'i2', public: false },
    ];
    const meeting = count(council(closed).do(onCourse), 'v1', 9, 0);
    meeting
      .do({ kind: 'call-item', itemId: 'i1' })
      .do({ kind: 'close-item', itemId: 'i1', disposition: 'postponed', note: '' });
    count(meeting.do({ ...onCourse, voteId: 'v2' }), 'v2', 9, 0);
    const audiences = (voteId: string): unknown => [
      ...new Set(
        meeting.entries.flatMap(({ event, audience }) =>
          'voteId' in event && event.voteId === voteId ? [audience] : [],
        ),
      ),
    ];
    expect(audiences('v1')).toEqual(['public']);
    expect(audiences('v2')).toEqual(['members']);
  });
});
