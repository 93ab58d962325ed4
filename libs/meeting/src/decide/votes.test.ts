import { profileFor } from '@gremia/rules';
import { turnout } from '../views/seats-of-vote';
import { detailOf, member, office, refusal, TestCouncil } from '../testing/council';

const council = (hall = 30): TestCouncil => new TestCouncil().convened(hall).do({ kind: 'call-item', itemId: 'i1' });

describe('opening a vote (§§ 36, 39 ThürKO)', () => {
  it('freezes question, text hash and electorate', () => {
    const { state } = council().open('v1');
    expect(state.votes['v1']).toMatchObject({
      question: 'Abgestimmt wird über die Drucksache 0012/26 „Radweg an der Wehrstraße“. Wer stimmt zu?',
      phase: 'open',
      quorum: { required: 26, present: 30 },
      repeats: null,
    });
    expect(state.votes['v1']?.electorate).toHaveLength(30);
    expect(state.votes['v1']?.textHash).toMatch(/^[0-9a-f]{64}$/u);
  });

  it.each([
    { numerator: 3, denominator: 2, code: 'invalid-input' },
    { numerator: 101, denominator: 100, code: 'invalid-input' },
    { numerator: 2, denominator: 3, code: null },
    { numerator: 1, denominator: 1, code: null },
  ])('asks for no more than all: $numerator of $denominator', ({ numerator, denominator, code }) => {
    const majority = { kind: 'share', numerator, denominator, of: 'present' } as const;
    const deviation = { norm: '§ 3 Hauptsatzung', reason: 'Änderung der Hauptsatzung' };
    const asked = { kind: 'open-vote', voteId: 'v1', itemId: 'i1', subject: { kind: 'main' }, majority } as const;
    expect(refusal(council().try(asked))).toBe(code ?? 'confirmation-needed');
    const decision = council().try({ ...asked, deviation });
    expect('refused' in decision ? decision.refused : null).toBe(code);
  });

  it('needs a quorum for the item, and cites the norm', () => {
    const decision = council(25).try({ kind: 'open-vote', voteId: 'v1', itemId: 'i1', subject: { kind: 'main' } });
    expect(decision).toEqual({
      refused: 'not-quorate',
      detail:
        'Der Stadtrat ist nicht beschlussfähig. 25 von 51 anwesend und stimmberechtigt – nicht beschlussfähig (26 ' +
        'erforderlich).',
      norm: '§ 36 ThürKO',
    });
  });

  it('is not quorate with 26 present of whom one is excluded from this item, but on the next item', () => {
    const meeting = new TestCouncil({ items: [{ itemId: 'i1' }, { itemId: 'i2' }] }).convened(26);
    meeting.do({ kind: 'call-item', itemId: 'i1' }).do({ kind: 'declare-conflict', itemId: 'i1' }, member(3));
    expect(refusal(meeting.try({ kind: 'open-vote', voteId: 'v1', itemId: 'i1', subject: { kind: 'main' } }))).toBe(
      'not-quorate',
    );
    meeting.do({ kind: 'call-item', itemId: 'i2' });
    expect(refusal(meeting.try({ kind: 'open-vote', voteId: 'v2', itemId: 'i2', subject: { kind: 'main' } }))).toBe(
      'accepted',
    );
  });

  it.each([
    { case: 'the item is not at hand', itemId: 'i2', subject: { kind: 'main' as const }, code: 'no-item-called' },
    { case: 'there is no such item', itemId: 'i9', subject: { kind: 'main' as const }, code: 'item-not-found' },
    {
      case: 'there is no such unit',
      itemId: 'i1',
      subject: { kind: 'unit' as const, unitIds: ['nothing'] },
      code: 'not-found',
    },
  ])('is refused when $case', ({ itemId, subject, code }) => {
    const meeting = new TestCouncil({ items: [{ itemId: 'i1' }, { itemId: 'i2' }] })
      .convened(30)
      .do({ kind: 'call-item', itemId: 'i1' });
    expect(refusal(meeting.try({ kind: 'open-vote', voteId: 'v1', itemId, subject }))).toBe(code);
  });

  it('is refused while another vote is open or not announced, and on a text that is not there', () => {
    const meeting = council().open('v1');
    const again = {
      kind: 'open-vote',
      voteId: 'v2',
      itemId: 'i1',
      subject: { kind: 'free', question: 'Schluss der Debatte?' },
    } as const;
    expect(refusal(meeting.try(again))).toBe('vote-open');
    expect(refusal(meeting.do({ kind: 'close-vote', voteId: 'v1' }).try(again))).toBe('not-announced');
    const bare = new TestCouncil({ items: [{ itemId: 'i1', text: { base: null } }] })
      .convened(30)
      .do({ kind: 'call-item', itemId: 'i1' });
    expect(refusal(bare.try({ kind: 'open-vote', voteId: 'v1', itemId: 'i1', subject: { kind: 'main' } }))).toBe(
      'no-text-to-vote',
    );
    expect(refusal(bare.try({ ...again, voteId: 'v3' }))).toBe('accepted');
  });
});

