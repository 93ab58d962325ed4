import { PAPER_FIELD_NAMES } from '@gremia/contracts';
import type { ReactElement } from 'react';
import type { FieldReadingProps } from './field-screens';
import { FIELD_SCREENS } from './registry';

/** The fields of a paper, each as a part of its page. */
export const PaperFieldsReading = ({ paper }: FieldReadingProps): ReactElement => (
  <>
    {PAPER_FIELD_NAMES.map((name) => {
      const { Reading } = FIELD_SCREENS[name];
      return Reading === null ? null : <Reading key={name} paper={paper} />;
    })}
  </>
);
