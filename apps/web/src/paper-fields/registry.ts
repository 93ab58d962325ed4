import { PAPER_FIELD_NAMES, type PaperFieldName, type TypedPaperFields } from '@gremia/contracts';
import type { Language } from '../i18n/i18n';
import type { FieldScreens } from './field-screens';
import { financialImpactScreens } from './financial-impact/screens';
import { pointReasonsScreens, reasonsScreens } from './reasons/screens';

/** The screens of every field of a paper. A field of the contract does not compile before it has its own here. */
export const FIELD_SCREENS: { readonly [Name in PaperFieldName]: FieldScreens<Name> } = {
  reasons: reasonsScreens,
  pointReasons: pointReasonsScreens,
  financialImpact: financialImpactScreens,
};

interface SaidField {
  readonly label: string;
  readonly text: string;
}

/** Every field by name and as plain text. */
export const sayFields = (values: TypedPaperFields, language: Language): SaidField[] =>
  PAPER_FIELD_NAMES.map(<Name extends PaperFieldName>(name: Name) => ({
    label: FIELD_SCREENS[name].title[language],
    text: FIELD_SCREENS[name].say(values[name], language),
  }));
