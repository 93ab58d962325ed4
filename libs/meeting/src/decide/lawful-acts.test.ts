import { profileFor, type RuleProfile } from '@gremia/rules';
import { detailOf, member, refusal, TestCouncil } from '../testing/council';

const base = profileFor('thueringen-council', '2026-11-25');
const clerk = { personId: 'clerk', name: 'Sitzungsdienst', office: true, chair: false };

describe('the quorum of a vote that closes (§ 36 ThürKO)', () => {
  it('is that of those who could vote: who came later does not stand in for who left', () => {
    const meeting = new TestCouncil().convened(28).open('v1').cast('v1', 14);
    for (let index = 15; index <= 26; index += 1) meeting.do({ kind: 'check-out' }, member(index));
    for (let index = 29; index <= 40; index += 1) meeting.do({ kind: 'check-in', mode: 'hall' }, member(index));
    meeting.do({ kind: 'close-vote', voteId: 'v1' });
    expect(meeting.state.votes['v1']).toMatchObject({
      phase: 'aborted',
      tally: null,
      note: expect.stringContaining('16 von 51') as unknown,
    });
  });

  it('counts whoever voted and left', () => {
    const meeting = new TestCouncil().convened(28).open('v1').cast('v1', 28);
    for (let index = 1; index <= 10; index += 1) meeting.do({ kind: 'check-out' }, member(index));
    meeting.do({ kind: 'close-vote', voteId: 'v1' });
    expect(meeting.state.votes['v1']).toMatchObject({ phase: 'closed', tally: { yes: 28 } });
  });
});

describe('a quorum that is presumed until somebody doubts it (§ 49 GO NRW)', () => {
  const presumed = {
    ...base,
    quorum: { ...base.quorum, value: { ...base.quorum.value, mode: 'on-challenge' as const } },
  };
  const few = (): TestCouncil => new TestCouncil({ profile: presumed }).convened(10);

  it('stands against no vote', () => {
    expect(few().vote('v1', [10]).state.votes['v1']?.phase).toBe('announced');
  });

  it('is counted from then on', () => {
    const meeting = few().do({ kind: 'call-item', itemId: 'i1' }).do({ kind: 'challenge-quorum' }, member(2));
    expect(meeting.entries.at(-1)?.event).toMatchObject({ present: 10, required: 26, quorate: false });
    expect(refusal(meeting.try({ kind: 'open-vote', voteId: 'v1', itemId: 'i1', subject: { kind: 'main' } }))).toBe(
      'not-quorate',
    );
  });

  it('is doubted only by who is there', () => {
    expect(refusal(few().try({ kind: 'challenge-quorum' }, member(40)))).toBe('not-checked-in');
  });
});

describe('a second convening (§ 36 ThürKO)', () => {
  it('makes few enough, where the rules know it and the opening says so', () => {
    const meeting = new TestCouncil().do({ kind: 'open-meeting', confirmsRules: true, secondConvening: true });
    meeting.do({ kind: 'check-in', mode: 'hall' }, member(1));
    expect(meeting.vote('v1', [1]).state.votes['v1']?.result?.carried).toBe(true);
  });

  it('is refused where they do not', () => {
    const board = profileFor('thueringen-advisory-board', '2026-11-25');
    const opening = { kind: 'open-meeting', confirmsRules: true, secondConvening: true } as const;
    expect(refusal(new TestCouncil({ profile: board }).try(opening))).toBe('wrong-state');
  });
});

describe('how an item may end', () => {
  const announced = (): TestCouncil => new TestCouncil().convened(30).vote('v1', [30]);
  const close = (disposition: 'done' | 'postponed' | 'referred' | 'withdrawn' | 'noted' | 'not-treated', note = '') =>
    ({ kind: 'close-item', itemId: 'i1', disposition, note }) as const;

  it.each(['withdrawn', 'postponed', 'referred', 'not-treated', 'noted'] as const)('not as %s once resolved', (how) => {
    expect(refusal(announced().try(close(how, 'Grund')))).toBe('wrong-state');
  });

  it('not as dealt with while a doubted vote is not repeated, nor silently otherwise', () => {
    const meeting = announced().do({ kind: 'doubt-result', voteId: 'v1' }, member(2));
    expect(detailOf(meeting.try(close('done')))).toContain('nicht wiederholt');
    expect(refusal(meeting.try({ kind: 'close-meeting' }))).toBe('wrong-state');
    expect(refusal(meeting.try(close('postponed')))).toBe('wrong-state');
    expect(refusal(meeting.try(close('postponed', 'Auszählung wird geprüft')))).toBe('accepted');
    expect(refusal(meeting.vote('v2', [30]).try(close('done')))).toBe('accepted');
  });

  it('not as dealt with when nobody could have decided any more (§ 36 ThürKO)', () => {
    const meeting = new TestCouncil().convened(26).do({ kind: 'call-item', itemId: 'i1' });
    meeting.do({ kind: 'check-out' }, member(26));
    expect(refusal(meeting.try(close('done')))).toBe('not-quorate');
    expect(refusal(meeting.try(close('referred', 'in den Bauausschuss')))).toBe('not-quorate');
    expect(meeting.do({ kind: 'close-meeting' }).state.items[0]?.disposition).toBe('not-treated');
  });

  it('with the lack of a quorum as the reason, said once, unless another one is given', () => {
    const items = [{ itemId: 'i1' }, { itemId: 'i2' }, { itemId: 'i3' }, { itemId: 'i4' }];
    const meeting = new TestCouncil({ items }).convened(26).do({ kind: 'call-item', itemId: 'i1' });
    meeting.do({ kind: 'check-out' }, member(26)).at('2026-11-25T18:12:00.000Z');
    meeting.do(close('not-treated')).do({ ...close('postponed', 'Ältestenrat'), itemId: 'i2' });
    meeting.do({ kind: 'close-meeting' });
    expect(meeting.state.items.map(({ note }) => note)).toEqual([
      'Beschlussunfähigkeit um 19:12 Uhr festgestellt: 25 von 51.',
      'Ältestenrat',
      'Beschlussunfähigkeit um 19:12 Uhr festgestellt: 25 von 51.',
      '',
    ]);
  });
});

