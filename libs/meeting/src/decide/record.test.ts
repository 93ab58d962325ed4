import type { Participant } from '@gremia/contracts';
import { profileFor, type OwnVoteRule } from '@gremia/rules';
import { audienceOf, mayRead } from '../audience';
import { detailOf, member, office, refusal, TestCouncil } from '../testing/council';

const council = (): TestCouncil =>
  new TestCouncil({
    seats: 9,
    members: 8,
    items: [{ itemId: 'i1' }, { itemId: 'n1', number: 'N 1', public: false }],
  }).convened(7);
const somebody = (given: Partial<Participant> = {}): Participant => ({
  ...{ participantId: 'p1', name: 'Ida Amtmann', role: 'Leiterin des Hauptamtes', group: 'administration' },
  ...{ part: 'public', itemIds: [] },
  ...given,
});
const record = (participant: Participant) => ({ kind: 'record-participant', participant }) as const;

describe('who takes part without belonging to the body', () => {
  it('is entered by the office, put right and taken back', () => {
    const meeting = council().do(record(somebody()));
    meeting.do(record(somebody({ role: 'Hauptamt' })));
    expect(Object.values(meeting.state.participants ?? {})).toEqual([somebody({ role: 'Hauptamt' })]);
    expect(meeting.do({ kind: 'remove-participant', participantId: 'p1' }).state.participants).toEqual({});
    expect(refusal(meeting.try(record(somebody()), member(2)))).toBe('forbidden');
  });

  it.each([
    ['a guest in the non-public part', { group: 'guest', part: 'non-public', itemIds: ['n1'] }, 'not-entitled'],
    ['an expert there who is heard on nothing', { group: 'expert', part: 'non-public' }, 'invalid-input'],
    ['a public item in the non-public part', { part: 'non-public', itemIds: ['i1'] }, 'invalid-input'],
    ['a non-public item in the public part', { itemIds: ['n1'] }, 'invalid-input'],
    ['an item that there is not', { itemIds: ['i9'] }, 'item-not-found'],
  ] as const)('is not %s', (_what, given, code) => {
    expect(refusal(council().try(record(somebody(given))))).toBe(code);
  });

  it('is read by nobody who is excluded from the item on which they are heard', () => {
    const meeting = council().do({ kind: 'declare-conflict', itemId: 'n1' }, member(3));
    meeting.do(record(somebody({ group: 'expert', part: 'non-public', itemIds: ['n1'] })));
    const entry = meeting.entries.at(-1);
    if (entry === undefined) throw new Error('nothing was recorded');
    expect(audienceOf(meeting.state, entry.event)).toBe('members');
    const reads = (index: number) =>
      mayRead(meeting.state, { personId: `m${index}`, member: true, office: false }, entry);
    expect([reads(2), reads(3)]).toEqual([true, false]);
  });
});

describe('the own vote in the minutes', () => {
  const voted = (until?: OwnVoteRule, procedure = 'open-ballot'): TestCouncil => {
    const usual = profileFor('thueringen-council', '2026-11-25');
    const value = { ...usual.minutes.value, ownVote: until ?? usual.minutes.value.ownVote };
    const profile = { ...usual, minutes: { ...usual.minutes, value } };
    const meeting = new TestCouncil({ seats: 9, members: 8, profile })
      .convened(7)
      .do({ kind: 'call-item', itemId: 'i1' });
    return meeting.do({
      ...{ kind: 'open-vote', voteId: 'v1', itemId: 'i1', subject: { kind: 'main' }, procedure },
      setup: { demand: { by: 'x', way: 'resolution' }, tellers: ['x'] },
    });
  };
  const announced = (meeting: TestCouncil): TestCouncil =>
    meeting
      .cast('v1', 4, 2)
      .do({ kind: 'close-vote', voteId: 'v1' })
      .do({ kind: 'announce-result', voteId: 'v1', carried: true });
  const demand = { kind: 'demand-own-vote', voteId: 'v1' } as const;

  it('is taken as it was cast, whatever is said of it', () => {
    const meeting = announced(voted()).do({ ...demand, choice: 'yes' }, member(6));
    expect(meeting.state.votes['v1']?.ownVotes).toEqual({ m6: 'no' });
    expect(detailOf(meeting.try(demand, member(7)))).toBe('Diese Person hat keine Stimme abgegeben.');
    expect(refusal(meeting.try(demand, member(8)))).toBe('not-entitled');
    expect(refusal(meeting.try({ ...demand, personId: 'm1' }, member(2)))).toBe('forbidden');
  });

  it('waits for the count', () => {
    const meeting = voted().cast('v1', 4, 2);
    expect(refusal(meeting.try(demand, member(6)))).toBe('wrong-state');
  });

  it('is what the member says by show of hands, as long as so many hands were counted', () => {
    const meeting = voted('end-of-meeting', 'show-of-hands');
    meeting.do({ kind: 'close-vote', voteId: 'v1', count: { yes: 5, no: 1, abstain: 0 } });
    expect(refusal(meeting.try(demand, member(2)))).toBe('invalid-input');
    meeting.do({ ...demand, choice: 'no' }, member(2));
    expect(refusal(meeting.try({ ...demand, choice: 'no' }, member(3)))).toBe('wrong-state');
    expect(refusal(meeting.try({ ...demand, choice: 'abstain' }, member(3)))).toBe('wrong-state');
    // The same member puts it right.
    meeting.do({ ...demand, choice: 'yes' }, member(2)).do({ ...demand, personId: 'm3', choice: 'no' }, office);
    expect(meeting.state.votes['v1']?.ownVotes).toEqual({ m2: 'yes', m3: 'no' });
  });

  it('is refused in a secret vote, with the norm, and is there anyway in a roll call', () => {
    const secret = voted('until-signed', 'paper-ballot');
    expect(secret.try(demand, member(2))).toMatchObject({ refused: 'not-entitled', norm: '§ 42 ThürKO' });
    expect(detailOf(voted('until-signed', 'roll-call').try(demand, member(2)))).toContain('namentlichen');
  });

  it.each([
    ['never', ['not-entitled', 'not-entitled', 'not-entitled']],
    ['end-of-item', ['accepted', 'wrong-state', 'wrong-state']],
    ['end-of-meeting', ['accepted', 'accepted', 'wrong-state']],
    ['until-signed', ['accepted', 'accepted', 'accepted']],
  ] as const)('may be demanded until: %s', (until, answers) => {
    const meeting = announced(voted(until));
    const open = refusal(meeting.try(demand, member(6)));
    meeting.do({ kind: 'close-item', itemId: 'i1', disposition: 'done' });
    const closed = refusal(meeting.try(demand, member(6)));
    const over = refusal(meeting.do({ kind: 'close-meeting' }).try(demand, member(6)));
    expect([open, closed, over]).toEqual(answers);
  });
});

describe('rapporteur and oral motions', () => {
  it('stand at their item', () => {
    const meeting = council();
    const motion = { kind: 'note-oral-motion', itemId: 'i1', mover: 'Mitglied 4', text: 'Die Bänke bleiben.' } as const;
    expect(refusal(meeting.try(motion))).toBe('wrong-state');
    meeting.do({ kind: 'call-item', itemId: 'i1' }).do(motion);
    meeting.do({ kind: 'name-rapporteur', itemId: 'i1', name: 'Ida Amtmann' });
    expect(meeting.state.items[0]).toMatchObject({
      rapporteur: 'Ida Amtmann',
      oralMotions: [{ mover: 'Mitglied 4', text: 'Die Bänke bleiben.' }],
    });
  });
});
