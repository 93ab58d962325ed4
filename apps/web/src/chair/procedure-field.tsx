import { PROCEDURES } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { SelectField } from '../ui/text-field';

interface ProcedureFieldProps {
  readonly value: string;
  readonly onChange: (procedure: string) => void;
}

/** How is voted; the usual way comes first. The names are those of the minutes, German in every language. */
export function ProcedureField({ value, onChange }: ProcedureFieldProps): ReactElement {
  const { t } = useTranslation('chair');
  return (
    <SelectField
      label={t('procedure')}
      value={value}
      options={PROCEDURES.map(({ kind, name }) => ({ value: kind, label: name }))}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
