import { addDays } from './calendar';
import { RULE_NAMES, answerRules, chairQuestions, confirmRules, needsChair } from './chair-question';
import { bodiesInForce, bodyRules, LAND_BODIES, profileFor } from './profile-for';
import { ruleSentences } from './plain-words/rule-sentences';
import { RULE_VALUES } from './rule-values';

describe('profileFor', () => {
  it.each([
    { onDay: '2020-11-11', validFrom: '2002-12-31' },
    { onDay: '2021-03-31', validFrom: '2002-12-31' },
    { onDay: '2021-04-01', validFrom: '2021-04-01' },
    { onDay: '2026-01-01', validFrom: '2021-04-01' },
  ])('gives the version of $validFrom for a meeting on $onDay (§ 36a ThürKO)', ({ onDay, validFrom }) => {
    expect(profileFor('thueringen-council', onDay).validFrom).toBe(validFrom);
  });

  it.each([
    { key: 'thueringen-council', onDay: '1990-10-03', code: 'profile-not-in-force' },
    { key: 'baden-wuerttemberg-council', onDay: '2025-08-31', code: 'profile-not-in-force' },
    { key: 'atlantis-council', onDay: '2026-01-01', code: 'profile-unknown' },
    { key: 'thueringen-council', onDay: '01.01.2026', code: 'date-invalid' },
  ])('refuses $key on $onDay: $code', ({ key, onDay, code }) => {
    expect(() => profileFor(key, onDay)).toThrow(expect.objectContaining({ code }));
  });

  it('lists each body once', () => {
    expect(bodiesInForce('2026-01-01')).toEqual(LAND_BODIES);
    expect(new Set(LAND_BODIES.map(({ key }) => key)).size).toBe(LAND_BODIES.length);
    expect(bodiesInForce('2002-12-31').map(({ land }) => land)).toEqual(Array(4).fill('Thüringen'));
  });
});

const ON_DAYS = ['2020-11-11', '2026-01-01'];
const PROFILES = ON_DAYS.flatMap((day) => bodiesInForce(day).map(({ key }) => ({ key, day })));

describe.each(PROFILES)('the profile $key on $day', ({ key, day }) => {
  const { profile, layers, refused } = bodyRules(key, day);

  it('is plain JSON, so that a journal can freeze it', () => {
    expect(JSON.parse(JSON.stringify(profile))).toEqual(profile);
  });

  it('has every rule with norm, source and origin, and a day exactly where it was verified', () => {
    for (const name of RULE_NAMES) {
      const { norm, source, status, verifiedOn, origin } = profile[name];
      expect([name, norm.length > 0, source.length > 0]).toEqual([name, true, true]);
      expect([name, verifiedOn === null]).toEqual([name, status === 'unverified']);
      expect([name, layers.map((layer) => layer.key)]).toEqual([name, expect.arrayContaining([origin?.layer])]);
      if (verifiedOn !== null) expect(addDays(verifiedOn, 0)).toBe(verifiedOn);
    }
  });

  it('is contradicted by none of the layers that are delivered', () => {
    expect(refused).toEqual([]);
  });

  it('rests on no rule of a town: what is delivered is of the Land or of the software', () => {
    expect(new Set(layers.map(({ level }) => level))).toEqual(new Set(['preset', 'land']));
    for (const { rules } of profile.layers ?? [])
      expect(JSON.stringify(rules)).not.toMatch(/Erfurt|Sömmerda|Heldburg/u);
  });

  it('has values of the shape that is asked for', () => {
    for (const name of RULE_NAMES) expect(RULE_VALUES[name].parse(profile[name].value)).toEqual(profile[name].value);
  });

  it('says of every value in whole sentences what it is', () => {
    for (const name of RULE_NAMES) {
      const said = ruleSentences(name, profile[name].value, { seats: 51 });
      expect(said).not.toHaveLength(0);
      expect(new Set(said).size).toBe(said.length);
      for (const sentence of said) {
        expect(sentence).toMatch(/^\p{Lu}[^:]* [^.]*.*\.$/u);
        // A list of fields says "Anteil: 1/2", "keine", "ja".
        expect(sentence).not.toMatch(/null|undefined|NaN|\[object|keine\.|: (?:ja|nein)|\b1\/\d|\b1 \w+e[nr]?\.|  /u);
      }
    }
  });

  it('says where the law says so what a connected member hears', () => {
    const { value } = profile.remote;
    expect(value.exclusion === null).toBe(value.excluded.length === 0);
    expect(value.needsPublicRoom).toBe(value.publicRoomNorm !== '');
  });

  it('interrupts with the time in the sentence', () => {
    expect(profile.disturbance.value.sentence).toContain('{time}');
  });
});

describe('what decides the product', () => {
  it.each([
    { key: 'thueringen-council', public: true, power: 'decides', remote: 'emergency-only' },
    { key: 'thueringen-committee', public: false, power: 'recommends', remote: 'emergency-only' },
    { key: 'thueringen-deciding-committee', public: true, power: 'decides', remote: 'emergency-only' },
    { key: 'thueringen-advisory-board', public: true, power: 'recommends', remote: 'always' },
  ])('$key', ({ key, public: open, power, remote }) => {
    const profile = profileFor(key, '2026-01-01');
    expect([profile.publicByDefault.value, profile.power.value, profile.remote.value.counts]).toEqual([
      open,
      power,
      remote,
    ]);
  });
});

describe('questions to the chair', () => {
  const profile = profileFor('thueringen-council', '2026-01-01');

  it('are asked for exactly the rules that are unverified', () => {
    expect(chairQuestions(profile).map(({ rule }) => rule)).toEqual(
      RULE_NAMES.filter((name) => profile[name].status === 'unverified'),
    );
    expect(chairQuestions(profile, ['quorum', 'noticePeriod'])).toEqual([
      {
        rule: 'quorum',
        norm: '§ 36 ThürKO',
        value: profile.quorum.value,
        answered: false,
        sentence:
          'Die hinterlegte Regel „Beschlussfähigkeit“ (§ 36 ThürKO) ist nicht geprüft. Soll sie so angewandt werden?',
      },
    ]);
  });

  it('are not asked again after the chair has answered', () => {
    const confirmed = confirmRules(profile, ['quorum', 'noticePeriod'], '2026-03-04');
    expect(needsChair(confirmed.quorum)).toBe(false);
    expect(confirmed.quorum).toMatchObject({ status: 'unverified', confirmedOn: '2026-03-04' });
    expect(confirmed.noticePeriod).toEqual(profile.noticePeriod);
    expect(chairQuestions(confirmed)).toHaveLength(chairQuestions(profile).length - 1);
    expect(needsChair(profile.quorum)).toBe(true);
  });

  it('are marked as answered where the office has looked the same value up, and in no other case', () => {
    const { quorum } = profile;
    const answered = answerRules(profile, [
      { rule: 'quorum', value: JSON.parse(JSON.stringify(quorum.value)), on: '2026-03-01' },
      { rule: 'tie', value: 'lot', on: '2026-03-01' },
    ]);
    expect(answered.quorum.answeredOn).toBe('2026-03-01');
    expect(answered.tie).toEqual(profile.tie);
    expect(chairQuestions(answered).filter((question) => question.answered)).toHaveLength(1);
    expect(chairQuestions(answered)).toHaveLength(chairQuestions(profile).length);
  });
});
