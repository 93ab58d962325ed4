import { profileFor } from '@gremia/rules';
import { mayRead } from '../audience';
import { detailOf, member, office, refusal, TestCouncil } from '../testing/council';
import { conflictQuestion } from '../views/conflict-cases';
import { nextStep } from '../views/next-step';

const chair = { ...member(1), office: true, chair: true };
const held = (options: ConstructorParameters<typeof TestCouncil>[0] = {}): TestCouncil =>
  new TestCouncil({ seats: 9, members: 9, deputies: 1, ...options })
    .convened(9)
    .do({ kind: 'call-item', itemId: 'i1' }, chair);
const raised = (meeting: TestCouncil, personId = 'm5'): TestCouncil =>
  meeting.do({ kind: 'raise-conflict', itemId: 'i1', personId, reason: 'Ihm gehört das Grundstück.' }, member(3));
const heard = (meeting: TestCouncil): TestCouncil =>
  meeting.do({ kind: 'hear-conflict', itemId: 'i1', personId: 'm5', statement: 'Seit Mai nicht mehr.' }, chair);

const about = { personId: 'm5', matter: 'conflict' } as const;
function voted(meeting: TestCouncil, yes: number, no: number): TestCouncil {
  const question = conflictQuestion(meeting.state, 'i1', 'Mitglied 5');
  return meeting.vote('c1', [yes, no, 8 - yes - no], { kind: 'free', question, about });
}

