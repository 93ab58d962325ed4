import { parseResolution } from '@gremia/resolution';
import type { ItemState } from '../state';
import { amendment, detailOf, itemText, member, office, refusal, TestCouncil, type TestItem } from '../testing/council';
import { nextStep } from '../views/next-step';
import { pointsOf, topPoints } from '../views/points-of';
import { finalVote } from '../views/votes-of';

const TEXT = '01\n\nBänke werden aufgestellt.\n\n02\n\nWege werden gepflastert.\n\n03\n\nEin Brunnen wird geprüft.\n';
const CHANGED = TEXT.replace('Bänke', 'Zehn Bänke');
const item: TestItem = {
  itemId: 'i1',
  number: 'Ö 1',
  title: 'Park',
  public: true,
  text: {
    base: parseResolution(TEXT),
    paperNumber: '0012/26',
    amendments: [amendment('a', '0013/26', CHANGED, TEXT)],
  },
};
const council = (): TestCouncil =>
  new TestCouncil({ seats: 9, members: 9, items: [item] }).convened(9).do({ kind: 'call-item', itemId: 'i1' });
const ids = (meeting: TestCouncil): string[] => topPoints(meeting.state, 'i1').map(({ id }) => id);
function lead({ state: { items } }: TestCouncil): ItemState {
  const [only] = items;
  if (only === undefined) throw new Error('no item');
  return only;
}
const unit = (meeting: TestCouncil): string => meeting.state.items[0]?.text?.amendments[0]?.units[0]?.id ?? '';

