/** What two answers of different versions have in common: the fields that both know. */
export interface Common {
  readonly then: unknown;
  readonly now: unknown;
  /** Values that the older answer holds, and how many of them the newer one knows. */
  readonly recorded: number;
  readonly known: number;
}

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Cuts a recorded answer and one of today down to the fields that both have; lists of equal length item by item. */
export function commonPart(then: unknown, now: unknown): Common {
  if (Array.isArray(then) && Array.isArray(now) && then.length === now.length)
    return gathered(
      then.map((each, index) => commonPart(each, now[index])),
      (parts) => parts,
    );
  if (!isFields(then) || !isFields(now)) return { then, now, recorded: leaves(then), known: leaves(then) };
  const names = Object.keys(then).filter((name) => name in now);
  const lost = Object.keys(then).filter((name) => !(name in now));
  const common = gathered(
    names.map((name) => commonPart(then[name], now[name])),
    (parts) => Object.fromEntries(names.map((name, index) => [name, parts[index]])),
  );
  return { ...common, recorded: lost.reduce((sum, name) => sum + leaves(then[name]), common.recorded) };
}

function gathered(parts: readonly Common[], join: (parts: unknown[]) => unknown): Common {
  return {
    then: join(parts.map(({ then }) => then)),
    now: join(parts.map(({ now }) => now)),
    recorded: parts.reduce((sum, { recorded }) => sum + recorded, 0),
    known: parts.reduce((sum, { known }) => sum + known, 0),
  };
}

/** What an older version said otherwise, and is said right now, is not compared. */
export const without = (said: object, ...names: readonly string[]): object =>
  Object.fromEntries(Object.entries(said).filter(([name]) => !names.includes(name)));

const leaves = (value: unknown): number =>
  Array.isArray(value) || isFields(value)
    ? Object.values(value).reduce<number>((sum, each) => sum + leaves(each), 0)
    : 1;
