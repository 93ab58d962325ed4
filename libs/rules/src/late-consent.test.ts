import { lateConsentRefusal } from './late-consent';
import { profileFor } from './profile-for';

const { lateConsent } = profileFor('thueringen-council', '2026-11-30');
const rule = (value: typeof lateConsent.value) => ({ lateConsent: { ...lateConsent, value } });
const all = { of: 'all-members', items: 'all' } as const;

describe('an item that everybody consents to', () => {
  it.each([
    { case: 'all are there', value: all, item: { public: true, missing: 0 }, refused: null },
    { case: 'two are not there', value: all, item: { public: true, missing: 2 }, refused: 'Nicht anwesend: 2.' },
    {
      case: 'who is there is enough',
      value: { of: 'those-present', items: 'all' } as const,
      item: { public: true, missing: 9 },
      refused: null,
    },
    {
      case: 'public, where only others may come later',
      value: { of: 'all-members', items: 'non-public' } as const,
      item: { public: true, missing: 0 },
      refused: 'nichtöffentlich',
    },
    {
      case: 'not public',
      value: { of: 'all-members', items: 'non-public' } as const,
      item: { public: false, missing: 0 },
      refused: null,
    },
    {
      case: 'nobody’s consent is enough',
      value: { of: 'nobody', items: 'all' } as const,
      item: { public: false, missing: 0 },
      refused: 'Die Zustimmung aller genügt nicht',
    },
  ])('$case', ({ value, item, refused }) => {
    const found = lateConsentRefusal(rule(value), item);
    if (refused === null) expect(found).toBeNull();
    else expect(found).toContain(refused);
  });

  it('says the norm of the Land with what is missing (§ 35 Abs. 5 ThürKO)', () => {
    expect(lateConsentRefusal({ lateConsent }, { public: true, missing: 1 })).toContain('§ 35 Abs. 5 ThürKO');
  });
});
