import {
  amendedText,
  amendmentAsAmended,
  mergeUnits,
  relateUnits,
  type AmendmentText,
  type Conflict,
  type Point,
  type UnitId,
  type UnitRelation,
} from '@gremia/resolution';
import type { SynopsisAmendment, SynopsisSource } from './synopsis-source';

/** An amendment of the text, with those that amend it and can be voted on. */
interface Family {
  readonly amendment: SynopsisAmendment;
  readonly subs: readonly SynopsisAmendment[];
}

/** The amendments as the adopted amendments of them leave them. */
export interface AmendedSource {
  readonly base: readonly Point[];
  readonly amendments: readonly AmendmentText[];
  /** Among the amendments as they are then, and among the amendments of one amendment. */
  readonly relations: readonly UnitRelation[];
  /** Adopted units of amendments of amendments: what went into those. */
  readonly adopted: readonly UnitId[];
  readonly conflicts: readonly Conflict[];
}

/** What an amendment amends, if that is an amendment of this synopsis; the others amend the text itself. */
export const amendedBy = (
  { amendments }: Pick<SynopsisSource, 'amendments'>,
  { amends }: SynopsisAmendment,
): SynopsisAmendment | null => amendments.find(({ id }) => id === amends) ?? null;

/** The amendments that can be voted on, each with those that amend it. */
const familiesOf = (source: SynopsisSource): readonly Family[] =>
  source.amendments
    .filter((amendment) => amendedBy(source, amendment) === null && !amendment.outdated)
    .map((amendment) => ({
      amendment,
      subs: source.amendments.filter(({ amends, outdated }) => amends === amendment.id && !outdated),
    }));

/**
 * What there is to vote on once these units are adopted: an adopted amendment of an amendment changes what that one
 * says.
 */
export function amendedSource(source: SynopsisSource, chosen: readonly UnitId[]): AmendedSource {
  const { base } = source;
  const families = familiesOf(source).map(({ amendment, subs }) => {
    const mine = new Set(subs.flatMap(({ units }) => units.map(({ id }) => id)));
    const wanted = chosen.filter((id) => mine.has(id));
    const aim = subs.length === 0 ? [] : amendedText(base, amendment);
    return {
      amendment: amendmentAsAmended(base, amendment, subs, wanted, { order: chosen }),
      merged: mergeUnits(aim, subs, wanted, { order: chosen }),
      relations: relateUnits(aim, subs),
    };
  });
  const amendments = families.map(({ amendment }) => amendment);
  return {
    base,
    amendments,
    relations: [...relateUnits(base, amendments), ...families.flatMap(({ relations }) => relations)],
    adopted: families.flatMap(({ merged }) => merged.adopted),
    conflicts: families.flatMap(({ merged }) => merged.conflicts),
  };
}
