import { printResolution } from '@gremia/resolution';
import type { TFunction } from 'i18next';
import { currentLanguage } from '../i18n/i18n';
import { sayFields } from '../paper-fields/registry';
import type { ConflictField } from '../drafts/conflict-dialog';
import type { PaperDraft } from './paper-input';

type Translate = TFunction<['editor', 'words']>;

/** Two versions of a paper, field by field, as text that can be compared by eye. */
export function conflictFields(mine: PaperDraft, theirs: PaperDraft, t: Translate): ConflictField[] {
  const field = (label: string, print: (input: PaperDraft) => string): ConflictField => ({
    label,
    mine: print(mine),
    theirs: print(theirs),
  });
  const language = currentLanguage();
  const said = sayFields(theirs, language);
  return [
    field(t('field.title'), ({ title }) => title),
    field(t('field.public'), (input) => t(input.public ? 'words:yes' : 'words:no')),
    field(t('field.originators'), ({ originators }) => originators.map(({ name }) => name).join('\n')),
    field(t('field.text'), ({ points }) => printResolution(points)),
    ...sayFields(mine, language).map(({ label, text }, index) => ({
      label,
      mine: text,
      theirs: said[index]?.text ?? '',
    })),
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

const printChecks = (statement: NonNullable<PaperDraft['statement']>, t: Translate): string =>
  [statement.lawful, statement.resources, statement.funds]
    .map(({ answer, text }) => `${answer === null ? '–' : t(answer ? 'words:yes' : 'words:no')} ${text}`)
    .join('\n');
