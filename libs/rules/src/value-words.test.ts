import { RULE_FIELDS } from './rule-fields';
import { RULE_NAMES } from './chair-question';
import { profileFor } from './profile-for';
import { valueWords } from './value-words';

const usual = profileFor('thueringen-council', '2026-11-25');

describe('a value in lines that people read', () => {
  it('says what an empty field means instead of how to fill it in', () => {
    const value = { ...usual.orderMeasures.value, callsBefore: null };
    expect(valueWords('orderMeasures', value)).toContain(
      'Nach so vielen Ordnungsrufen: bei grobem oder wiederholtem Verstoß',
    );
    expect(valueWords('orderMeasures', { ...value, callsBefore: 3 })).toContain('Nach so vielen Ordnungsrufen: 3');
  });

  it.each(RULE_NAMES.filter((name) => RULE_FIELDS[name].length > 0))('%s: has no help for typing in it', (name) =>
    expect(valueWords(name, usual[name].value).join(' ')).not.toMatch(/leer:/u),
  );
});