describe('points that are voted on one by one', () => {
  it('come after the amendments and before the text, which is without what was rejected', () => {
    const meeting = council();
    const [one = '', two = '', three = ''] = ids(meeting);
    meeting.do({ kind: 'part-points', itemId: 'i1', pointIds: [two, one] });
    expect(nextStep(meeting.state)).toMatchObject({ step: 'open-vote', subject: { kind: 'unit' } });
    meeting.vote('v1', [6, 3], { kind: 'unit', unitIds: [unit(meeting)] });
    expect(nextStep(meeting.state)).toMatchObject({ subject: { kind: 'point', pointId: one } });
    expect(refusal(meeting.try({ kind: 'open-vote', voteId: 'x', itemId: 'i1', subject: { kind: 'main' } }))).toBe(
      'units-open',
    );
    meeting.vote('v2', [9], { kind: 'point', pointId: one });
    meeting.vote('v3', [2, 7], { kind: 'point', pointId: two });
    expect(pointsOf(meeting.state, 'i1').map(({ label, state }) => [label, state])).toEqual([
      ['BP 01', 'adopted'],
      ['BP 02', 'rejected'],
    ]);
    meeting.vote('v4', [9], { kind: 'main', leaveOpen: false });
    const { resolution } = meeting.state.votes['v4'] ?? {};
    expect(resolution?.points.map(({ id }) => id)).toEqual([one, three]);
    expect(resolution?.renumbering).toEqual([
      { point: three, old: '03', proposed: null, new: '02' },
      { point: two, old: '02', proposed: null, new: null },
    ]);
  });

  it('are settled once voted on: no amendment changes them, and none is taken back', () => {
    const meeting = council();
    const [one = '', two = ''] = ids(meeting);
    meeting.vote('v1', [6, 3], { kind: 'unit', unitIds: [unit(meeting)] });
    meeting.do({ kind: 'part-points', itemId: 'i1', pointIds: [one, two] });
    meeting.vote('v2', [9], { kind: 'point', pointId: one });
    const again = meeting.try({
      kind: 'open-vote',
      voteId: 'x',
      itemId: 'i1',
      subject: { kind: 'point', pointId: one },
    });
    expect(detailOf(again)).toBe('Über BP 01 ist schon einzeln abgestimmt.');
    expect(refusal(meeting.try({ kind: 'part-points', itemId: 'i1', pointIds: [two] }))).toBe('unit-already-decided');
    expect(refusal(meeting.try({ kind: 'doubt-result', voteId: 'v1' }, member(2)))).toBe('doubt-too-late');
    meeting.do({ kind: 'doubt-result', voteId: 'v2' }, member(2));
    expect(nextStep(meeting.state)).toMatchObject({ step: 'open-vote', repeats: true, subject: { pointId: one } });
  });

  it('leave no text where every one is rejected', () => {
    const meeting = council();
    meeting.vote('v0', [3, 6], { kind: 'unit', unitIds: [unit(meeting)] });
    meeting.do({ kind: 'part-points', itemId: 'i1', pointIds: ids(meeting) });
    ids(meeting).forEach((pointId, index) => meeting.vote(`p${index}`, [1, 8], { kind: 'point', pointId }));
    expect(refusal(meeting.try({ kind: 'open-vote', voteId: 'x', itemId: 'i1', subject: { kind: 'main' } }))).toBe(
      'already-announced',
    );
    expect(nextStep(meeting.state)).toMatchObject({
      step: 'close-item',
      result: 'abgelehnt',
      say: 'Alle Punkte sind einzeln abgelehnt; damit ist die Vorlage abgelehnt. Tagesordnungspunkt Ö 1 ist abgeschlossen.',
    });
    expect(detailOf(meeting.try({ kind: 'close-item', itemId: 'i1', disposition: 'withdrawn' }))).toContain(
      'zurückgezogen werden kann sie nicht mehr',
    );
    meeting.do({ kind: 'doubt-result', voteId: 'p2' }, member(2));
    expect(nextStep(meeting.state)).toMatchObject({ step: 'open-vote', repeats: true, subject: { kind: 'point' } });
    meeting.vote('again', [5, 4], { kind: 'point', pointId: ids(meeting)[2] ?? '' });
    expect(nextStep(meeting.state)).toMatchObject({ subject: { kind: 'main' } });
  });

  it('leave no text where all of them are rejected by one vote', () => {
    const meeting = council();
    meeting.vote('v0', [3, 6], { kind: 'unit', unitIds: [unit(meeting)] });
    meeting.do({ kind: 'part-points', itemId: 'i1', pointIds: ids(meeting) });
    const parts = ids(meeting).map((pointId) => ({ itemId: 'i1', pointId }));
    meeting.do({ kind: 'propose-block', parts });
    meeting.do({ kind: 'open-block', votes: parts.map((part, index) => ({ ...part, voteId: `b${index}` })) });
    meeting.cast('b0', 2, 7).do({ kind: 'close-vote', voteId: 'b0' });
    meeting.do({ kind: 'announce-result', voteId: 'b0', carried: false });
    expect(finalVote(meeting.state, lead(meeting))?.voteId).toBe('b2');
    meeting.do({ kind: 'doubt-result', voteId: 'b0' }, member(2));
    expect(finalVote(meeting.state, lead(meeting))).toBeNull();
    expect(nextStep(meeting.state)).toMatchObject({ step: 'open-block' });
  });

  it('go on where an amendment comes in between: nothing can change the text any more', () => {
    const meeting = council();
    const [one = '', two = ''] = ids(meeting);
    const first = lead(meeting).text?.amendments ?? [];
    meeting.vote('v1', [6, 3], { kind: 'unit', unitIds: [unit(meeting)] });
    meeting.do({ kind: 'part-points', itemId: 'i1', pointIds: [one, two] });
    meeting.vote('v2', [9], { kind: 'point', pointId: one });
    const late = amendment('b', '0014/26', TEXT.replace('gepflastert', 'geteert'), TEXT);
    const text = itemText({ base: parseResolution(TEXT), amendments: [...first, late] });
    meeting.do({ kind: 'update-texts', itemId: 'i1' }, office, text);
    expect(nextStep(meeting.state)).toMatchObject({ subject: { kind: 'point', pointId: two } });
    const [{ id: unitId = '' } = {}] = late.units;
    expect(refusal(meeting.try({ kind: 'take-over-unit', itemId: 'i1', unitId }))).toBe('unit-already-decided');
    meeting.vote('v3', [9], { kind: 'point', pointId: two });
    expect(refusal(meeting.try({ kind: 'open-vote', voteId: 'x', itemId: 'i1', subject: { kind: 'main' } }))).toBe(
      'units-open',
    );
    meeting.vote('v4', [9], { kind: 'main', leaveOpen: true });
  });

  it('are those of the text, named by the chair or by whoever moves separate votes', () => {
    const meeting = council();
    const [one = ''] = ids(meeting);
    expect(refusal(meeting.try({ kind: 'part-points', itemId: 'i1', pointIds: ['x'] }))).toBe('not-found');
    expect(refusal(meeting.try({ kind: 'part-points', itemId: 'i1', pointIds: [one] }, member(2)))).toBe('forbidden');
    const moved = { kind: 'raise-motion', motionId: 'p', motion: 'separate-votes' } as const;
    expect(refusal(meeting.try({ ...moved, pointIds: ['x'] }, member(2)))).toBe('not-found');
  });
});
