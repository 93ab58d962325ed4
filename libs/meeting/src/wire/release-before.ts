import type { RuleProfile } from '@gremia/rules';

/**
 * A frozen profile so that the release before can read it, which may lead the same meeting while a city renews its
 * instances: what it has to find stands there, and a value that it does not know is written as the nearest one that it
 * does, with the real one beside it as `finer`. The next release may take this away.
 */
export function withWhatTheReleaseBeforeReads(profile: RuleProfile): object {
  const { unanimity, election, disturbance, minutes } = profile;
  return {
    ...profile,
    unanimity:
      unanimity.value === 'silence-breaks'
        ? { ...unanimity, value: 'abstentions-ignored', finer: unanimity.value }
        : unanimity,
    election:
      election.value.runOff === 'most'
        ? { ...election, value: { ...election.value, runOff: 'valid' }, finer: election.value }
        : election,
    disturbance: { ...disturbance, value: { ...disturbance.value, pauses: true } },
    minutes: { ...minutes, value: { ...minutes.value, ownVoteOnDemand: false } },
  };
}

/** The rules of a stored profile with their real values. */
export function withFinerValues(profile: unknown): unknown {
  if (!isRecord(profile)) return profile;
  const rules = Object.entries(profile).map(([name, rule]) => [
    name,
    isRecord(rule) && 'finer' in rule ? { ...rule, value: rule['finer'] } : rule,
  ]);
  return Object.fromEntries(rules) as unknown;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
