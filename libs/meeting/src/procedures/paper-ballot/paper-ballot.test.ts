import { profileFor } from '@gremia/rules';
import type { Decision, Refusal } from '../../decision';
import { announcementOf } from '../../views/announcement-of';
import { nextStep } from '../../views/next-step';
import { mayVote, seatsOfVote } from '../../views/seats-of-vote';
import { member, TestCouncil, type TestCommand } from '../../testing/council';

const demand = { by: 'ein Fünftel der Mitglieder', norm: '§ 39 ThürKO' };
const open: TestCommand = {
  kind: 'open-vote',
  voteId: 'v1',
  itemId: 'i1',
  subject: { kind: 'free', question: 'Der Radweg wird gebaut.' },
  procedure: 'paper-ballot',
  setup: { demand, tellers: ['Anna Amsel', 'Ben Buche'] },
};
const atTheItem = (council = new TestCouncil()): TestCouncil =>
  council
    .convened(32)
    .do({ kind: 'call-item', itemId: 'i1' })
    .do({ kind: 'declare-conflict', itemId: 'i1' }, member(3));
const persons = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => `m${from + index}`);
const handOut = (personIds: string[], back = false): TestCommand => ({
  kind: 'hand-out-ballots',
  voteId: 'v1',
  personIds,
  back,
});
const close = (yes: number, no: number, abstain = 0, blank = 0, invalid = 0): TestCommand => ({
  kind: 'close-vote',
  voteId: 'v1',
  count: { yes, no, abstain, blank, invalid },
});
const held = (): TestCouncil =>
  atTheItem()
    .do(open)
    .do(handOut([...persons(1, 2), ...persons(4, 30)]));
function asked(decision: Decision): Refusal {
  if (!('refused' in decision)) throw new Error('it was not refused');
  return decision;
}

