import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../ui/field';
import { isKey } from './dossier/check-file';

interface KeyFieldProps {
  readonly hint: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** The public key of the municipality, for whoever has it from elsewhere. */
export function KeyField({ hint, value, onChange }: KeyFieldProps): ReactElement {
  const { t } = useTranslation('dossier');
  return (
    <Field label={t('key')} hint={hint} optional error={isKey(value) ? undefined : t('keyWrong')}>
      {(control) => (
        <input
          {...control}
          className="kern-form-input__input"
          type="text"
          autoComplete="off"
          spellCheck={false}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  );
}
