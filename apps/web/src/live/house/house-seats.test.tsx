import { keepTogether } from '../../i18n/keep-together';
import { render, screen } from '@testing-library/react';
import { member, office, TestCouncil } from '../../../../../libs/meeting/src/testing/council';
import { HousePicture } from './house-picture';
import { houseSeats, type HouseSeatKind } from './house-seats';

const counts = (council: TestCouncil): Partial<Record<HouseSeatKind, number>> => {
  const found: Partial<Record<HouseSeatKind, number>> = {};
  for (const { kind } of houseSeats(council.state)) found[kind] = (found[kind] ?? 0) + 1;
  return found;
};

describe('the seats of the house', () => {
  it('are as many as the statute says, vacant ones among them', () => {
    const council = new TestCouncil({ seats: 51, members: 50 }).convened(30);
    expect(houseSeats(council.state)).toHaveLength(51);
    expect(counts(council)).toEqual({ present: 30, absent: 21 });
    expect(houseSeats(council.state).filter(({ name }) => name === null)).toHaveLength(1);
  });

  it('tell who has voted, and never how', () => {
    const council = new TestCouncil().convened(30).open('v1').cast('v1', 7, 5);
    expect(counts(council)).toEqual({ voted: 12, present: 18, absent: 21 });
    expect(JSON.stringify(houseSeats(council.state))).not.toMatch(/yes|no"/u);
  });

  it('say of a ballot of paper only that it was handed out', () => {
    const council = new TestCouncil().convened(30).do({ kind: 'call-item', itemId: 'i1' });
    council.do({
      kind: 'open-vote',
      voteId: 'v1',
      itemId: 'i1',
      subject: { kind: 'main', leaveOpen: false },
      procedure: 'paper-ballot',
      setup: { tellers: ['Anna Amsel'], demand: { by: 'Rat', norm: '§ 39' } },
    });
    council.do({ kind: 'hand-out-ballots', voteId: 'v1', personIds: ['m1', 'm2'], back: false });
    expect(counts(council)).toEqual({ handed: 2, present: 28, absent: 21 });
  });

  it('tell who is excluded, and who is connected without a vote', () => {
    const council = new TestCouncil().convened(30).do({ kind: 'call-item', itemId: 'i1' });
    council.do({ kind: 'declare-conflict', itemId: 'i1', personId: 'm3' });
    council.do({ kind: 'check-in', mode: 'remote', personId: 'm40' }, office);
    expect(counts(council)).toEqual({ present: 29, conflicted: 1, unentitled: 1, absent: 20 });
  });

  it('keep the place of a person, whoever comes and goes', () => {
    const council = new TestCouncil().convened(10);
    const before = houseSeats(council.state).map(({ key }) => key);
    council.do({ kind: 'check-out' }, member(4)).do({ kind: 'check-in', mode: 'hall' }, member(44));
    expect(houseSeats(council.state).map(({ key }) => key)).toEqual(before);
  });

  it('are drawn with a word and a number for each kind', () => {
    const council = new TestCouncil().convened(30).open('v1').cast('v1', 12);
    render(<HousePicture state={council.state} />);
    expect(screen.getByRole('img')).toHaveAccessibleName(
      keepTogether('Das Haus, 51 Sitze: im Saal: 18, hat abgestimmt: 12, abwesend: 21.'),
    );
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'im Saal 18',
      'hat abgestimmt 12',
      'abwesend 21',
    ]);
  });
});
