import type { MinutesDocument } from '@gremia/contracts';
import { interruptionWords, isIdle, itemAt } from './interruptions';
import { momentsOf } from './moments';
import { amongRemarks, type TimedRemark } from './timed-remarks';
import { voteSection } from './vote';
import type { TypstWriter } from './writer';

/**
 * What happened and was voted on outside the items, in the order of time under a heading of its own: before the first
 * item, or where the meeting stood.
 *
 * @param after the item that was called last before; null: before the first
 * @param remarks with their time, on no item
 */
export function courseSection(
  writer: TypstWriter,
  document: MinutesDocument,
  after: string | null,
  remarks: readonly (TimedRemark & { readonly after: string | null })[] = [],
): readonly string[] {
  const { course = [], between = [], interruptions, items } = document;
  const moments = momentsOf(document);
  const { said, span } = moments;
  const isShown = (itemId: string | null): boolean => items.some((item) => item.itemId === itemId);
  // Where the item before stands in the other part, it is told before the first of this one.
  const isHere = (place: string | null): boolean => (isShown(place) ? place : null) === after;
  const paragraph = (text: string): readonly string[] => [writer.paragraph(writer.text(text))];
  const here = [
    ...course
      .filter((each) => isHere(each.after))
      .map(({ at, vote }) => ({ at, lines: voteSection(writer, vote, moments) })),
    ...between
      .filter((each) => isHere(each.after))
      .map(({ at, sentence }) => ({ at, lines: paragraph(`${said(at)}: ${sentence}`) })),
    ...interruptions
      .filter((each) => isIdle(document, each) && isHere(itemAt(document, each.from)))
      .map(({ from, until, reason }) => ({
        at: from,
        lines: paragraph(`${span(from, until)}: ${interruptionWords(reason)}`),
      })),
  ];
  const remarked = remarks.filter((each) => isHere(each.after));
  if (here.length + remarked.length === 0) return [];
  return [
    writer.heading(2, after === null ? 'Vor dem ersten Tagesordnungspunkt' : 'Zum Gang der Sitzung'),
    ...amongRemarks(document, here, remarked).flatMap((each) =>
      'text' in each ? writer.prose(each.text) : each.lines,
    ),
  ];
}
