import { completedValue, DEFAULT_RULES, withDefaultRules } from './default-rules';
import { profileFor } from './profile-for';
import { RULE_VALUES } from './rule-values';
import { RULE_NAMES } from './chair-question';

describe('values of older releases', () => {
  it.each([
    [true, ['appears-and-silent']],
    [false, []],
    [['waives'], ['waives']],
  ])('say of healing %j what is said today', (stored, today) => {
    expect(completedValue('healingByAppearance', stored)).toEqual(today);
  });

  it('say of elections and conflicts the same in other words', () => {
    const old = { secret: true, firstRound: 'valid', runOff: 'most', tie: 'lot', unclearRunOff: 'ask' };
    expect(completedValue('election', old)).toMatchObject({
      rounds: [
        { among: 'all', base: 'valid', wins: 'majority' },
        { among: 'two', base: 'valid', wins: 'most' },
      ],
    });
    expect(completedValue('election', old)).not.toHaveProperty('firstRound');
    expect(completedValue('conflict', { appliesToElections: true })).toMatchObject({ elections: 'apply' });
    expect(completedValue('conflict', { appliesToElections: false })).toMatchObject({ elections: 'excepted' });
  });

  const made = RULE_NAMES.filter((name) => {
    const { value } = DEFAULT_RULES[name];
    return typeof value === 'object' && value !== null && !Array.isArray(value) && !('kind' in value);
  });

  it.each(made)('lack nothing of what is asked for: %s', (name) => {
    expect(RULE_VALUES[name].parse(completedValue(name, {}))).toEqual(DEFAULT_RULES[name].value);
  });

  it('stay as they are where they are complete', () => {
    for (const key of ['thueringen-council', 'saarland-committee', 'bayern-advisory-board']) {
      const profile = profileFor(key, '2026-11-28');
      expect(withDefaultRules(profile)).toEqual(profile);
    }
  });
});