describe('casting a ballot', () => {
  it('refuses who came after the opening, who is not there, who has no seat and who is excluded', () => {
    const meeting = council()
      .do({ kind: 'declare-conflict', itemId: 'i1' }, member(2))
      .open('v1')
      .do({ kind: 'check-in', mode: 'hall' }, member(31));
    const ballot = { kind: 'cast-ballot', voteId: 'v1', choice: 'yes' } as const;
    expect(refusal(meeting.try(ballot, member(31)))).toBe('not-entitled');
    expect(refusal(meeting.try(ballot, member(40)))).toBe('not-checked-in');
    expect(refusal(meeting.try(ballot, { ...member(1), personId: 'a1' }))).toBe('not-checked-in');
    expect(refusal(meeting.try(ballot, { ...member(1), personId: 'stranger' }))).toBe('not-seated');
    expect(detailOf(meeting.try(ballot, member(2)))).toContain('Befangenheit');
    expect(refusal(meeting.try({ ...ballot, voteId: 'v9' }, member(1)))).toBe('vote-not-found');
  });

  it('takes the same choice twice as one, another one only when it is confirmed, and none after closing', () => {
    const meeting = council().open('v1').do({ kind: 'cast-ballot', voteId: 'v1', choice: 'yes' }, member(1));
    expect(meeting.try({ kind: 'cast-ballot', voteId: 'v1', choice: 'yes' }, member(1))).toEqual({ entries: [] });
    expect(refusal(meeting.try({ kind: 'cast-ballot', voteId: 'v1', choice: 'no' }, member(1)))).toBe(
      'ballot-already-cast',
    );
    meeting
      .do({ kind: 'cast-ballot', voteId: 'v1', choice: 'no', replaces: true }, member(1))
      .do({ kind: 'close-vote', voteId: 'v1' });
    expect(meeting.state.votes['v1']?.tally).toMatchObject({ yes: 0, no: 1, notVoting: 29, absent: 21 });
    expect(refusal(meeting.try({ kind: 'cast-ballot', voteId: 'v1', choice: 'yes' }, member(4)))).toBe('vote-not-open');
  });

  it('follows the profile where a ballot cannot be changed or an abstention is forbidden', () => {
    const base = profileFor('thueringen-council', '2026-11-25');
    const profile = {
      ...base,
      ballotChange: { ...base.ballotChange, value: false },
      abstention: { ...base.abstention, value: 'forbidden' as const },
    };
    const meeting = new TestCouncil({ profile })
      .convened(30)
      .open('v1')
      .do({ kind: 'cast-ballot', voteId: 'v1', choice: 'yes' }, member(1));
    expect(refusal(meeting.try({ kind: 'cast-ballot', voteId: 'v1', choice: 'no', replaces: true }, member(1)))).toBe(
      'ballot-change-refused',
    );
    expect(refusal(meeting.try({ kind: 'cast-ballot', voteId: 'v1', choice: 'abstain' }, member(2)))).toBe(
      'choice-refused',
    );
  });

  it('is sealed until the vote is closed, and says nothing but the turnout', () => {
    const meeting = council().open('v1').do({ kind: 'cast-ballot', voteId: 'v1', choice: 'no' }, member(1));
    expect(meeting.entries.at(-1)).toMatchObject({ audience: 'public', secret: { fields: ['choice'], owner: 'm1' } });
    expect(turnout(meeting.state, 'v1')).toEqual({ cast: 1, entitled: 30 });
  });
});

it('aborts a vote with a reason, and repeats it', () => {
  const meeting = council(30)
    .open('v1')
    .cast('v1', 5)
    .do({ kind: 'abort-vote', voteId: 'v1', reason: 'Falscher Text' }, office)
    .open('v2');
  expect(meeting.state.votes['v1']).toMatchObject({ phase: 'aborted', note: 'Falscher Text' });
  expect(meeting.state.votes['v2']).toMatchObject({ phase: 'open', repeats: 'v1', cast: {} });
});
