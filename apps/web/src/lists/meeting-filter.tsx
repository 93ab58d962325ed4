import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { InstantChoice } from '../forms/instant-choice';
import { useListChoices } from './list-choices';

/** What a list of meetings is filtered by, as it stands in the address. */
export interface MeetingSearch {
  readonly gremium?: string | undefined;
  readonly jahr?: number | undefined;
}

interface MeetingFilterProps {
  readonly search: MeetingSearch;
  readonly onChange: (search: MeetingSearch) => void;
}

export function MeetingFilter({ search: { gremium, jahr }, onChange }: MeetingFilterProps): ReactElement {
  const { t } = useTranslation('lists');
  const { committees, years } = useListChoices();
  return (
    <div className="g-filter">
      <InstantChoice
        label={t('filter.committee')}
        value={gremium ?? ''}
        options={[{ value: '', label: t('filter.allCommittees') }, ...committees]}
        onChoose={(value) => onChange({ jahr, gremium: value === '' ? undefined : value })}
      />
      <InstantChoice
        label={t('filter.year')}
        value={jahr === undefined ? '' : String(jahr)}
        options={[{ value: '', label: t('filter.allYears') }, ...years]}
        onChoose={(value) => onChange({ gremium, jahr: value === '' ? undefined : Number(value) })}
      />
    </div>
  );
}
