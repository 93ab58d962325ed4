import { ownValue, type PaperInput } from '@gremia/contracts';
import { printResolution, walk } from '@gremia/resolution';
import type { TFunction } from 'i18next';
import type { ConflictField } from '../ui/conflict-dialog';

type Translate = TFunction<['editor', 'words']>;

/** Two versions of a paper, field by field, as text that can be compared by eye. */
export function conflictFields(mine: PaperInput, theirs: PaperInput, t: Translate): ConflictField[] {
  const field = (label: string, print: (input: PaperInput) => string): ConflictField => ({
    label,
    mine: print(mine),
    theirs: print(theirs),
  });
  return [
    field(t('field.title'), ({ title }) => title),
    field(t('field.public'), (input) => t(input.public ? 'words:yes' : 'words:no')),
    field(t('field.originators'), ({ originators }) => originators.map(({ name }) => name).join('\n')),
    field(t('field.text'), ({ points }) => printResolution(points)),
    field(t('field.reasons'), ({ reasons }) => reasons),
    field(t('field.pointReasons'), printPointReasons),
    field(t('field.consultations'), ({ consultations }) =>
      consultations
        .map(({ meetsOn, responsibility }) => `${t(`words:responsibility.${responsibility}`)} ${meetsOn ?? ''}`)
        .join('\n'),
    ),
    field(t('field.statement'), ({ statement }) =>
      statement === null ? '' : [statement.office, printChecks(statement, t), statement.body].join('\n'),
    ),
  ];
}

const printPointReasons = ({ points, pointReasons }: PaperInput): string =>
  walk(points)
    .map(({ point }) => ownValue(pointReasons, point.id) ?? '')
    .filter((reason) => reason !== '')
    .join('\n');

const printChecks = (statement: NonNullable<PaperInput['statement']>, t: Translate): string =>
  [statement.lawful, statement.resources, statement.funds]
    .map(({ answer, text }) => `${answer === null ? '–' : t(answer ? 'words:yes' : 'words:no')} ${text}`)
    .join('\n');
