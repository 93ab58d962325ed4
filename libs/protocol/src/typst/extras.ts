import type { MinutesDocument } from '@gremia/contracts';
import { germanDay } from '@gremia/rules';
import type { TypstWriter } from './writer';

/** What is attached, by number and name. */
export function annexSection(writer: TypstWriter, { annexes = [], items }: MinutesDocument): readonly string[] {
  if (annexes.length === 0) return [];
  const entries = annexes.map(({ no, title, itemId }) => {
    const number = items.find((item) => item.itemId === itemId)?.number;
    return `terms.item(box(width: 5em, ${writer.text(`Anlage ${no}`)}), ${writer.text(
      number === undefined ? title : `${title} (zu ${number})`,
    )})`;
  });
  return [
    writer.heading(1, 'Anlagen'),
    `{ set terms(hanging-indent: 5em, separator: none, tight: true); show strong: set text(weight: "regular"); ` +
      `terms(${entries.join(', ')}) }`,
  ];
}

/** Who objected to the minutes, what was decided about it, and how they are corrected. */
export function objectionSection(writer: TypstWriter, { objections = [] }: MinutesDocument): readonly string[] {
  if (objections.length === 0) return [];
  return [
    writer.heading(1, 'Einwendungen'),
    ...objections.flatMap(({ by, on, text, late, decision }) => [
      writer.paragraph(
        writer.text(`${by} wendet am ${germanDay(on)}${late ? ' (nach Ablauf der Frist)' : ''} ein: „${text}“`),
      ),
      ...(decision === null
        ? [writer.paragraph(writer.text('Über die Einwendung ist noch nicht entschieden.'))]
        : [
            writer.paragraph(
              writer.text(
                `Der Einwendung wurde am ${germanDay(decision.on)} ${decision.accepted ? '' : 'nicht '}` +
                  `stattgegeben (${decision.reference}).`,
              ),
            ),
            ...(decision.correction === '' ? [] : writer.prose(`Berichtigung: ${decision.correction}`)),
          ]),
    ]),
  ];
}
