import type { MinutesDocument } from '@gremia/contracts';
import { timeZoneOf } from '../time-zone';
import { voteSection } from './vote';
import type { TypstWriter } from './writer';

/**
 * What was voted on outside the items, under a heading of its own: before the first item, or where the meeting stood.
 *
 * @param after the item that was called last before; null: before the first
 */
export function courseSection(writer: TypstWriter, document: MinutesDocument, after: string | null): readonly string[] {
  const { course = [], items } = document;
  const isShown = (itemId: string | null): boolean => items.some((item) => item.itemId === itemId);
  // Where the item before stands in the other part, it is told before the first of this one.
  const here = course.filter((each) => (isShown(each.after) ? each.after : null) === after);
  if (here.length === 0) return [];
  return [
    writer.heading(2, after === null ? 'Vor dem ersten Tagesordnungspunkt' : 'Zum Gang der Sitzung'),
    ...here.flatMap(({ vote }) => voteSection(writer, vote, timeZoneOf(document))),
  ];
}
