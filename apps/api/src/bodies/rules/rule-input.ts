import { fieldFault, fieldProblem } from '@gremia/contracts';
import { completedValue, RULE_NAMES, RULE_VALUES, type RuleName } from '@gremia/rules';
import { ProblemError, wrongField } from '../../platform/problem/problem-error';

/** A rule by the name that was sent. @throws ProblemError `invalid-input` */
export function ruleNamed(name: string): RuleName {
  const found = RULE_NAMES.find((rule) => rule === name);
  if (found !== undefined) return found;
  throw wrongField('/rule', fieldFault('rule-unknown'));
}

/**
 * A value in the shape of its rule, as a page of any release sends it.
 *
 * @throws ProblemError `invalid-input` with the part that does not fit
 */
export function valueFor(rule: RuleName, value: unknown): unknown {
  const checked = RULE_VALUES[rule].safeParse(completedValue(rule, value));
  if (checked.success) return checked.data;
  throw new ProblemError('invalid-input', {
    errors: checked.error.issues.map(({ path }) =>
      fieldProblem(`/value${path.map((part) => `/${String(part)}`).join('')}`, fieldFault('rule-value')),
    ),
  });
}
