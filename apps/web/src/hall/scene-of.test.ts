import { initialState, type MeetingState } from '@gremia/meeting';
import { amendment, office, TestCouncil, TEXT, type TestMeeting } from '../../../../libs/meeting/src/testing/council';
import { sceneOf, type HallScene } from './scene-of';

const PLANNED = {
  title: '12. Sitzung des Stadtrates',
  committee: 'Stadtrat',
  startsAt: '2026-11-25T16:00:00Z',
  place: 'Ratssaal',
  public: true,
};
const CALL = { kind: 'call-item', itemId: 'i1' } as const;
const at = (state: MeetingState): HallScene =>
  sceneOf({ state, loaded: true, planned: PLANNED, refused: false, overdue: false });
const shown = (options: Partial<TestMeeting>, work: (council: TestCouncil) => unknown): HallScene => {
  const council = new TestCouncil(options);
  work(council);
  return at(council.state);
};
const TWO: Partial<TestMeeting> = {
  items: [{ itemId: 'i1' }, { itemId: 'i2', number: 'N 1', title: 'Nichtöffentlicher Punkt', public: false }],
};
const AMENDED: Partial<TestMeeting> = {
  items: [{ itemId: 'i1', text: { amendments: [amendment('a1', '0013/26', TEXT.replace('2030', '2029'))] } }],
};
const THREE: Partial<TestMeeting> = {
  items: [{ itemId: 'i1' }, { itemId: 'i2', number: 'Ö 2' }, { itemId: 'i3', number: 'Ö 3' }],
};
const SITES = {
  question: 'Standort',
  options: [
    { optionId: 'a', name: 'Ufer', text: '' },
    { optionId: 'b', name: 'Markt', text: '' },
  ],
};
const announced = (council: TestCouncil): TestCouncil =>
  council
    .convened(30)
    .open('v1')
    .cast('v1', 20, 10)
    .do({ kind: 'close-vote', voteId: 'v1' })
    .do({ kind: 'announce-result', voteId: 'v1', carried: true });

