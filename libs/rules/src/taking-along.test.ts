import { profileFor } from './profile-for';
import { mayTakeAlong } from './taking-along';

describe('whether papers that are not public may be taken along', () => {
  it.each(['thueringen-council', 'saarland-committee', 'bayern-advisory-board'])(
    'is no for %s as long as no rule of the body says so',
    (key) => {
      const { takingAlong } = profileFor(key, '2026-11-28');
      expect([takingAlong.value, mayTakeAlong({ takingAlong })]).toEqual([false, false]);
    },
  );

  it('is yes with a rule that was read, or that the office has answered for, and not before', () => {
    const { takingAlong } = profileFor('thueringen-council', '2026-11-28');
    const rule = { ...takingAlong, value: true, norm: '§ 12 Geschäftsordnung' };
    expect(mayTakeAlong({ takingAlong: rule })).toBe(false);
    expect(mayTakeAlong({ takingAlong: { ...rule, status: 'verified', verifiedOn: '2026-11-28' } })).toBe(true);
    expect(mayTakeAlong({ takingAlong: { ...rule, answeredOn: '2026-11-28' } })).toBe(true);
  });
});
