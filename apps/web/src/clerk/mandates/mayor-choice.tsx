import type { SeatSheet } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../answers/problem-alert';
import { useNameMayor } from '../../api/seats';
import { InstantChoice } from '../../forms/instant-choice';

const NOBODY = '';

/** Whose seat is the mayor's; what it counts for the rules of the body say. */
export function MayorChoice({ sheet: { members } }: { readonly sheet: SeatSheet }): ReactElement {
  const { t } = useTranslation('clerk');
  const { mutate, error } = useNameMayor();
  const held = members.find(({ mayor }) => mayor);
  return (
    <div className="g-stack">
      <InstantChoice
        label={t('mandates.mayor')}
        hint={t('mandates.mayorHint')}
        value={held?.id ?? NOBODY}
        options={[
          { value: NOBODY, label: t('mandates.noMayor') },
          ...members.filter(({ voting }) => voting).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChoose={(id) => {
          if (id !== NOBODY) mutate({ id, mayor: true });
          else if (held !== undefined) mutate({ id: held.id, mayor: false });
        }}
      />
      <ProblemAlert error={error} />
    </div>
  );
}
