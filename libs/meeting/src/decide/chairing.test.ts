import { detailOf, member, office, refusal, TestCouncil, type TestCommand } from '../testing/council';
import { nextStep } from '../views/next-step';
import { isAwaited, stepInGround, whoLeads } from '../views/who-leads';

const chair = { ...member(1), office: true, chair: true };
const clerk = { ...office, personId: 'clerk', name: 'Schriftführung', chair: false };
const council = (): TestCouncil => new TestCouncil({ seats: 9, members: 9, deputies: 2 }).convened(9);
const called = (): TestCouncil => council().do({ kind: 'call-item', itemId: 'i1' }, chair);
const handedTo = (meeting: TestCouncil, index: number): TestCouncil =>
  meeting
    .do({ kind: 'offer-chair', personId: `m${index}`, scope: 'item', ground: 'wish' }, chair)
    .do({ kind: 'take-chair' }, member(index));

describe('the lead of a meeting', () => {
  it('is the deputy’s as soon as it is taken, and the chair has no command of it any more', () => {
    const meeting = called().do({ kind: 'offer-chair', personId: 'm2', scope: 'item', ground: 'wish' }, chair);
    const opens = { kind: 'open-vote', voteId: 'v1', itemId: 'i1', subject: { kind: 'main' } } as const;
    expect(refusal(meeting.try(opens, member(2)))).toBe('forbidden');
    expect(refusal(meeting.try(opens, chair))).toBe('accepted');
    meeting.do({ kind: 'take-chair' }, member(2));
    expect(refusal(meeting.try(opens, chair))).toBe('forbidden');
    expect(refusal(meeting.try(opens, clerk))).toBe('accepted');
    expect(refusal(meeting.do(opens, member(2)).try({ kind: 'close-meeting' }, chair))).toBe('forbidden');
    expect(whoLeads(meeting.state)).toMatchObject({ personId: 'm2', capacity: 'deputy-chair' });
  });

  it('is taken by nobody but whom it was offered to, or by the office on that person’s word', () => {
    const meeting = called().do({ kind: 'offer-chair', personId: 'm2', scope: 'rest', ground: 'wish' }, chair);
    expect(refusal(meeting.try({ kind: 'take-chair' }, member(3)))).toBe('forbidden');
    expect(detailOf(meeting.try({ kind: 'take-chair' }, chair))).toContain('bestätigt das selbst');
    expect(meeting.do({ kind: 'take-chair' }, clerk).entries.at(-1)?.event).toMatchObject({ onWord: true });
  });

  it('goes back with the end of the item, or when somebody gives it back', () => {
    const meeting = handedTo(called(), 2).do({ kind: 'close-item', itemId: 'i1', disposition: 'postponed' }, member(2));
    expect(whoLeads(meeting.state)?.personId).toBe('m1');
    const again = handedTo(called(), 2).do({ kind: 'return-chair' }, chair);
    expect(whoLeads(again.state)?.personId).toBe('m1');
    expect(refusal(again.try({ kind: 'return-chair' }, member(2)))).toBe('forbidden');
  });

  it('goes from one deputy to the next and back in turn', () => {
    const meeting = handedTo(called(), 2)
      .do({ kind: 'offer-chair', personId: 'm3', scope: 'rest', ground: 'wish' }, member(2))
      .do({ kind: 'take-chair' }, member(3));
    expect(whoLeads(meeting.state)?.personId).toBe('m3');
    expect(whoLeads(meeting.do({ kind: 'return-chair' }, member(3)).state)?.personId).toBe('m2');
    expect(whoLeads(meeting.do({ kind: 'return-chair' }, member(2)).state)?.personId).toBe('m1');
  });

  it('is handed on by a conflicted chair, who cannot take it back during the item', () => {
    const meeting = called().do({ kind: 'declare-conflict', itemId: 'i1' }, member(1));
    expect(nextStep(meeting.state)).toMatchObject({ step: 'hand-over-chair', deputy: { personId: 'm2' } });
    handedTo(meeting, 2);
    expect(nextStep(meeting.state).step).toBe('open-vote');
    expect(refusal(meeting.try({ kind: 'return-chair' }, chair))).toBe('not-entitled');
    expect(refusal(meeting.try({ kind: 'return-chair' }, member(2)))).toBe('not-entitled');
  });

  it('is for those who are there, have a part in the item, and sit in the room', () => {
    const meeting = called()
      .do({ kind: 'declare-conflict', itemId: 'i1' }, member(2))
      .do({ kind: 'check-out' }, member(3));
    const offers = (index: number) =>
      meeting.try({ kind: 'offer-chair', personId: `m${index}`, scope: 'item', ground: 'wish', reason: 'x' }, chair);
    expect([offers(1), offers(2), offers(3), offers(4)].map(refusal)).toEqual([
      'wrong-state',
      'not-entitled',
      'not-checked-in',
      'accepted',
    ]);
  });

  it('passes over a deputy only with a reason', () => {
    const meeting = called();
    const offer = { kind: 'offer-chair', personId: 'm7', scope: 'rest', ground: 'absent' } as const;
    expect(detailOf(meeting.try(offer, clerk))).toContain('Anwesend ist Mitglied 2 (stellvertretender Vorsitz)');
    meeting.do({ ...offer, reason: 'Beide Stellvertretungen lehnen ab.' }, clerk);
    expect(meeting.state.chairOffer).toMatchObject({ named: true, reason: 'Beide Stellvertretungen lehnen ab.' });
    meeting.do({ kind: 'take-chair' }, clerk);
    // That they are the eldest, or elected, nobody has said.
    expect(whoLeads(meeting.state)).toMatchObject({ personId: 'm7', capacity: 'named' });
  });

  it('is led by somebody without an office only with a reason, also where no deputy is there', () => {
    const meeting = called();
    for (const personId of ['m2', 'm3'])
      if (meeting.state.present[personId]) meeting.do({ kind: 'check-out', personId }, clerk);
    const offer = { kind: 'offer-chair', personId: 'm7', scope: 'rest', ground: 'absent' } as const;
    expect(detailOf(meeting.try(offer, clerk))).toContain('hat weder Vorsitz noch Stellvertretung');
  });

  it('tells nobody who has no part in a non-public item', () => {
    const meeting = new TestCouncil({ seats: 9, members: 9, deputies: 1, items: [{ itemId: 'n1', public: false }] })
      .convened(9)
      .do({ kind: 'call-item', itemId: 'n1' }, chair)
      .do({ kind: 'declare-conflict', itemId: 'n1' }, member(1))
      .do({ kind: 'offer-chair', personId: 'm2', scope: 'item', ground: 'conflict', reason: 'x' }, clerk)
      .do({ kind: 'take-chair' }, member(2));
    const [offered, taken] = meeting.entries.slice(-2);
    expect([offered?.audience, taken?.audience]).toEqual(['public', 'public']);
    expect(JSON.stringify([offered, taken])).not.toMatch(/conflict|reason/u);
  });

  it('is not the deputy’s because their account may lead, unless the chair is not there', () => {
    const deputy = { ...member(2), office: true, chair: true };
    const meeting = called();
    expect(refusal(meeting.try({ kind: 'close-meeting' }, deputy))).toBe('forbidden');
    expect(refusal(meeting.try({ kind: 'take-chair' }, deputy))).toBe('wrong-state');
    meeting.do({ kind: 'check-out' }, member(1)).do({ kind: 'take-chair' }, member(2));
    expect(whoLeads(meeting.state)?.personId).toBe('m2');
    const opened = new TestCouncil({ seats: 9, members: 9, deputies: 1 }).do(
      { kind: 'open-meeting', confirmsRules: true },
      deputy,
    );
    expect(whoLeads(opened.state)).toMatchObject({ personId: 'm2', capacity: 'deputy-chair' });
  });

  it('is taken by a deputy for a chair who is not there: awaited until the first item is called, then absent', () => {
    const meeting = council().do({ kind: 'check-out' }, chair);
    expect([stepInGround(meeting.state, 'm2'), isAwaited(meeting.state, 'm1')]).toEqual(['absent', true]);
    expect(isAwaited(meeting.state, 'm2')).toBe(false);
    meeting.do({ kind: 'take-chair' }, member(2)).do({ kind: 'call-item', itemId: 'i1' }, member(2));
    expect(isAwaited(meeting.state, 'm1')).toBe(false);
  });

  it('is taken by a deputy for an item in which whoever leads has no part, offered or not', () => {
    const meeting = called().do({ kind: 'declare-conflict', itemId: 'i1' }, member(1));
    expect(stepInGround(meeting.state, 'm4')).toBeNull();
    meeting.do({ kind: 'take-chair' }, member(2));
    expect(meeting.entries.at(-1)?.event).toMatchObject({ personId: 'm2', scope: 'item', ground: 'conflict' });
    meeting.do({ kind: 'close-item', itemId: 'i1', disposition: 'postponed', note: '' }, member(2));
    expect(whoLeads(meeting.state)?.personId).toBe('m1');
  });

  it('has no command over an item without a part in it: not even the end of the own conflict of interest', () => {
    const meeting = called().do({ kind: 'declare-conflict', itemId: 'i1' }, member(1));
    const on = { itemId: 'i1', electionId: 'e1' } as const;
    const acts: readonly TestCommand[] = [
      { kind: 'lift-conflict', itemId: 'i1', personId: 'm1' },
      { kind: 'note-guest-conflict', itemId: 'i1', name: 'Beigeordneter Amsel' },
      { kind: 'take-order-measure', measureId: 'o1', measure: 'call-to-order', personId: 'm4', reason: 'laut' },
      { kind: 'start-election', ...on, office: 'Vorsitz', places: 1 },
      { kind: 'break-off-election', ...on, reason: 'x', again: false },
      { kind: 'open-block', votes: ['i1', 'i2'].map((itemId) => ({ itemId, voteId: itemId })) },
    ];
    for (const act of acts)
      expect(meeting.try(act, chair)).toMatchObject({ refused: 'not-entitled', norm: '§ 38 ThürKO' });
    expect(refusal(meeting.try({ kind: 'interrupt-meeting', reason: 'Pause' }, chair))).toBe('accepted');
    expect(refusal(meeting.try({ kind: 'lift-conflict', itemId: 'i1', personId: 'm1' }, clerk))).toBe('accepted');
  });

  it('is left by nobody who has it', () => {
    expect(detailOf(handedTo(called(), 2).try({ kind: 'check-out' }, member(2)))).toContain('geben Sie die Leitung');
  });
});

it('the secretary changes by name, or to whoever says so', () => {
  const meeting = council().do({ kind: 'change-secretary', name: 'Anna Amsel' }, chair);
  expect(meeting.state.secretary).toBe('Anna Amsel');
  expect(meeting.do({ kind: 'change-secretary' }, clerk).state.secretary).toBe('Schriftführung');
  expect(refusal(meeting.try({ kind: 'change-secretary', name: 'x' }, member(4)))).toBe('forbidden');
});
