import type { SeatSheet } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../answers/problem-alert';
import { useRankDeputy } from '../../api/seats';
import { InstantChoice } from '../../forms/instant-choice';

const WITHOUT = '';

/** Which deputy of the chair steps in first, where a body has more than one. */
export function DeputyRanks({ sheet: { members } }: { readonly sheet: SeatSheet }): ReactElement | null {
  const { t } = useTranslation('clerk');
  const { mutate, error } = useRankDeputy();
  const deputies = members.filter((member) => member.function === 'deputy-chair');
  if (deputies.length < 2) return null;
  return (
    <fieldset className="kern-fieldset g-stack">
      <legend className="kern-label">{t('mandates.ranks')}</legend>
      <p className="kern-hint">{t('mandates.ranksHint')}</p>
      {deputies.map(({ id, name, deputyRank }) => (
        <InstantChoice
          key={id}
          label={name}
          value={deputyRank === null ? WITHOUT : String(deputyRank)}
          options={[
            { value: WITHOUT, label: t('mandates.noRank') },
            ...deputies.map((_, index) => ({ value: String(index + 1), label: t('mandates.rank', { no: index + 1 }) })),
          ]}
          onChoose={(rank) => mutate({ id, rank: rank === WITHOUT ? null : Number(rank) })}
        />
      ))}
      <ProblemAlert error={error} />
    </fieldset>
  );
}
