import type { ReactElement } from 'react';
import type { FieldReadingProps } from './field-screens';
import { FIELD_READINGS } from './readings';

/** The fields of a paper, each as a part of its page. */
export const PaperFieldsReading = ({ paper }: FieldReadingProps): ReactElement => (
  <>
    {Object.entries(FIELD_READINGS).map(([name, Reading]) =>
      Reading === null ? null : <Reading key={name} paper={paper} />,
    )}
  </>
);