describe('a doubt about a result', () => {
  const announced = (): TestCouncil =>
    new TestCouncil()
      .convened(30)
      .do({ kind: 'call-item', itemId: 'i1' })
      .do({ kind: 'declare-conflict', itemId: 'i1' }, member(3))
      .vote('v1', [29]);
  const doubt = (voteId = 'v1') => ({ kind: 'doubt-result', voteId }) as const;

  it('is heard from those alone who could vote and are there', () => {
    expect(refusal(announced().try(doubt(), member(3)))).toBe('not-entitled');
    expect(refusal(announced().try(doubt(), member(44)))).toBe('not-entitled');
    const left = announced().do({ kind: 'check-out' }, member(5));
    expect(refusal(left.try(doubt(), member(5)))).toBe('not-checked-in');
    expect(refusal(left.try(doubt(), member(6)))).toBe('accepted');
  });

  it('is heard once; whether it is repeated again is for the chair', () => {
    const repeated = announced().do(doubt(), member(6)).vote('v2', [29]);
    expect(detailOf(repeated.try(doubt('v2'), member(6)))).toContain('schon eine Wiederholung');
    expect(refusal(repeated.try(doubt('v2')))).toBe('accepted');
  });
});

it('refers an item to somebody', () => {
  const meeting = new TestCouncil().convened(30).do({ kind: 'call-item', itemId: 'i1' });
  const refer = (note: string) => ({ kind: 'close-item', itemId: 'i1', disposition: 'referred', note }) as const;
  expect(detailOf(meeting.try(refer('')))).toContain('wohin verwiesen wird');
  expect(refusal(meeting.try(refer('in den Bauausschuss')))).toBe('accepted');
});

describe('a counted vote', () => {
  const counted = (): TestCouncil =>
    new TestCouncil().convened(30).open('v1').cast('v1', 0, 30).do({ kind: 'close-vote', voteId: 'v1' });
  const abort = { kind: 'abort-vote', voteId: 'v1', reason: 'Technik' } as const;

  it('is voided for listed grounds alone, by the chair alone, and has to be repeated', () => {
    expect(refusal(counted().try(abort))).toBe('confirmation-needed');
    expect(refusal(counted().try({ ...abort, ground: 'technical-fault' }, clerk))).toBe('forbidden');
    const meeting = counted().do({ ...abort, ground: 'technical-fault' });
    expect(meeting.state.votes['v1']).toMatchObject({
      phase: 'aborted',
      tally: { no: 30 },
      abortGround: 'technical-fault',
    });
    expect(refusal(meeting.try({ kind: 'close-item', itemId: 'i1', disposition: 'done' }))).toBe('wrong-state');
  });

  it('is ended without a ground while it runs', () => {
    expect(refusal(new TestCouncil().convened(30).open('v1').try(abort))).toBe('accepted');
  });
});

