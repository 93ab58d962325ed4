import { signatoriesOf, type MinutesDocument, type MinutesRecord } from '@gremia/contracts';
import { germanDay } from '@gremia/rules';
import type { TypstWriter } from './writer';

type Role = MinutesRecord['signatures'][number]['role'];

const SIGNED_BY: Readonly<Record<Role, string>> = {
  chair: 'Vorsitz',
  clerk: 'Schriftführung',
  member: 'Mitglied',
};
/** Lines to sign on for everybody whom the rules of the body ask; once it is signed, who has signed and when. */
export function recordSection(
  writer: TypstWriter,
  document: MinutesDocument,
  { signatures, approval }: MinutesRecord,
): readonly string[] {
  return [
    writer.heading(1, 'Unterschriften'),
    signatures.length === 0 ? linesToSignOn(writer, document) : signed(writer, signatures),
    ...(approval === null ? [] : approvalSection(writer, approval)),
  ];
}

function linesToSignOn(writer: TypstWriter, document: MinutesDocument): string {
  const { chair, secretary } = document;
  const named: Readonly<Record<Role, string>> = { chair: `: ${chair}`, clerk: `: ${secretary}`, member: '' };
  const lines = signatoriesOf(document).map(
    (who) => `{ v(3em); line(length: 100%, stroke: 0.5pt); ${writer.text(`${SIGNED_BY[who]}${named[who]}`)} }`,
  );
  return grid(lines);
}

const signed = (writer: TypstWriter, signatures: MinutesRecord['signatures']): string =>
  grid(
    signatures.map(
      ({ role, name, on }) =>
        `{ ${writer.text(`gez. ${name}`)}; linebreak(); ${writer.text(`${SIGNED_BY[role]}, ${germanDay(on)}`)} }`,
    ),
  );

const grid = (cells: readonly string[]): string =>
  `block(breakable: false, grid(columns: (1fr, 1fr), column-gutter: 2em, row-gutter: 1em, ${cells.join(', ')}))`;

function approvalSection(
  writer: TypstWriter,
  { on, reference, sentence, objections }: NonNullable<MinutesRecord['approval']>,
): readonly string[] {
  return [
    writer.heading(1, 'Genehmigung'),
    writer.paragraph(writer.text(`Genehmigt am ${germanDay(on)}: ${reference}. ${sentence ?? ''}`.trim())),
    ...(objections === ''
      ? [writer.paragraph(writer.text('Einwendungen wurden nicht erhoben.'))]
      : writer.prose(`Einwendungen: ${objections}`)),
  ];
}
