import { parseResolution } from '@gremia/resolution';
import { detailOf, member, office, refusal, TestCouncil, TEXT, type TestItem } from '../testing/council';
import { blockToOpen } from '../views/block-of';
import { nextStep } from '../views/next-step';

const paper = (itemId: string, number: string, isPublic = true): TestItem => ({
  itemId,
  number,
  title: `Vorlage ${number}`,
  public: isPublic,
  text: { base: parseResolution(TEXT), paperNumber: `00${number.at(-1) ?? ''}/26` },
});
const items = [paper('a', 'Ö 1'), paper('b', 'Ö 2'), paper('c', 'Ö 3'), paper('n', 'N 1', false)];
const council = (): TestCouncil => new TestCouncil({ seats: 9, members: 8, items }).convened(7);
const propose = (...itemIds: string[]) =>
  ({ kind: 'propose-block', parts: itemIds.map((itemId) => ({ itemId })) }) as const;
const open = (...itemIds: string[]) =>
  ({ kind: 'open-block', votes: itemIds.map((itemId) => ({ itemId, voteId: `v-${itemId}` })) }) as const;
const tallies = ({ state }: TestCouncil): unknown[] => Object.values(state.votes).map(({ tally }) => tally);

describe('several items in one vote', () => {
  it('counts each ballot in every vote, and each vote accounts for every seat', () => {
    const meeting = council()
      .do(propose('a', 'b', 'c'))
      .do(open('a', 'b', 'c'))
      .cast('v-a', 4, 2);
    meeting.do({ kind: 'close-vote', voteId: 'v-a' });
    const counted = { yes: 4, no: 2, abstain: 0, conflicted: 0, notVoting: 1, absent: 2 };
    expect(tallies(meeting)).toEqual([counted, counted, counted]);
    meeting.do({ kind: 'announce-result', voteId: 'v-a', carried: true });
    const results = Object.values(meeting.state.votes).map(({ itemId, result }) => [itemId, result?.sentence]);
    expect(results).toEqual([
      ['a', expect.stringContaining('Die Drucksache 001/26')],
      ['b', expect.stringContaining('Die Drucksache 002/26')],
      ['c', expect.stringContaining('Die Drucksache 003/26')],
    ]);
    meeting.do({ kind: 'close-item', itemId: 'a', disposition: 'done' });
    expect(meeting.state.items.map(({ disposition }) => disposition)).toEqual(['done', 'done', 'done', null]);
  });

  it('takes any vote of the block for the one in which ballots are cast', () => {
    const meeting = council().do(propose('a', 'b')).do(open('a', 'b'));
    meeting.do({ kind: 'cast-ballot', voteId: 'v-b', choice: 'yes' }, member(2));
    expect(Object.values(meeting.state.votes).map(({ cast }) => Object.keys(cast))).toEqual([['m2'], ['m2']]);
    meeting.do({ kind: 'abort-vote', voteId: 'v-b', reason: 'Störung' });
    expect(Object.values(meeting.state.votes).map(({ phase }) => phase)).toEqual(['aborted', 'aborted']);
    expect(nextStep(meeting.state).step).toBe('open-block');
  });

  it('is left by what somebody objects to, and by what somebody has a part in', () => {
    const meeting = council()
      .do(propose('a', 'b', 'c'))
      .do({ kind: 'object-to-block', itemId: 'b' }, member(3));
    expect(detailOf(meeting.try(open('a', 'b', 'c')))).toContain('Ö 2: Es wurde widersprochen');
    meeting.do({ kind: 'declare-conflict', itemId: 'c' }, member(4));
    expect(blockToOpen(meeting.state)).toEqual([]);
    expect(refusal(meeting.try(open('a', 'c')))).toBe('wrong-state');
    expect(nextStep(meeting.state).step).toBe('call-item');
  });

  it('is doubted and repeated as a whole', () => {
    const meeting = council().do(propose('a', 'b')).do(open('a', 'b')).cast('v-a', 5);
    meeting.do({ kind: 'close-vote', voteId: 'v-a' }).do({ kind: 'announce-result', voteId: 'v-a', carried: true });
    meeting.do({ kind: 'close-item', itemId: 'a', disposition: 'done' });
    meeting.do({ kind: 'doubt-result', voteId: 'v-b' }, member(2));
    expect(meeting.state.items.map(({ closedAt }) => closedAt)).toEqual([null, null, null, null]);
    meeting.do({
      kind: 'open-block',
      votes: [
        { itemId: 'a', voteId: 'w-a' },
        { itemId: 'b', voteId: 'w-b' },
      ],
    });
    expect([meeting.state.votes['w-a']?.repeats, meeting.state.votes['w-b']?.repeats]).toEqual(['v-a', 'v-b']);
  });

  it.each([
    ['an item that is not public', ['a', 'n'], 'N 1: Öffentliche und nichtöffentliche Punkte'],
    ['an item that is not there', ['a', 'x'], ''],
  ])('does not take %s', (_, itemIds, sentence) => {
    const decision = council().try(propose(...itemIds));
    expect(refusal(decision)).not.toBe('accepted');
    expect(detailOf(decision)).toContain(sentence);
  });

  it('is proposed and opened by whoever leads alone', () => {
    const meeting = council();
    expect(refusal(meeting.try(propose('a', 'b'), member(2)))).toBe('forbidden');
    meeting.do(propose('a', 'b'));
    expect(refusal(meeting.try(open('a', 'b'), member(2)))).toBe('forbidden');
    expect(refusal(meeting.try({ kind: 'object-to-block', itemId: 'a' }, member(8)))).toBe('not-checked-in');
    meeting.do({ kind: 'drop-block' }, office);
    expect(refusal(meeting.try(open('a', 'b')))).toBe('wrong-state');
  });
});