describe('the scene of the hall', () => {
  it.each<[string, Partial<TestMeeting>, (council: TestCouncil) => unknown, object]>([
    ['before the opening', {}, () => undefined, { kind: 'before', begins: PLANNED.startsAt, place: 'Ratssaal' }],
    ['between items, the next one', {}, (c) => c.convened(30), { kind: 'between', next: { number: 'Ö 1' } }],
    [
      'an item without a text',
      { items: [{ itemId: 'i1', text: { base: null, paperNumber: null } }] },
      (c) => c.convened(30).do(CALL),
      { kind: 'item', item: { number: 'Ö 1', paperNumber: null } },
    ],
    [
      'the debate on a paper with its amendments',
      AMENDED,
      (c) => c.convened(30).do(CALL),
      { kind: 'debate', item: { paperNumber: '0012/26' }, amendments: [{ no: '0013/26' }] },
    ],
    [
      'nothing of a vote on who has a part in the item, which is held behind doors',
      {},
      (c) =>
        c
          .convened(30)
          .do(CALL)
          .do({ kind: 'raise-conflict', itemId: 'i1', personId: 'm5', reason: 'Eigentum' })
          .do({ kind: 'hear-conflict', itemId: 'i1', personId: 'm5', statement: '' })
          .open('v1', { kind: 'free', question: '', about: { personId: 'm5', matter: 'conflict' } })
          .cast('v1', 20, 5)
          .do({ kind: 'close-vote', voteId: 'v1' })
          .do({ kind: 'announce-result', voteId: 'v1', carried: true }),
      { kind: 'debate' },
    ],
    ['an open vote', {}, (c) => c.convened(30).open('v1'), { kind: 'vote', vote: { voteId: 'v1' } }],
    [
      'a show of hands',
      {},
      (c) =>
        c
          .convened(30)
          .do(CALL)
          .do({
            kind: 'open-vote',
            voteId: 'v1',
            itemId: 'i1',
            subject: { kind: 'main', leaveOpen: false },
            procedure: 'show-of-hands',
          }),
      { kind: 'hands', vote: { voteId: 'v1' } },
    ],
    [
      'a vote that is counted and not announced',
      {},
      (c) => c.convened(30).open('v1').cast('v1', 20, 10).do({ kind: 'close-vote', voteId: 'v1' }),
      { kind: 'counted', vote: { voteId: 'v1' } },
    ],
    ['an announced result', {}, announced, { kind: 'result', item: { number: 'Ö 1' }, vote: { voteId: 'v1' } }],
    [
      'the result, still, when its item is closed',
      {},
      (c) => announced(c).do({ kind: 'close-item', itemId: 'i1', disposition: 'done' }),
      { kind: 'result', item: null, vote: { voteId: 'v1' } },
    ],
    [
      'proposals against each other before they are voted on',
      { items: [{ itemId: 'i1', text: { base: null, paperNumber: null } }] },
      (c) =>
        c
          .convened(30)
          .do(CALL)
          .do({ kind: 'put-alternatives', itemId: 'i1', alternativesId: 'x', ...SITES }),
      { kind: 'alternatives', alternatives: { question: 'Standort', options: [{ name: 'Ufer' }, { name: 'Markt' }] } },
    ],
    [
      'an election for which proposals are collected, though the text was voted on before',
      {},
      (c) => announced(c).do({ kind: 'start-election', itemId: 'i1', electionId: 'w1', office: 'Vorsitz', places: 1 }),
      { kind: 'election', election: { office: 'Vorsitz', phase: 'nominating' } },
    ],
    [
      'a vote on several items that is proposed, though a result stands',
      THREE,
      (c) =>
        announced(c)
          .do({ kind: 'close-item', itemId: 'i1', disposition: 'done' })
          .do({ kind: 'propose-block', parts: [{ itemId: 'i2' }, { itemId: 'i3' }] }),
      { kind: 'block', items: [{ number: 'Ö 2' }, { number: 'Ö 3' }] },
    ],
    [
      'a break',
      {},
      (c) => c.convened(30).do({ kind: 'interrupt-meeting', reason: 'Pause' }),
      { kind: 'break', since: expect.any(String) as string, cause: 'break', until: null },
    ],
    [
      'when a break ends',
      {},
      (c) => c.convened(30).do({ kind: 'interrupt-meeting', reason: 'Pause', until: '2026-11-25T18:15:00Z' }),
      { kind: 'break', cause: 'break', until: '2026-11-25T18:15:00Z' },
    ],
    [
      'a non-public item, and nothing of it but the number',
      TWO,
      (c) => c.convened(30).do({ kind: 'call-item', itemId: 'i2' }),
      { kind: 'non-public', number: 'N 1' },
    ],
    [
      'a non-public meeting, and nothing of it at all',
      { public: false },
      (c) => c.convened(30).open('v1'),
      { kind: 'non-public', number: null },
    ],
    [
      'the end',
      {},
      (c) => c.convened(30).do({ kind: 'close-meeting' }),
      { kind: 'end', at: expect.any(String) as string },
    ],
  ])('is %s', (_, options, work, scene) => expect(shown(options, work)).toMatchObject(scene));

  it('is, on a device that stands in a meeting behind closed doors, that the public is excluded', () => {
    const planned = { ...PLANNED, public: false };
    expect(sceneOf({ state: initialState, loaded: true, planned, refused: false, overdue: false })).toEqual({
      kind: 'non-public',
      number: null,
    });
  });

  it('names no non-public item as the next one', () => {
    const scene = shown(TWO, (c) =>
      c.convened(30).do(CALL).do({ kind: 'close-item', itemId: 'i1', disposition: 'postponed' }),
    );
    expect(scene).toEqual({ kind: 'between', next: null });
  });

  it('shows no result of a non-public item to a machine that is signed in as the office', () => {
    const scene = shown(TWO, (c) => {
      c.convened(30).do({ kind: 'call-item', itemId: 'i2' });
      c.do({ kind: 'open-vote', voteId: 'v1', itemId: 'i2', subject: { kind: 'main', leaveOpen: false } }, office);
      c.cast('v1', 20, 10).do({ kind: 'close-vote', voteId: 'v1' });
      c.do({ kind: 'announce-result', voteId: 'v1', carried: true });
      c.do({ kind: 'close-item', itemId: 'i2', disposition: 'done' });
    });
    expect(scene).toMatchObject({ kind: 'between', next: { number: 'Ö 1' } });
  });

  it.each([
    ['for a moment, that it is loading', { refused: false, overdue: false }, { kind: 'loading' }],
    ['that the server cannot be reached', { refused: false, overdue: true }, { kind: 'trouble', what: 'unreachable' }],
    ['that there is no such meeting here', { refused: true, overdue: false }, { kind: 'trouble', what: 'refused' }],
  ])('says, before anything was read, %s', (_, known, scene) => {
    expect(sceneOf({ state: initialState, loaded: false, planned: null, ...known })).toEqual(scene);
  });
});
