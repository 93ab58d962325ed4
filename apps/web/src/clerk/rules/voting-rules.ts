import type { RuleSheet } from '@gremia/contracts';
import { RULE_VALUES, type Rule, type RuleProfile, type VotingRules } from '@gremia/rules';
import type { z } from 'zod';

type ValueOf<Name extends keyof typeof RULE_VALUES> = z.output<(typeof RULE_VALUES)[Name]>;

/** One rule of a sheet with its value checked; null where it is missing or of another shape. */
function readRule<Name extends keyof typeof RULE_VALUES>(sheet: RuleSheet, name: Name): Rule<ValueOf<Name>> | null {
  const found = sheet.rules.find(({ rule }) => rule === name);
  const value = RULE_VALUES[name].safeParse(found?.value);
  if (found === undefined || !value.success) return null;
  const { norm, source, verifiedOn, status } = found;
  return {
    value: value.data as ValueOf<Name>,
    norm,
    source,
    verifiedOn,
    status: status === 'verified' ? 'verified' : 'unverified',
  };
}

/** By which arithmetic seats of committees are shared out; null where the page is older than the server. */
export function seatsRules(sheet: RuleSheet): Pick<RuleProfile, 'committeeSeats'> | null {
  const committeeSeats = readRule(sheet, 'committeeSeats');
  return committeeSeats === null ? null : { committeeSeats };
}

/**
 * The rules of a sheet that a vote is assessed by, with the values checked; null where one is missing or of another
 * shape, as when the page is older than the server.
 */
export function votingRules(sheet: RuleSheet): VotingRules | null {
  const read = <Name extends keyof typeof RULE_VALUES>(name: Name): Rule<ValueOf<Name>> | null => readRule(sheet, name);
  const quorum = read('quorum');
  const majority = read('majority');
  const specialMajorities = read('specialMajorities');
  const urgency = read('urgency');
  const circular = read('circular');
  const abstention = read('abstention');
  const tie = read('tie');
  const unanimity = read('unanimity');
  const power = read('power');
  if (
    quorum === null ||
    majority === null ||
    specialMajorities === null ||
    urgency === null ||
    circular === null ||
    abstention === null ||
    tie === null ||
    unanimity === null ||
    power === null
  )
    return null;
  return {
    subject: sheet.subject,
    quorum,
    majority,
    specialMajorities,
    urgency,
    circular,
    abstention,
    tie,
    unanimity,
    power,
  };
}
