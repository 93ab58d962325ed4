import { addDays } from './calendar';
import { RULE_NAMES, chairQuestions, confirmRules, needsChair } from './chair-question';
import { RULE_PROFILES, currentProfiles, profileFor } from './profile-for';

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
    const keys = currentProfiles('2026-01-01').map(({ key }) => key);
    expect(keys).toEqual([
      'thueringen-council',
      'thueringen-committee',
      'thueringen-advisory-board',
      'baden-wuerttemberg-council',
      'nordrhein-westfalen-committee',
    ]);
    expect(currentProfiles('2002-12-31')).toHaveLength(3);
  });
});

describe.each(RULE_PROFILES.map((profile) => ({ name: `${profile.key} from ${profile.validFrom}`, profile })))(
  'the profile $name',
  ({ profile }) => {
    it('is plain JSON, so that a journal can freeze it', () => {
      expect(JSON.parse(JSON.stringify(profile))).toEqual(profile);
    });

    it('has every rule with norm and source, and a day exactly where it was verified', () => {
      for (const name of RULE_NAMES) {
        const { norm, source, status, verifiedOn } = profile[name];
        expect([name, norm.length > 0, source.length > 0]).toEqual([name, true, true]);
        expect([name, verifiedOn === null]).toEqual([name, status === 'unverified']);
        if (verifiedOn !== null) expect(addDays(verifiedOn, 0)).toBe(verifiedOn);
      }
      const rules = Object.values(profile).filter((entry) => typeof entry === 'object');
      expect(rules).toHaveLength(RULE_NAMES.length);
    });

    it('says where the law says so what a connected member hears', () => {
      const { value } = profile.remote;
      expect(value.exclusion === null).toBe(value.excluded.length === 0);
      expect(value.needsPublicRoom).toBe(value.publicRoomNorm !== '');
    });

    it('interrupts with the time in the sentence', () => {
      expect(profile.disturbance.value.sentence).toContain('{time}');
    });
  },
);

describe('what decides the product', () => {
  it.each([
    { key: 'thueringen-council', public: true, power: 'decides', remote: 'emergency-only' },
    { key: 'thueringen-committee', public: false, power: 'recommends', remote: 'emergency-only' },
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
});
