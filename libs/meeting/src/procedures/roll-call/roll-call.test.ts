import type { Decision, Refusal } from '../../decision';
import type { RosterEntry } from '../../events';
import { announcementOf } from '../../views/announcement-of';
import { nextStep } from '../../views/next-step';
import { calledNow } from '../../views/participation';
import { mayVote, seatsOfVote } from '../../views/seats-of-vote';
import { member, TestCouncil, type TestCommand } from '../../testing/council';
import { alphabetical, fromDrawnLetter } from './alphabet';

const demand = { by: 'Fraktion Linde', norm: '§ 20 GeschO' };
const open: TestCommand = {
  kind: 'open-vote',
  voteId: 'v1',
  itemId: 'i1',
  subject: { kind: 'main', leaveOpen: false },
  procedure: 'roll-call',
  setup: { demand },
};
const called = (hall = 30): TestCouncil =>
  new TestCouncil({ seats: 51, members: 50 })
    .convened(hall)
    .do({ kind: 'call-item', itemId: 'i1' })
    .do({ kind: 'declare-conflict', itemId: 'i1' }, member(3))
    .do(open);
const enter = (index: number, choice: string): TestCommand => ({
  kind: 'enter-ballot',
  voteId: 'v1',
  personId: `m${index}`,
  choice,
});
const cast = (choice: string, replaces = false): TestCommand => ({
  kind: 'cast-ballot',
  voteId: 'v1',
  choice,
  replaces,
});
function asked(decision: Decision): Refusal {
  if (!('refused' in decision)) throw new Error('it was not refused');
  return decision;
}
const vote = (council: TestCouncil) => council.state.votes['v1'] ?? fail();
const fail = (): never => {
  throw new Error('there is no vote');
};

