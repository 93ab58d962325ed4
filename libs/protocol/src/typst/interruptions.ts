import type { MinutesDocument, MinutesItem } from '@gremia/contracts';

type Interruption = MinutesDocument['interruptions'][number];

/** The item that was being dealt with at an instant: the one called last before it; null before the first. */
export const itemAt = ({ items }: MinutesDocument, instant: string): string | null =>
  items.reduce<MinutesItem | null>(
    (last, item) =>
      item.calledAt !== null && item.calledAt <= instant && (last?.calledAt ?? '') <= item.calledAt ? item : last,
    null,
  )?.itemId ?? null;

/** Whether none of these items was at hand; minutes from before it was kept know only which had been called last. */
export const isIdle = (document: MinutesDocument, { from, during }: Interruption): boolean =>
  during === undefined ? itemAt(document, from) === null : document.items.every(({ itemId }) => itemId !== during);

/** The interruptions of an item. */
export const interruptionsIn = (document: MinutesDocument, itemId: string): readonly Interruption[] =>
  document.interruptions.filter(
    (each) => !isIdle(document, each) && (each.during ?? itemAt(document, each.from)) === itemId,
  );

/** A reason in a word stands behind the fact; whole sentences say it themselves. */
export const interruptionWords = (reason: string): string => {
  if (!/[.!?]$/u.test(reason)) return `Die Sitzung ist unterbrochen (${reason}).`;
  return /\bunterb(?:rochen|richt)\b/u.test(reason) ? reason : `Die Sitzung ist unterbrochen. ${reason}`;
};
