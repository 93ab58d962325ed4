import { useDeferredValue, useId, type ReactElement } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { usePersons } from '../../api/bodies';
import { TextField } from '../../ui/text-field';

interface PersonFieldProps {
  /** As a form binds it. */
  readonly field: UseFormRegisterReturn & { readonly error: string | undefined };
  readonly typed: string;
}

/** A person by name: names that fit are proposed while somebody types. */
export function PersonField({ field, typed }: PersonFieldProps): ReactElement {
  const { t } = useTranslation('clerk');
  const proposals = useId();
  const found = usePersons(useDeferredValue(typed.trim())).data?.persons ?? [];
  return (
    <>
      <TextField
        label={t('mandates.person')}
        hint={t('mandates.personHint')}
        autoComplete="off"
        maxLength={100}
        list={proposals}
        {...field}
      />
      <datalist id={proposals}>
        {found.map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
    </>
  );
}
