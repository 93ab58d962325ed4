import type { ElectionRound, RemoteRule, Rule, RuleProfile } from '@gremia/rules';

/**
 * A frozen profile so that the release before can read it, which may lead the same meeting while a city renews its
 * instances: what it has to find stands there, and a value that it does not know is written as the nearest one that it
 * does, with the real one beside it as `finer`. The next release may take this away.
 */
export function withWhatTheReleaseBeforeReads(profile: RuleProfile): object {
  const {
    unanimity,
    disturbance,
    minutes,
    election,
    remote,
    noticePeriod,
    healingByAppearance,
    conflict,
    orderMeasures,
    circular,
  } = profile;
  return {
    ...profile,
    unanimity: unanimity.value === 'silence-breaks' ? coarser(unanimity, 'abstentions-ignored') : unanimity,
    disturbance: { ...disturbance, value: { ...disturbance.value, pauses: true } },
    minutes: { ...minutes, value: { ...minutes.value, ownVoteOnDemand: false } },
    election: coarser(election, {
      secret: election.value.secret,
      ...roundsBefore(election.value.rounds),
      tie: election.value.tie,
      unclearRunOff: election.value.unclearRunOff,
    }),
    remote: coarser(remote, { ...remote.value, excluded: subjectsBefore(remote.value) }),
    noticePeriod: coarser(noticePeriod, { ...noticePeriod.value, counting: 'full-calendar-days', from: 'receipt' }),
    healingByAppearance: coarser(healingByAppearance, healingByAppearance.value.includes('appears-and-silent')),
    circular:
      circular.value.allowed === 'emergency-unless-objected'
        ? coarser(circular, { ...circular.value, allowed: 'unless-objected' })
        : circular,
    orderMeasures:
      orderMeasures.value.objection === 'by-next-meeting'
        ? coarser(orderMeasures, { ...orderMeasures.value, objection: 'next-meeting' })
        : orderMeasures,
    conflict: coarser(conflict, { ...conflict.value, appliesToElections: conflict.value.elections !== 'excepted' }),
  };
}

const coarser = (rule: Rule<unknown>, value: unknown): object => ({ ...rule, value, finer: rule.value });

/** It knew two rounds, a first one and a run-off. */
function roundsBefore(rounds: readonly ElectionRound[]): { readonly firstRound: string; readonly runOff: string } {
  const [first, last] = [rounds[0], rounds.at(-1)];
  const known = first?.base === 'valid' || first?.base === 'cast' ? first.base : 'present-entitled';
  return { firstRound: known, runOff: last?.base === 'cast' ? 'cast' : 'valid' };
}

const subjectsBefore = ({ excluded }: RemoteRule): readonly string[] => [
  ...new Set(
    excluded.flatMap((subject) =>
      subject === 'election' || subject === 'secret-election'
        ? ['election']
        : subject === 'ordinary' || subject === 'secret-vote'
          ? [subject]
          : [],
    ),
  ),
];

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
