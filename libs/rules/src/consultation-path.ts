/** One station of the way of a paper through the bodies. */
export interface PathStation {
  readonly committeeId: string;
  readonly responsibility: 'preliminary' | 'decision' | 'hearing' | 'notice';
  readonly public: boolean;
}

/** A station as the path has it: on the agenda of a meeting it is bound, dealt with there it is settled. */
export interface KnownStation extends PathStation {
  readonly bound: boolean;
  readonly settled: boolean;
}

/** A station of the path as it shall be; `was` is its place before, from 0, null for a new one. */
export interface ChangedStation extends PathStation {
  readonly was: number | null;
}

/** Why a path cannot become another one. `at`: the place in the path as it shall be, where there is one. */
export type PathFault =
  | { readonly kind: 'bound-removed' | 'bound-moved' | 'unknown-place'; readonly at: number | null }
  | { readonly kind: 'bound-changed' | 'before-settled'; readonly at: number };

/**
 * Decides whether the path of a submitted paper may become another one. What stands on an agenda, or was dealt with,
 * stays in it as it is and in its order; the agenda changes that, not the path. Nothing new is put before a station
 * that is settled, and nothing moved there: it would look as if a body had been passed over. All else is free.
 *
 * @returns the first thing that speaks against it; null when it may
 */
export function pathFault(before: readonly KnownStation[], after: readonly ChangedStation[]): PathFault | null {
  const places = after.flatMap(({ was }) => was ?? []);
  if (places.some((was) => before[was] === undefined) || new Set(places).size < places.length)
    return { kind: 'unknown-place', at: null };
  if (before.some(({ bound }, place) => bound && !places.includes(place))) return { kind: 'bound-removed', at: null };
  const changed = after.findIndex((station) => isBoundAndOther(before[station.was ?? -1], station));
  if (changed >= 0) return { kind: 'bound-changed', at: changed };
  const boundPlaces = places.filter((was) => before[was]?.bound === true);
  if (boundPlaces.some((was, index) => index > 0 && was < (boundPlaces[index - 1] ?? 0)))
    return { kind: 'bound-moved', at: null };
  const early = after.findIndex(({ was }, at) => comesBeforeSettled({ was, at }, before, after));
  return early < 0 ? null : { kind: 'before-settled', at: early };
}

const isBoundAndOther = (known: KnownStation | undefined, station: PathStation): boolean =>
  known?.bound === true &&
  (known.committeeId !== station.committeeId ||
    known.responsibility !== station.responsibility ||
    known.public !== station.public);

/** Whether a station stands before a settled one that it did not stand before. */
const comesBeforeSettled = (
  { was, at }: { readonly was: number | null; readonly at: number },
  before: readonly KnownStation[],
  after: readonly ChangedStation[],
): boolean =>
  before[was ?? -1]?.bound !== true &&
  after
    .slice(at + 1)
    .some((later) => before[later.was ?? -1]?.settled === true && (was === null || was > (later.was ?? -1)));

/** What the office is told of a path without being kept from it. */
export type PathWarning =
  /** A body further on has the paper on its agenda, and these have not dealt with it. */
  | { readonly kind: 'skipped'; readonly committeeIds: readonly string[] }
  /** Nobody decides. */
  | { readonly kind: 'no-decision' };

/** @param path with what is bound and settled of it; new stations are neither */
export function pathWarnings(path: readonly KnownStation[]): PathWarning[] {
  const last = path.findLastIndex(({ bound }) => bound);
  const skipped = path.slice(0, Math.max(0, last)).filter(({ bound, settled }) => !bound && !settled);
  return [
    ...(skipped.length === 0
      ? []
      : [{ kind: 'skipped', committeeIds: skipped.map(({ committeeId }) => committeeId) } as const]),
    ...(path.length > 0 && path.every(({ responsibility }) => responsibility !== 'decision')
      ? [{ kind: 'no-decision' } as const]
      : []),
  ];
}
