import { profileFor } from '@gremia/rules';
import { seatsOfVote } from '../views/seats-of-vote';
import { member, refusal, TestCouncil } from '../testing/council';

const council = (hall: number): TestCouncil => new TestCouncil().convened(hall).do({ kind: 'call-item', itemId: 'i1' });

describe('counting', () => {
  it('adds the declared and the excluded to the conflicted, and every seat is accounted for', () => {
    const meeting = council(40)
      .do({ kind: 'declare-conflict', itemId: 'i1' }, member(40))
      .open('v1')
      .cast('v1', 25, 10, 2, 1);
    const { tally, ballots } = meeting.do({ kind: 'close-vote', voteId: 'v1' }).state.votes['v1'] ?? {};
    expect(tally).toEqual({ yes: 25, no: 10, abstain: 2, conflicted: 2, notVoting: 1, absent: 11 });
    expect(ballots).toHaveLength(38);
  });

  it('counts those who leave without a ballot as absent, and keeps the ballots of those who leave after it', () => {
    const meeting = council(30).open('v1').do({ kind: 'cast-ballot', voteId: 'v1', choice: 'yes' }, member(1));
    meeting
      .do({ kind: 'check-out' }, member(1))
      .do({ kind: 'check-out' }, member(2))
      .do({ kind: 'close-vote', voteId: 'v1' });
    expect(meeting.state.votes['v1']?.tally).toEqual({
      yes: 1,
      no: 0,
      abstain: 0,
      conflicted: 0,
      notVoting: 28,
      absent: 22,
    });
    const seats = seatsOfVote(meeting.state, 'v1');
    const standings = seats.map(({ state, ballot }) => ballot ?? state);
    expect(standings.slice(0, 4)).toEqual(['yes', 'absent', 'not-voting', 'not-voting']);
  });

  it('shows only numbers where the profile wants no more', () => {
    const base = profileFor('thueringen-council', '2026-11-25');
    const meeting = new TestCouncil({ profile: { ...base, display: { ...base.display, value: 'tally-only' } } })
      .convened(30)
      .open('v1')
      .cast('v1', 3, 2);
    expect(meeting.do({ kind: 'close-vote', voteId: 'v1' }).entries.at(-1)?.event).toMatchObject({
      kind: 'vote-closed',
      ballots: null,
    });
  });

  it('ends without a result when the quorum was lost meanwhile, and says so to the minute', () => {
    const meeting = council(29).open('v1').cast('v1', 20).at('2026-11-25T18:12:00Z');
    for (const index of [26, 27, 28, 29]) meeting.do({ kind: 'check-out' }, member(index));
    const decision = meeting.try({ kind: 'close-vote', voteId: 'v1' });
    expect('entries' in decision && decision.entries[0]?.event).toEqual({
      kind: 'vote-aborted',
      voteId: 'v1',
      reason: 'Beschlussunfähigkeit um 19:12 Uhr festgestellt: 25 von 51.',
    });
    meeting.do({ kind: 'close-vote', voteId: 'v1' }).do({ kind: 'close-meeting' });
    expect(meeting.state.votes['v1']).toMatchObject({ phase: 'aborted', tally: null });
  });
});

it('does not count those for the quorum who declare a conflict on their ballot', () => {
  const meeting = council(26).open('v1').cast('v1', 25, 0, 0, 1).do({ kind: 'close-vote', voteId: 'v1' });
  expect(meeting.state.votes['v1']).toMatchObject({ phase: 'aborted', note: expect.stringContaining('25 von 51') });
});

