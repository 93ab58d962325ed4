import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useFactions } from '../api/bodies';
import { SelectField } from '../ui/text-field';

interface FactionChoiceProps {
  /** Id of a faction; undefined: all. */
  readonly value: string | undefined;
  readonly onChange: (factionId: string | undefined) => void;
}

/** By which faction a list is filtered. */
export function FactionChoice({ value, onChange }: FactionChoiceProps): ReactElement {
  const { t } = useTranslation('lists');
  const factions = useFactions().data?.factions ?? [];
  return (
    <SelectField
      label={t('filter.faction')}
      value={value ?? ''}
      options={[
        { value: '', label: t('filter.allFactions') },
        ...factions.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
    />
  );
}
