import { profileFor, type Arriving, type ReachRule } from '@gremia/rules';
import fc from 'fast-check';
import { detailOf, member, refusal, TestCouncil, type TestCommand } from '../testing/council';
import { houseOfVote } from '../views/house-of-vote';
import { quorumOf } from '../views/quorum-of';
import { isHeardFor, reachNote } from '../views/reach';

const BOTH: ReachRule = { needs: 'picture-and-sound', without: 'absent' };
const ALL_THERE: Arriving = { line: true, picture: true, sound: true };

/** Members 1 to 6 in the hall, 7 to 9 connected with a vote. */
function council(value: ReachRule = BOTH): TestCouncil {
  const usual = profileFor('thueringen-advisory-board', '2026-11-25');
  const profile = { ...usual, remoteReach: { ...usual.remoteReach, value } };
  const meeting = new TestCouncil({ seats: 9, members: 9, profile, items: [{ itemId: 'i1' }] }).convened(6);
  for (const no of [7, 8, 9]) meeting.do({ kind: 'check-in', mode: 'remote' }, member(no));
  return meeting.do({ kind: 'call-item', itemId: 'i1' });
}
const note = (meeting: TestCouncil, no: number, arriving: Arriving): TestCouncil =>
  meeting.do({ kind: 'note-reach', personId: `m${no}`, ...arriving } as unknown as TestCommand, member(no));

