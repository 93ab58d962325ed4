import type { LaterCorrection, MinutesDocument } from '@gremia/contracts';

/** Corrections that minutes do not know: recorded after they were composed, on items that stand in them. */
export function laterThan(
  documents: readonly (MinutesDocument | null)[],
  corrections: readonly Omit<LaterCorrection, 'number'>[],
): LaterCorrection[] {
  const items = new Map(documents.flatMap((document) => document?.items ?? []).map((item) => [item.itemId, item]));
  return corrections.flatMap((correction) => {
    const item = items.get(correction.itemId);
    if (item === undefined || item.corrections?.some(({ at }) => at === correction.at)) return [];
    return [{ ...correction, number: item.number }];
  });
}