describe('a secret vote on paper', () => {
  it('asks whose ballots were not put in where the quorum hangs on it', () => {
    const meeting = held();
    for (const index of [27, 28, 29, 30, 31, 32]) meeting.do({ kind: 'check-out' }, member(index));
    expect(asked(meeting.try(close(25, 0)))).toMatchObject({
      refused: 'confirmation-needed',
      detail: expect.stringMatching(/^Ausgegeben sind 29 Stimmzettel, abgegeben 25; .* sind 4 Mitglieder /u) as string,
      norm: '§ 36 ThürKO',
    });
    expect(meeting.try(close(26, 1))).not.toHaveProperty('refused');
    meeting.do(handOut(persons(27, 30), true)).do(close(25, 0));
    expect(meeting.state.votes['v1']).toMatchObject({ phase: 'aborted', note: expect.stringContaining('25 von 51') });
  });

  it('asks who demanded it and who counts', () => {
    const bare = { ...(open as Extract<TestCommand, { kind: 'open-vote' }>), setup: { demand } };
    expect(asked(atTheItem().try({ ...bare, setup: {} })).detail).toContain('wer die geheime Abstimmung verlangt hat');
    expect(asked(atTheItem().try(bare)).detail).toBe('Bitte halten Sie fest, wer die Stimmen auszählt.');
  });

  it('asks for as much as the rules of the body do, and never for what the law forbids', () => {
    const asks = (way: 'members' | 'faction' | 'resolution', supporters?: number): TestCommand => ({
      ...(open as Extract<TestCommand, { kind: 'open-vote' }>),
      setup: { demand: { by: 'Linde', way, ...(supporters === undefined ? {} : { supporters }) }, tellers: ['Amsel'] },
    });
    const within = (key: string): TestCouncil => atTheItem(new TestCouncil({ profile: profileFor(key, '2026-11-25') }));
    expect(asked(within('saarland-council').try(asks('members', 10))).detail).toContain('den Antrag von');
    expect(within('saarland-council').try(asks('members', 20))).not.toHaveProperty('refused');
    expect(asked(within('thueringen-council').try(asks('faction'))).detail).toContain('einen Beschluss');
    expect(within('thueringen-council').try(asks('resolution'))).not.toHaveProperty('refused');
    const forbidden = asked(within('hessen-council').try(open));
    expect(forbidden).toMatchObject({ refused: 'wrong-state', norm: '§ 54 Abs. 2 HGO' });
    expect(forbidden.detail).toContain('nicht zulässig');
  });

  it('accounts for every seat and every ballot, and names nobody', () => {
    const council = held()
      .do(handOut(['m30'], true))
      .do({ kind: 'check-out' }, member(29))
      .do({ kind: 'check-out' }, member(31))
      .do(close(15, 8, 2, 1, 1));
    // 28 have a ballot, one of them has left with it; two never took one.
    expect(council.state.votes['v1']?.tally).toEqual({
      yes: 15,
      no: 8,
      abstain: 2,
      blank: 1,
      invalid: 1,
      conflicted: 1,
      notVoting: 3,
      absent: 20,
    });
    expect(council.state.votes['v1']?.ballots).toBeNull();
    const standing = Object.fromEntries(seatsOfVote(council.state, 'v1').map((seat) => [seat.personId, seat.state]));
    expect(['m1', 'm29', 'm30', 'm31', 'm3', 'm40'].map((id) => standing[id])).toEqual([
      'cast',
      'cast',
      'not-voting',
      'absent',
      'conflicted',
      'absent',
    ]);
    expect(announcementOf(council.state, 'v1')?.sentence).toBe(
      'Der Antrag ist mehrheitlich angenommen (15 Ja, 8 Nein, 2 Enthaltungen). ' +
        'Nicht gewertet wurden: 1 unbeschrieben, 1 ungültig.',
    );
  });

  it('waits for the count, and nobody votes on a device', () => {
    const { state } = held();
    expect(nextStep(state)).toMatchObject({ step: 'close-vote' });
    expect(mayVote(state, 'v1', 'm1')).toBe(false);
    const ballot = held().try({ kind: 'cast-ballot', voteId: 'v1', choice: 'yes' }, member(1));
    expect(asked(ballot).refused).toBe('choice-refused');
  });

  it.each([
    ['more ballots than were handed out', close(20, 8, 2), 'Gezählt sind 30 Stimmzettel, ausgegeben wurden 29.'],
    [
      'half a count',
      { kind: 'close-vote', voteId: 'v1', count: { yes: 3 } } as TestCommand,
      'was auf den Stimmzetteln',
    ],
  ])('refuses %s with a sentence', (_what, command, sentence) => {
    expect(asked(held().try(command)).detail).toContain(sentence);
  });

  it('refuses a count before any ballot was handed out', () => {
    expect(asked(atTheItem().do(open).try(close(0, 0))).detail).toContain('noch kein Stimmzettel ausgegeben');
  });

  it('hands a ballot to those alone who may vote, to each once', () => {
    const council = held();
    expect(asked(council.try(handOut(['m31']), member(1))).refused).toBe('forbidden');
    expect(asked(council.try(handOut(['m3']))).detail).toBe('Mitglied 3 ist bei dem Tagesordnungspunkt befangen.');
    expect(asked(council.try(handOut(['m40']))).refused).toBe('not-entitled');
    expect(council.try(handOut(['m1', 'm2']))).toEqual({ entries: [] });
    expect(council.try(handOut(['m31'], true))).toEqual({ entries: [] });
    const byHands = new TestCouncil().convened(30).open('v1');
    expect(asked(byHands.try(handOut(['m1']))).refused).toBe('wrong-state');
  });

  it('knows no abstention where the law knows none, but what is blank', () => {
    const base = profileFor('thueringen-council', '2026-11-25');
    const profile = { ...base, abstention: { ...base.abstention, value: 'forbidden' as const } };
    const council = atTheItem(new TestCouncil({ profile }))
      .do(open)
      .do(handOut(persons(1, 2)));
    expect(asked(council.try(close(1, 0, 1)))).toMatchObject({ refused: 'choice-refused', norm: base.abstention.norm });
    expect(council.do(close(1, 0, 0, 1)).state.votes['v1']?.phase).toBe('closed');
  });

  it('is counted anew until the result is announced', () => {
    const council = held().do(close(15, 14)).do(close(14, 15));
    expect(council.state.votes['v1']?.tally).toMatchObject({ yes: 14, no: 15 });
    expect(council.entries.filter(({ event }) => event.kind === 'vote-closed')).toHaveLength(2);
  });
});
