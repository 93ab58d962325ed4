import type { PaperFieldName } from '@gremia/contracts';
import type { ComponentType } from 'react';
import { PaperReasons } from '../paper-reading/paper-reasons';
import type { FieldReadingProps } from './field-screens';
import { FinancialImpact } from './financial-impact/reading';

/**
 * How each field of a paper is read, in the order of the page; null where it is read with another field. Stands beside
 * what is typed, for whoever reads loads no forms.
 */
export const FIELD_READINGS: { readonly [Name in PaperFieldName]: ComponentType<FieldReadingProps> | null } = {
  reasons: PaperReasons,
  pointReasons: null,
  financialImpact: FinancialImpact,
};