describe('a roll call', () => {
  it('asks who demanded it and by which rule', () => {
    const council = new TestCouncil().convened(30).do({ kind: 'call-item', itemId: 'i1' });
    const { setup: _setup, ...bare } = open as Extract<TestCommand, { kind: 'open-vote' }>;
    const refused = asked(council.try(bare));
    expect(refused).toMatchObject({ refused: 'confirmation-needed' });
    expect(refused.detail).toContain('wer die namentliche Abstimmung verlangt hat');
  });

  it('calls one after another, and passes over who is excluded or has left', () => {
    const council = called();
    expect(calledNow(council.state, vote(council))).toMatchObject({ personId: 'm1', position: 1, total: 29 });
    expect(nextStep(council.state)).toMatchObject({ step: 'call-name', say: 'Mitglied 1' });
    council.do(enter(1, 'yes')).do({ kind: 'check-out' }, member(4)).do(enter(2, 'no'));
    expect(calledNow(council.state, vote(council))).toMatchObject({ personId: 'm5', position: 4 });
  });

  it('takes a ballot from a device only when its member is called', () => {
    const council = called();
    expect(mayVote(council.state, 'v1', 'm2')).toBe(false);
    expect(asked(council.try(cast('yes'), member(2))).detail).toContain('noch nicht aufgerufen');
    council.do(cast('yes'), member(1)).do(cast('abstain'), member(2));
    expect(vote(council).cast).toEqual({ m1: 'yes', m2: 'abstain' });
    expect(asked(council.try(cast('no-answer'), member(4))).refused).toBe('choice-refused');
  });

  it('is entered by the office alone, who can put an answer right until it is closed', () => {
    const council = called();
    expect(asked(council.try(enter(1, 'yes'), member(1))).refused).toBe('forbidden');
    council.do(enter(1, 'yes')).do(enter(1, 'no'));
    expect(council.entries.filter(({ event }) => event.kind === 'ballot-cast')).toHaveLength(2);
    expect(vote(council).cast['m1']).toBe('no');
    expect(asked(council.try(enter(3, 'yes'))).detail).toContain('befangen');
    expect(asked(council.try(enter(40, 'yes'))).detail).toContain('nicht stimmberechtigt');
    expect(asked(council.try(enter(2, 'maybe'))).refused).toBe('choice-refused');
    for (let index = 2; index <= 30; index += 1) if (index !== 3) council.do(enter(index, 'no-answer'));
    council.do({ kind: 'close-vote', voteId: 'v1' });
    expect(asked(council.try(enter(1, 'yes'))).refused).toBe('vote-not-open');
  });

  it('is not closed while somebody who is there has not been called', () => {
    const council = called();
    council.do(enter(1, 'yes'));
    const close: TestCommand = { kind: 'close-vote', voteId: 'v1' };
    expect(asked(council.try(close)).detail).toContain('sind 28 Mitglieder, als Nächstes Mitglied 2');
    for (let index = 4; index <= 30; index += 1) council.do(enter(index, 'no-answer'));
    expect(asked(council.try(close)).detail).toContain('ist ein Mitglied, als Nächstes Mitglied 2');
    council.do({ kind: 'check-out' }, member(2)).do({ kind: 'check-in', mode: 'hall' }, member(40));
    expect('refused' in council.try(close)).toBe(false);
  });

  it('keeps apart who gave no answer, who left and who was never there', () => {
    const council = called();
    for (let index = 1; index <= 30; index += 1)
      if (index !== 3) council.do(enter(index, index === 7 || index === 9 ? 'no-answer' : index < 20 ? 'yes' : 'no'));
    expect(nextStep(council.state)).toMatchObject({ step: 'close-vote', silent: ['Mitglied 7', 'Mitglied 9'] });
    // Called again, one of them answers; the other one has gone.
    council.do(cast('yes'), member(7)).do({ kind: 'check-out' }, member(9)).do({ kind: 'close-vote', voteId: 'v1' });
    expect(vote(council).tally).toEqual({ yes: 17, no: 11, abstain: 0, conflicted: 1, notVoting: 0, absent: 22 });
    const standing = Object.fromEntries(seatsOfVote(council.state, 'v1').map((seat) => [seat.personId, seat.state]));
    expect([standing['m7'], standing['m9'], standing['m3'], standing['m31']]).toEqual([
      'chosen',
      'absent',
      'conflicted',
      'absent',
    ]);
    expect(announcementOf(council.state, 'v1')?.sentence).toContain('mehrheitlich');
  });

  it('is known to everybody at once', () => {
    const council = called().do(enter(1, 'yes'));
    const entry = council.entries.at(-1);
    expect(entry?.secret).toBeUndefined();
    expect(entry?.audience).toBe('public');
  });
});

describe('the order of calling', () => {
  const person = (name: string, familyName?: string): RosterEntry => ({
    personId: name,
    name,
    ...(familyName === undefined ? {} : { familyName }),
    faction: null,
    function: 'member',
    voting: true,
    excused: false,
  });
  const names = [
    person('Anna von der Heide', 'von der Heide'),
    person('Cem Özdemir'),
    person('Ole Zander'),
    person('Bea Adler'),
    person('Ana García Márquez', 'García Márquez'),
    person('Ada Adler'),
    person('Olga Ott'),
  ];

  it('is that of the family names, without what stands before them', () => {
    expect(alphabetical(names).persons).toEqual([
      'Ada Adler',
      'Bea Adler',
      'Ana García Márquez',
      'Anna von der Heide',
      'Olga Ott',
      'Cem Özdemir',
      'Ole Zander',
    ]);
  });

  it('begins with the letter that the lot has drawn, and goes around', () => {
    expect(fromDrawnLetter(names, 3)).toEqual({
      drawn: 'O',
      persons: [
        'Olga Ott',
        'Cem Özdemir',
        'Ole Zander',
        'Ada Adler',
        'Bea Adler',
        'Ana García Márquez',
        'Anna von der Heide',
      ],
    });
    expect(fromDrawnLetter(names, 5).drawn).toBe('A');
    expect(fromDrawnLetter([], 5)).toEqual({ drawn: null, persons: [] });
  });
});
