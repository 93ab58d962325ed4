import type { ReactElement } from 'react';
import { useWords } from '../../i18n/use-words';
import { TextArea } from '../../ui/text-field';
import type { FieldInputProps, FieldScreens } from '../field-screens';
import { words } from './words';

function ReasonsInput({ kind, value, faultAt, onChange }: FieldInputProps<'reasons'>): ReactElement {
  const { label, question } = useWords(words);
  return (
    <TextArea
      label={kind === 'question' ? question : label}
      rows={6}
      value={value}
      error={faultAt('')}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

export const reasonsScreens: FieldScreens<'reasons'> = {
  title: { de: words.de.reasons, en: words.en.reasons },
  Input: ReasonsInput,
  say: (reasons) => reasons,
};

/** Read with the reasons, typed at the points that they belong to. */
export const pointReasonsScreens: FieldScreens<'pointReasons'> = {
  title: { de: words.de.pointReasons, en: words.en.pointReasons },
  Input: null,
  say: (reasons) =>
    Object.values(reasons)
      .filter((reason) => reason.trim() !== '')
      .join('\n'),
};