describe('a conflict of interest that somebody else raises', () => {
  it('is decided by the body without the person, and the count accounts for every seat', () => {
    const meeting = voted(heard(raised(held())), 6, 1);
    expect(meeting.state.votes['c1']?.electorate).not.toContain('m5');
    const { tally } = meeting.state.votes['c1'] ?? {};
    expect(tally).toMatchObject({ yes: 6, no: 1, abstain: 1, conflicted: 1, absent: 0 });
    expect(meeting.state.items[0]?.conflicted).toEqual(['m5']);
    expect(meeting.state.items[0]?.conflictBasis).toEqual({ m5: 'resolution' });
    expect(refusal(meeting.open('v1').try({ kind: 'cast-ballot', voteId: 'v1', choice: 'yes' }, member(5)))).toBe(
      'not-entitled',
    );
  });

  it('leaves the person in the item where the body says no', () => {
    const meeting = voted(heard(raised(held())), 2, 5);
    expect(meeting.state.items[0]?.conflicted).toEqual([]);
    expect(meeting.open('v1').state.votes['v1']?.electorate).toContain('m5');
  });

  it('asks for the person to be heard first, unless they are not there', () => {
    const meeting = raised(held());
    const opens = {
      kind: 'open-vote',
      voteId: 'c1',
      itemId: 'i1',
      subject: { kind: 'free', question: '?', about },
    } as const;
    expect(detailOf(meeting.try(opens, chair))).toBe(
      'Bitte hören Sie Mitglied 5 zuerst an und halten Sie fest, was dazu gesagt wurde.',
    );
    expect(refusal(meeting.do({ kind: 'check-out' }, member(5)).try(opens, chair))).toBe('accepted');
  });

  it('comes from members who are there, and not from the person', () => {
    const meeting = held().do({ kind: 'check-out' }, member(7));
    const raises = (index: number, personId: string) =>
      meeting.try({ kind: 'raise-conflict', itemId: 'i1', personId, reason: 'x' }, member(index));
    expect([raises(3, 'm3'), raises(7, 'm5'), raises(3, 'm5')].map(refusal)).toEqual([
      'wrong-state',
      'not-checked-in',
      'accepted',
    ]);
    expect(refusal(raised(meeting).try({ kind: 'raise-conflict', itemId: 'i1', personId: 'm5', reason: 'x' }))).toBe(
      'wrong-state',
    );
  });

  it('is held behind closed doors and without the person, and everybody learns what came of it', () => {
    const meeting = voted(heard(raised(held())), 6, 1);
    const read = (personId: string | null, isMember: boolean): string[] =>
      meeting.entries
        .filter((entry) => mayRead(meeting.state, { personId, member: isMember, office: false }, entry))
        .map(({ event }) => event.kind);
    expect(read(null, false).filter((kind) => /^conflict|^vote|^ballot|^result/u.test(kind))).toEqual([
      'conflict-decided',
      'conflict-declared',
    ]);
    expect(read('m5', true)).not.toContain('vote-opened');
    expect(read('m5', true)).toEqual(expect.arrayContaining(['conflict-raised', 'conflict-heard', 'conflict-decided']));
    expect(read('m6', true)).toEqual(expect.arrayContaining(['vote-opened', 'result-announced']));
  });

  it('asks the person to leave the room before it is voted on, and keeps whether they did', () => {
    const decidedOn = (meeting: TestCouncil): unknown =>
      voted(meeting, 6, 1).entries.find(({ event }) => event.kind === 'conflict-decided')?.event;
    const stayed = heard(raised(held()));
    expect(nextStep(stayed.state)).toMatchObject({ step: 'see-out', personId: 'm5', untilDecided: true });
    expect(decidedOn(stayed)).not.toHaveProperty('away');
    const left = heard(raised(held())).do({ kind: 'confirm-left', itemId: 'i1', personId: 'm5' });
    expect(nextStep(left.state)).toMatchObject({ step: 'decide-conflict', isHeard: true });
    expect(decidedOn(left)).toMatchObject({ away: true });
    expect(refusal(left.try({ kind: 'confirm-left', itemId: 'i1', personId: 'm5', back: true }))).toBe('accepted');
  });

  it('makes the chair hand over, about whom it is', () => {
    const meeting = raised(held(), 'm1');
    expect(nextStep(meeting.state)).toMatchObject({ step: 'hand-over-chair', deputy: { personId: 'm2' } });
    const opens = {
      kind: 'open-vote',
      voteId: 'c1',
      itemId: 'i1',
      subject: { kind: 'free', question: '?', about: { personId: 'm1', matter: 'conflict' } },
    } as const;
    expect(refusal(meeting.try(opens, chair))).toBe('not-entitled');
  });

  it('is decided by whoever leads where the rules say so', () => {
    const profile = profileFor('thueringen-council', '2026-11-25');
    const { conflict } = profile;
    const meeting = raised(
      held({ profile: { ...profile, conflict: { ...conflict, value: { ...conflict.value, decidedBy: 'chair' } } } }),
    );
    expect(refusal(held().try({ kind: 'decide-conflict', itemId: 'i1', personId: 'm5', excluded: true }, chair))).toBe(
      'wrong-state',
    );
    heard(meeting).do({ kind: 'decide-conflict', itemId: 'i1', personId: 'm5', excluded: true }, chair);
    expect(meeting.state.items[0]?.conflicted).toEqual(['m5']);
  });
});

it('whoever is excluded leaves the room where the item is not public, and that is asked for before the vote', () => {
  const meeting = new TestCouncil({ seats: 9, members: 9, items: [{ itemId: 'n1', public: false }] })
    .convened(9)
    .do({ kind: 'call-item', itemId: 'n1' })
    .do({ kind: 'declare-conflict', itemId: 'n1' }, member(4));
  expect(nextStep(meeting.state)).toMatchObject({ step: 'see-out', personId: 'm4', mayListen: false });
  meeting.do({ kind: 'confirm-left', itemId: 'n1', personId: 'm4' });
  expect(nextStep(meeting.state).step).toBe('open-vote');
  expect(refusal(meeting.try({ kind: 'confirm-left', itemId: 'n1', personId: 'm6' }))).toBe('wrong-state');
});

it('people who are not on the roster are named, where the law means them too', () => {
  const note = { kind: 'note-guest-conflict', itemId: 'i1', name: 'Beigeordneter Amsel' } as const;
  expect(held().do(note, office).state.items[0]?.conflictedGuests).toEqual(['Beigeordneter Amsel']);
  expect(refusal(held().try(note, member(4)))).toBe('forbidden');
});