describe('a conflict of interest (§ 38 ThürKO)', () => {
  const late = (yes: number, no: number): TestCouncil =>
    new TestCouncil().convened(30).vote('v1', [yes, no]).do({ kind: 'declare-conflict', itemId: 'i1' }, member(1));

  it.each([
    { yes: 14, no: 10, decisive: false },
    { yes: 14, no: 13, decisive: true },
    { yes: 30, no: 0, decisive: false },
  ])('that comes out after the vote is kept with its arithmetic: $yes to $no', ({ yes, no, decisive }) => {
    const meeting = late(yes, no);
    expect(meeting.state.items[0]).toMatchObject({
      conflicted: ['m1'],
      foundLate: [{ personId: 'm1', votes: [{ voteId: 'v1', decisive }] }],
    });
    expect(meeting.state.votes['v1']).toMatchObject({ phase: 'announced', tally: { yes, no } });
  });

  it('comes out also after the item is closed', () => {
    const meeting = new TestCouncil().convened(30).vote('v1', [30]);
    meeting.do({ kind: 'close-item', itemId: 'i1', disposition: 'done' });
    meeting.do({ kind: 'declare-conflict', itemId: 'i1', personId: 'm2', basis: 'resolution' });
    expect(meeting.state.items[0]?.foundLate).toHaveLength(1);
    expect(refusal(meeting.try({ kind: 'declare-conflict', itemId: 'i1' }, member(44)))).toBe('item-closed');
  });

  it('takes the lead of the item from who chairs', () => {
    const meeting = new TestCouncil().convened(30).do({ kind: 'call-item', itemId: 'i1' });
    meeting.do({ kind: 'declare-conflict', itemId: 'i1' }, member(1));
    const open = { kind: 'open-vote', voteId: 'v1', itemId: 'i1', subject: { kind: 'main' } } as const;
    const chairing = { personId: 'm1', name: 'Mitglied 1', office: true, chair: true };
    expect(refusal(meeting.try(open, chairing))).toBe('not-entitled');
    expect(refusal(meeting.try(open, clerk))).toBe('accepted');
  });
});

describe('equal votes', () => {
  const tied = (value: RuleProfile['tie']['value']): TestCouncil =>
    new TestCouncil({ profile: { ...base, tie: { ...base.tie, value } } })
      .convened(30)
      .open('v1')
      .cast('v1', 15, 15)
      .do({ kind: 'close-vote', voteId: 'v1' });
  const announce = (carried: boolean, reason = '') =>
    ({ kind: 'announce-result', voteId: 'v1', carried, reason }) as const;

  it('reject where the rules say so', () => {
    expect(refusal(tied('rejected').try(announce(true)))).toBe('result-differs');
  });

  it.each([true, false])('are decided by the chair where the rules leave it to the chair: %s', (carried) => {
    const meeting = tied('chair-decides').do(announce(carried));
    expect(meeting.state.votes['v1']?.result).toMatchObject({
      carried,
      deviation: null,
      sentence: expect.stringContaining('Bei Stimmengleichheit hat die Sitzungsleitung entschieden') as unknown,
    });
  });

  it('are decided by lot, and who drew it is kept', () => {
    expect(refusal(tied('lot').try(announce(true)))).toBe('confirmation-needed');
    expect(
      tied('lot').do(announce(true, 'Gezogen von der Schriftführung.')).state.votes['v1']?.result?.sentence,
    ).toContain('hat das Los entschieden (§ 39 Abs. 1 ThürKO). Gezogen von der Schriftführung.');
  });
});

describe('attendance', () => {
  const held = (): TestCouncil => new TestCouncil().convened(30).vote('v1', [20, 5]);
  const correct = { kind: 'correct-attendance', reason: 'Zu spät notiert' } as const;
  const at = (meeting: TestCouncil) => meeting.state.openedAt ?? '';

  it('is put right by the office, also after the meeting', () => {
    const meeting = held().do({ kind: 'close-item', itemId: 'i1', disposition: 'done' }).do({ kind: 'close-meeting' });
    expect(refusal(meeting.try({ ...correct, personId: 'm44', absence: 'excused' }))).toBe('accepted');
    expect(refusal(meeting.try({ ...correct, personId: 'm44', absence: 'excused' }, member(44)))).toBe('forbidden');
    expect(refusal(meeting.try({ ...correct, personId: 'm44' }))).toBe('invalid-input');
  });

  it('cannot say that somebody was away whose ballot is counted', () => {
    const meeting = held();
    expect(refusal(meeting.try({ ...correct, personId: 'm1', stays: [] }))).toBe('wrong-state');
    expect(meeting.do({ ...correct, personId: 'm30', stays: [] }).state.present['m30']).toBeUndefined();
    const whole = [{ from: at(meeting), until: null }];
    expect(refusal(meeting.try({ ...correct, personId: 'm1', stays: whole }))).toBe('accepted');
  });

  it('lies within the meeting', () => {
    const meeting = held();
    const before = [{ from: '2026-11-25T10:00:00.000Z', until: null }];
    expect(refusal(meeting.try({ ...correct, personId: 'm30', stays: before }))).toBe('invalid-input');
  });

  it('keeps the reason from everybody but who works on the minutes', () => {
    const entry = held()
      .do({ ...correct, personId: 'm44', absence: 'excused' })
      .entries.at(-1);
    expect(entry?.secret).toEqual({ fields: ['reason'], owner: null });
  });
});
