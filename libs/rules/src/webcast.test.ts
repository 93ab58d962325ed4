import { profileFor } from './profile-for';
import { webcastRefusal } from './webcast';

describe('whether the public may watch over the net', () => {
  it.each(['thueringen-council', 'saarland-committee', 'bayern-advisory-board'])(
    'is no for %s as long as no rule of the body says so, with the norm and what is missing',
    (key) => {
      const { webcast } = profileFor(key, '2026-11-28');
      expect(webcast.value).toBe(false);
      expect(webcastRefusal({ webcast })).toContain(`(${webcast.norm})`);
      expect(webcastRefusal({ webcast })).toContain('Hauptsatzung');
    },
  );

  it('is yes with a rule of its own', () => {
    const { webcast } = profileFor('thueringen-council', '2026-11-28');
    expect(webcastRefusal({ webcast: { ...webcast, value: true, norm: '§ 9 Hauptsatzung' } })).toBeNull();
  });
});
