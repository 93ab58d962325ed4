import type { RuleSheet } from '@gremia/contracts';
import { RULE_VALUES, type Rule, type VotingRules } from '@gremia/rules';
import type { z } from 'zod';

/**
 * The rules of a sheet that a vote is assessed by, with the values checked; null where one is missing or of another
 * shape, as when the page is older than the server.
 */
export function votingRules(sheet: RuleSheet): VotingRules | null {
  const read = <Name extends keyof typeof RULE_VALUES>(
    name: Name,
  ): Rule<z.output<(typeof RULE_VALUES)[Name]>> | null => {
    const found = sheet.rules.find(({ rule }) => rule === name);
    const value = RULE_VALUES[name].safeParse(found?.value);
    if (found === undefined || !value.success) return null;
    const { norm, source, verifiedOn, status } = found;
    return {
      value: value.data as z.output<(typeof RULE_VALUES)[Name]>,
      norm,
      source,
      verifiedOn,
      status: status === 'verified' ? 'verified' : 'unverified',
    };
  };
  const quorum = read('quorum');
  const majority = read('majority');
  const specialMajorities = read('specialMajorities');
  const urgency = read('urgency');
  const abstention = read('abstention');
  const tie = read('tie');
  const unanimity = read('unanimity');
  const power = read('power');
  if (
    quorum === null ||
    majority === null ||
    specialMajorities === null ||
    urgency === null ||
    abstention === null ||
    tie === null ||
    unanimity === null ||
    power === null
  )
    return null;
  return { subject: sheet.subject, quorum, majority, specialMajorities, urgency, abstention, tie, unanimity, power };
}
