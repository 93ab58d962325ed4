import fc from 'fast-check';
import { LAYER_LEVELS, type LayerLevel } from '../profile';
import { bodyRules, LAND_BODIES } from '../profile-for';
import { RULE_NAMES } from '../chair-question';
import type { LayerRules, RuleLayer } from './layer';
import { PRESETS } from './presets';
import { layersInForce, resolveRules } from './resolve-rules';
import { FROM_RECEIPT } from '../usual-values';
import { MUNICIPAL, unverified, verified } from './said';

const layer = (level: LayerLevel, rules: LayerRules, more: Partial<RuleLayer> = {}): RuleLayer => ({
  key: `${level}-${more.validFrom ?? 'always'}`,
  level,
  name: level,
  bodies: ['council'],
  validFrom: '2020-01-01',
  validUntil: null,
  rules,
  ...more,
});
const notice = (days: number) => ({ days, ...FROM_RECEIPT }) as const;
const DAY = '2026-11-28';
const council = (municipal: readonly RuleLayer[], day = DAY) => bodyRules('thueringen-council', day, municipal);

describe('resolveRules', () => {
  it('says of every value from which layer it comes', () => {
    const { profile } = council([
      layer('rules-of-procedure', { residentsQuestions: unverified({ daysBefore: 10 }, '§ 9 GeschO', 'gelesen') }),
    ]);
    expect(profile.residentsQuestions).toMatchObject({
      value: { daysBefore: 10 },
      norm: '§ 9 GeschO',
      origin: { level: 'rules-of-procedure', layer: 'rules-of-procedure-always' },
    });
    expect(profile.conflict.origin).toEqual({ level: 'land', layer: 'thueringen-thuerko' });
    expect(profile.doubt.origin).toEqual({ level: 'preset', layer: 'presets' });
  });

  it('takes the narrowest layer, and of the same level the later one', () => {
    const said = (value: 'until-next-item' | 'until-end-of-meeting') => ({
      doubt: unverified(value, 'GeschO', 'gelesen', MUNICIPAL),
    });
    const old = layer('rules-of-procedure', said('until-end-of-meeting'), { validFrom: '2020-01-01' });
    const now = layer('rules-of-procedure', said('until-next-item'), { validFrom: '2025-01-01' });
    expect(council([now, old], '2024-12-31').profile.doubt.value).toBe('until-end-of-meeting');
    expect(council([now, old], '2025-01-01').profile.doubt.value).toBe('until-next-item');
    const tonight = layer('meeting-decision', said('until-end-of-meeting'), { validFrom: DAY, validUntil: DAY });
    expect(council([now, tonight], DAY).profile.doubt.value).toBe('until-end-of-meeting');
    expect(council([now, tonight], '2026-11-29').profile.doubt.value).toBe('until-next-item');
  });

  it('refuses by the norm what the Land does not leave to the municipality, and keeps the law', () => {
    const { profile, refused } = council([layer('main-statute', { abstention: unverified('as-no', '§ 3 HS', 'x') })]);
    expect(profile.abstention.value).toBe('ignored');
    expect(refused).toEqual([
      {
        rule: 'abstention',
        layer: 'main-statute-always',
        level: 'main-statute',
        norm: '§ 39 Abs. 1 ThürKO',
        sentence:
          '„Wertung der Stimmenthaltungen“ steht fest (§ 39 Abs. 1 ThürKO); Gesetz des Landes lässt keine Abweichung ' +
          'durch Hauptsatzung zu.',
      },
    ]);
  });

  it.each([
    { days: 3, holds: 4, refusals: 1 },
    { days: 4, holds: 4, refusals: 0 },
    { days: 7, holds: 7, refusals: 0 },
  ])('lets a notice period be longer than the law and not shorter: $days (§ 35 Abs. 2 ThürKO)', (given) => {
    const own = layer('rules-of-procedure', { noticePeriod: unverified(notice(given.days), '§ 2 GeschO', 'gelesen') });
    const { profile, refused } = council([own]);
    expect([profile.noticePeriod.value.days, refused.length]).toEqual([given.holds, given.refusals]);
  });

  it('binds who rules anew as the first time', () => {
    const said = (days: number, validFrom: string) =>
      layer('rules-of-procedure', { noticePeriod: unverified(notice(days), '§ 2', 'gelesen') }, { validFrom });
    const { profile, refused } = council([said(7, '2020-01-01'), said(3, '2021-01-01')]);
    expect([profile.noticePeriod.value.days, refused.length]).toEqual([7, 1]);
    expect(council([said(7, '2020-01-01'), said(5, '2021-01-01')]).profile.noticePeriod.value.days).toBe(5);
  });

  it('hands a limit on to the layers after the one that used it', () => {
    const longer = layer('rules-of-procedure', {
      noticePeriod: unverified(notice(7), '§ 2 GeschO', 'gelesen', MUNICIPAL),
    });
    const shorter = layer('meeting-decision', { noticePeriod: unverified(notice(2), 'Beschluss', 'gelesen') });
    const { profile, refused } = council([longer, shorter]);
    expect([profile.noticePeriod.value.days, refused.map(({ level }) => level)]).toEqual([7, ['meeting-decision']]);
  });

  it('lets the Hauptsatzung regulate § 36a, but not do without the emergency', () => {
    const { value } = council([]).profile.remote;
    const clause = layer('main-statute', { remote: unverified(value, '§ 7a Hauptsatzung', 'gelesen') });
    expect(council([clause]).profile.remote.norm).toBe('§ 7a Hauptsatzung');
    const always = layer('main-statute', {
      remote: unverified({ ...value, counts: 'always' }, '§ 7a Hauptsatzung', 'gelesen'),
    });
    expect(council([always])).toMatchObject({
      profile: { remote: { norm: '§ 36a ThürKO' } },
      refused: [{ rule: 'remote', norm: '§ 36a ThürKO' }],
    });
  });

  it('does not touch other bodies', () => {
    const own = layer('rules-of-procedure', { display: unverified('live', '§ 5 GeschO', 'gelesen') });
    expect(bodyRules('thueringen-committee', DAY, [own]).profile.display.value).toBe('after-closing');
  });

  it('refuses a set in which a rule is missing', () => {
    const { tie: _tie, ...rest } = PRESETS.rules;
    expect(() => resolveRules([{ ...PRESETS, rules: rest }], DAY, 'council')).toThrow(
      expect.objectContaining({ code: 'rule-missing' }),
    );
  });

  it('keeps in the profile what every layer said, the widest first', () => {
    const own = layer('body-statute', { display: verified('live', '§ 5', 'gelesen', DAY) });
    const { layers = [] } = council([own]).profile;
    expect(layers.map(({ level }) => LAYER_LEVELS.indexOf(level))).toEqual(
      layers.map(({ level }) => LAYER_LEVELS.indexOf(level)).sort((a, b) => a - b),
    );
    expect(layers.at(-1)).toMatchObject({ level: 'body-statute', rules: { display: { value: 'live', norm: '§ 5' } } });
    expect(layers.flatMap(({ rules }) => Object.values(rules).flatMap((rule) => Object.keys(rule)))).not.toContain(
      'opens',
    );
  });

  it('does not depend on the order in which layers are given', () => {
    const own = MUNICIPAL.map((level, index) =>
      layer(level, { display: unverified(index % 2 === 0 ? 'live' : 'tally-only', level, 'x', MUNICIPAL) }),
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(own, { minLength: own.length }), (shuffled) => {
        expect(council(shuffled).profile.display).toEqual(council(own).profile.display);
      }),
    );
  });

  it.each(LAND_BODIES)('gives nothing that no layer said: $key', ({ key, type }) => {
    const { profile, layers } = bodyRules(key, DAY);
    expect(layersInForce(layers, DAY, type)).toEqual(layers);
    for (const name of RULE_NAMES) {
      const said = layers.find((one) => one.key === profile[name].origin?.layer)?.rules[name];
      expect(profile[name]).toMatchObject({ value: said?.value, norm: said?.norm, source: said?.source });
    }
  });
});