describe('the announcement', () => {
  const closed = (yes: number, no: number, abstain = 0): TestCouncil =>
    council(40).open('v1').cast('v1', yes, no, abstain).do({ kind: 'close-vote', voteId: 'v1' });

  it('makes the result, with label, sentence and text', () => {
    const meeting = closed(33, 0, 5).do({ kind: 'announce-result', voteId: 'v1', carried: true });
    expect(meeting.state.votes['v1']).toMatchObject({
      phase: 'announced',
      result: {
        carried: true,
        label: 'beschlossen',
        sentence:
          'Die Drucksache 0012/26 „Radweg an der Wehrstraße“ ist mehrheitlich angenommen (33 Ja, 0 Nein, 5 ' +
          'Enthaltungen).',
      },
    });
    expect(meeting.state.votes['v1']?.resolution?.points).toHaveLength(2);
  });

  it('rejects a tie', () => {
    const meeting = closed(19, 19, 2).do({ kind: 'announce-result', voteId: 'v1', carried: false });
    expect(meeting.state.votes['v1']?.result).toMatchObject({ label: 'abgelehnt (Stimmengleichheit)' });
    expect(meeting.state.votes['v1']?.result?.sentence).toContain(
      'bei Stimmengleichheit abgelehnt (19 Ja, 19 Nein, 2 Enthaltungen)',
    );
  });

  it('may differ from the count only with a reason, which stays beside it', () => {
    const meeting = closed(10, 20);
    expect(refusal(meeting.try({ kind: 'announce-result', voteId: 'v1', carried: true, reason: '  ' }))).toBe(
      'result-differs',
    );
    meeting.do({
      kind: 'announce-result',
      voteId: 'v1',
      carried: true,
      reason: 'Gerät im Saal ausgefallen, Handzeichen gezählt',
    });
    expect(meeting.state.votes['v1']?.result).toMatchObject({
      carried: true,
      deviation: 'Gerät im Saal ausgefallen, Handzeichen gezählt',
    });
  });

  it('comes once, and only after closing', () => {
    const meeting = council(30).open('v1');
    expect(refusal(meeting.try({ kind: 'announce-result', voteId: 'v1', carried: true }))).toBe('vote-not-closed');
    meeting
      .cast('v1', 20)
      .do({ kind: 'close-vote', voteId: 'v1' })
      .do({ kind: 'announce-result', voteId: 'v1', carried: true });
    expect(refusal(meeting.try({ kind: 'announce-result', voteId: 'v1', carried: true }))).toBe('already-announced');
    expect(refusal(meeting.try({ kind: 'open-vote', voteId: 'v2', itemId: 'i1', subject: { kind: 'main' } }))).toBe(
      'already-announced',
    );
  });

  it('needs two thirds where they are asked for: 28 of 42 are enough, 28 of 43 are not', () => {
    const vote = (hall: number): TestCouncil =>
      council(hall)
        .do({ kind: 'open-vote', voteId: 'v1', itemId: 'i1', subject: { kind: 'main' }, question: 'urgency' })
        .cast('v1', 28, 14)
        .do({ kind: 'close-vote', voteId: 'v1' });
    expect(refusal(vote(42).try({ kind: 'announce-result', voteId: 'v1', carried: true }))).toBe('accepted');
    expect(refusal(vote(43).try({ kind: 'announce-result', voteId: 'v1', carried: true }))).toBe('result-differs');
  });
});

describe('a doubted result', () => {
  it('is repeated; the first vote stays', () => {
    const meeting = council(48)
      .vote('v1', [24, 23, 1])
      .do({ kind: 'doubt-result', voteId: 'v1' }, member(7))
      .vote('v2', [25, 22, 1]);
    expect(meeting.state.votes['v1']).toMatchObject({ phase: 'doubted', tally: { yes: 24, no: 23 } });
    expect(meeting.state.votes['v2']).toMatchObject({ phase: 'announced', repeats: 'v1' });
  });

  it('opens an item again that was closed meanwhile', () => {
    const meeting = council(48)
      .vote('v1', [24, 23, 1])
      .do({ kind: 'close-item', itemId: 'i1', disposition: 'done' })
      .do({ kind: 'doubt-result', voteId: 'v1' }, member(7));
    expect(meeting.state).toMatchObject({ currentItemId: 'i1' });
    expect(meeting.vote('v2', [25, 22, 1]).state.votes['v2']?.phase).toBe('announced');
  });

  it('comes too late after the next call or the next vote', () => {
    const late = 'Zweifel am Abstimmungsergebnis können nur unmittelbar nach der Verkündung geltend gemacht werden.';
    const called = new TestCouncil({ items: [{ itemId: 'i1' }, { itemId: 'i2' }] })
      .convened(48)
      .vote('v1', [24, 23, 1])
      .do({ kind: 'call-item', itemId: 'i2' });
    expect(called.try({ kind: 'doubt-result', voteId: 'v1' }, member(7))).toMatchObject({
      refused: 'doubt-too-late',
      detail: late,
    });
    const voted = council(48).vote('v1', [24, 23, 1]).vote('v2', [30, 0], { kind: 'free', question: 'Unterbrechung?' });
    expect(refusal(voted.try({ kind: 'doubt-result', voteId: 'v1' }, member(7)))).toBe('doubt-too-late');
    const aborted = council(48)
      .vote('v1', [24, 23, 1])
      .open('v2', { kind: 'free', question: 'Pause?' })
      .do({ kind: 'abort-vote', voteId: 'v2', reason: 'Irrtum' });
    expect(refusal(aborted.try({ kind: 'doubt-result', voteId: 'v1' }, member(7)))).toBe('doubt-too-late');
    expect(refusal(voted.try({ kind: 'doubt-result', voteId: 'v2' }, { ...member(7), personId: 'a1' }))).toBe(
      'not-seated',
    );
  });
});
