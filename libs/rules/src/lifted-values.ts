import type { ElectionRound, RuleName } from './profile';

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

type Lift = (value: unknown) => unknown;

/** How rules were said before, and how the same is said today. Values that are said as today pass through. */
const LIFTS: { readonly [Name in RuleName]?: Lift } = {
  healingByAppearance: (value) => (typeof value === 'boolean' ? (value ? ['appears-and-silent'] : []) : value),
  conflict: withoutField('appliesToElections', (applies) => ({ elections: applies === true ? 'apply' : 'excepted' })),
  election: withoutField('firstRound', (firstRound, { runOff }) => ({ rounds: roundsOf(firstRound, runOff) })),
};

/** @returns the value as it is said today; fields that it lacks are still missing */
export const liftedValue = (name: RuleName, value: unknown): unknown => LIFTS[name]?.(value) ?? value;

/** Puts something in the place of a field; what stands there already stays. */
function withoutField(field: string, instead: (old: unknown, all: Fields) => Fields): Lift {
  return (value) => {
    if (!isFields(value) || !(field in value)) return value;
    const { [field]: old, ...rest } = value;
    return { ...instead(old, value), ...rest };
  };
}

/** The first round and the run-off, as there were two rounds everywhere. */
function roundsOf(firstRound: unknown, runOff: unknown): readonly ElectionRound[] {
  const first = firstRound === 'valid' || firstRound === 'cast' ? firstRound : 'present-entitled';
  return [
    { among: 'all', base: first, wins: 'majority' },
    runOff === 'most'
      ? { among: 'two', base: 'valid', wins: 'most' }
      : { among: 'two', base: runOff === 'cast' ? 'cast' : 'valid', wins: 'majority' },
  ];
}
