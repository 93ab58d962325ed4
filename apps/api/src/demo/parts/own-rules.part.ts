import { BODY_TYPES } from '@gremia/rules';
import { ruleLayer } from '../../bodies/bodies.entities';
import { OWN_RULES, type DemoRules } from '../council/own-rules';
import { demoId } from '../demo-id';
import type { DemoPart } from '../demo-part';

const READ_ON = '2024-07-01';

/** What the city rules itself above the law of its Land. */
export const ownRulesPart: DemoPart = {
  name: 'own-rules',
  isLoaded: (db) => db.manager.exists(ruleLayer),
  load: async ({ unitOfWork }) => {
    await unitOfWork.run(null, async ({ db, now }) => {
      await db.manager.insert(
        ruleLayer,
        OWN_RULES.map((own) => ({ ...rowOf(own), createdAt: now })),
      );
    });
  },
};

const rowOf = ({ key, level, name, committee, norm, rules }: DemoRules) => ({
  id: demoId(`rules/${key}`),
  municipalityId: demoId('municipality'),
  committeeId: committee === null ? null : demoId(`committee/${committee}`),
  bodyTypes: committee === null ? ['council' as const] : [...BODY_TYPES],
  level,
  name,
  validFrom: '2024-07-01',
  rules: Object.fromEntries(
    rules.map(({ rule, paragraph, value }) => [
      rule,
      { value, norm: norm(paragraph), source: 'Wortlaut gelesen', verifiedOn: READ_ON },
    ]),
  ),
});
