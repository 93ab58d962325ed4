import { memberView, type MemberView } from '@gremia/contracts';
import type { ReactElement } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useFactions } from '../../api/bodies';
import type { BoundChoice } from '../../forms/use-checked-form';
import { CheckField } from '../../ui/choice-field';
import { SelectField } from '../../ui/text-field';

const FUNCTIONS = memberView.shape.function.options;

interface PlaceFieldsProps {
  readonly role: BoundChoice<MemberView['function']>;
  readonly voting: BoundChoice<boolean>;
  readonly faction: UseFormRegisterReturn & { readonly error: string | undefined };
}

/** Function, vote and Fraktion of a place in a body. Who advises has no vote unless it is said. */
export function PlaceFields({ role, voting, faction }: PlaceFieldsProps): ReactElement {
  const { t } = useTranslation(['persons', 'words']);
  const factions = useFactions().data?.factions ?? [];
  return (
    <>
      <SelectField
        label={t('persons:seat.function')}
        options={FUNCTIONS.map((value) => ({ value, label: t(`words:function.${value}`) }))}
        value={role.value}
        error={role.error}
        onChange={({ target }) => {
          const chosen = FUNCTIONS.find((each) => each === target.value) ?? 'member';
          role.onChange(chosen);
          if ((chosen === 'adviser') !== (role.value === 'adviser')) voting.onChange(chosen !== 'adviser');
        }}
      />
      <CheckField
        label={t('persons:seat.voting')}
        checked={voting.value}
        error={voting.error}
        onChange={({ target }) => voting.onChange(target.checked)}
      />
      <SelectField
        label={t('persons:seat.faction')}
        options={[
          { value: '', label: t('persons:seat.noFaction') },
          ...factions.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        {...faction}
      />
    </>
  );
}