describe('whoever is connected', () => {
  it('counts as long as nothing is known to be missing', () => {
    const meeting = note(note(council(), 7, ALL_THERE), 8, { line: true, picture: null, sound: null });
    expect(quorumOf(meeting.state)?.present).toBe(9);
    expect(reachNote(meeting.state)?.sentence).toBe('Bild und Ton: 1 von 1; 2 nicht gemessen.');
  });

  it('has to be heard where the rules ask for picture and sound, and nobody else has', () => {
    expect(['m1', 'm7', 'guest'].map((personId) => isHeardFor(council().state, personId))).toEqual([
      false,
      true,
      false,
    ]);
    expect(isHeardFor(council({ needs: 'line', without: 'absent' }).state, 'm7')).toBe(false);
  });

  it.each([
    { rule: BOTH, arriving: { line: true, picture: true, sound: false }, words: 'ohne Ton', counts: 8 },
    { rule: BOTH, arriving: { line: true, picture: false, sound: false }, words: 'ohne Bild und Ton', counts: 8 },
    { rule: BOTH, arriving: { line: false, picture: null, sound: null }, words: 'ohne Verbindung', counts: 8 },
    {
      rule: { needs: 'line', without: 'absent' } as const,
      arriving: { line: true, picture: true, sound: false },
      words: 'ohne Ton',
      counts: 9,
    },
    {
      rule: { needs: 'picture-and-sound', without: 'chair-decides' } as const,
      arriving: { line: true, picture: false, sound: true },
      words: 'ohne Bild',
      counts: 9,
    },
  ])('$words counts $counts under $rule', ({ rule, arriving, words, counts }) => {
    const meeting = note(note(council(rule), 7, ALL_THERE), 9, arriving);
    expect(quorumOf(meeting.state)?.present).toBe(counts);
    expect(reachNote(meeting.state)?.sentence).toBe(`Bild und Ton: 1 von 2; Mitglied 9 ${words} und 1 nicht gemessen.`);
  });

  it('is not in the electorate while something is missing that the rules ask for', () => {
    const meeting = note(council(), 9, { line: true, picture: true, sound: false }).open('v1');
    expect(meeting.state.votes['v1']?.electorate).toHaveLength(8);
    expect(refusal(meeting.try({ kind: 'cast-ballot', voteId: 'v1', choice: 'yes' }, member(9)))).toBe('not-entitled');
  });

  it('is absent when the line breaks in an open vote, and votes when it is back in time', () => {
    const meeting = council().open('v1').cast('v1', 6);
    note(meeting, 8, { line: false, picture: null, sound: null });
    note(meeting, 9, { line: false, picture: null, sound: null });
    note(meeting, 9, ALL_THERE).do({ kind: 'cast-ballot', voteId: 'v1', choice: 'no' }, member(9));
    meeting.do({ kind: 'close-vote', voteId: 'v1' });
    // Member 7 is there and silent, member 8 is gone.
    expect(meeting.state.votes['v1']).toMatchObject({
      gone: ['m8'],
      tally: { yes: 6, no: 1, notVoting: 1, absent: 1 },
    });
  });

  it('counts or not as whoever leads says, where the rules leave it to them, until what arrives changes', () => {
    const meeting = council({ needs: 'picture-and-sound', without: 'chair-decides' });
    const settle = { kind: 'settle-reach', personId: 'm9', counts: false } as const;
    expect(refusal(meeting.try(settle))).toBe('wrong-state');
    note(meeting, 9, { line: true, picture: true, sound: false });
    expect(refusal(meeting.try(settle, member(2)))).toBe('forbidden');
    meeting.do(settle);
    expect(quorumOf(meeting.state)?.present).toBe(8);
    note(meeting, 9, ALL_THERE);
    expect(quorumOf(meeting.state)?.present).toBe(9);
  });

  it('is not said to count by whoever leads where the rules say that they do not', () => {
    const meeting = note(council(), 9, { line: true, picture: false, sound: true });
    const answer = meeting.try({ kind: 'settle-reach', personId: 'm9', counts: true });
    expect(answer).toMatchObject({ refused: 'wrong-state', norm: meeting.state.profile?.remoteReach.norm });
    expect(detailOf(answer)).toContain('nicht anwesend');
  });

  it('is asked anew after leaving and coming', () => {
    const meeting = note(council(), 9, { line: true, picture: false, sound: true });
    meeting.do({ kind: 'check-out' }, member(9)).do({ kind: 'check-in', mode: 'hall' }, member(9));
    expect(quorumOf(meeting.state)?.present).toBe(9);
    expect(meeting.state.reach).not.toHaveProperty('m9');
  });

  it('never changes that choices and absences add up to the seats', () => {
    const arriving = fc.record({
      line: fc.boolean(),
      picture: fc.option(fc.boolean()),
      sound: fc.option(fc.boolean()),
    });
    const drops = fc.array(fc.tuple(fc.integer({ min: 7, max: 9 }), arriving), { maxLength: 6 });
    const rule = fc.record({
      needs: fc.constantFrom('nothing' as const, 'line' as const, 'picture-and-sound' as const),
      without: fc.constantFrom('absent' as const, 'chair-decides' as const),
    });
    fc.assert(
      fc.property(rule, drops, drops, fc.integer({ min: 0, max: 6 }), (value, before, during, yes) => {
        const meeting = council(value);
        for (const [no, each] of before) note(meeting, no, each);
        meeting.open('v1');
        const { electorate = [] } = meeting.state.votes['v1'] ?? {};
        for (let no = 1; no <= yes; no += 1)
          meeting.do({ kind: 'cast-ballot', voteId: 'v1', choice: 'yes' }, member(no));
        for (const [no, each] of during) note(meeting, no, each);
        for (const no of [8, 9])
          if (electorate.includes(`m${no}`))
            meeting.do({ kind: 'cast-ballot', voteId: 'v1', choice: 'no' }, member(no));
        meeting.do({ kind: 'close-vote', voteId: 'v1' });
        const vote = meeting.state.votes['v1'];
        if (vote === undefined || vote.tally === null) return;
        const { tally } = vote;
        const sum = Object.values(tally).reduce((total, count) => total + (typeof count === 'number' ? count : 0), 0);
        expect(sum).toBe(9);
        expect(houseOfVote(meeting.state, vote).present).toBe(9 - (tally as { absent: number }).absent);
      }),
      { numRuns: 60 },
    );
  });
});
