import { questionType } from '@gremia/contracts';
import { SPECIAL_QUESTIONS } from '@gremia/rules';

/** The contract may not know the rules, nor the rules the contract: here both are known. */
describe('the kinds of question', () => {
  it('are in the contract those that the rules know', () => {
    expect(questionType.options).toEqual(['ordinary', 'urgency', 'circular', ...SPECIAL_QUESTIONS]);
  });
});
