import type { MeetingLifecycle } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { InstantChoice } from '../forms/instant-choice';
import { countActive, FilterFold } from './filter-fold';
import { useListChoices } from './list-choices';

/** What a list of meetings is filtered by, as it stands in the address. */
export interface MeetingSearch {
  readonly gremium?: string | undefined;
  readonly jahr?: number | undefined;
  readonly stand?: MeetingLifecycle | undefined;
}

interface MeetingFilterProps {
  readonly search: MeetingSearch;
  /** States that can be chosen; none where a reader knows of one state only. */
  readonly states?: readonly MeetingLifecycle[];
  /** A calendar says by itself of which year it is. */
  readonly withYear?: boolean;
  readonly onChange: (search: MeetingSearch) => void;
}

export function MeetingFilter({ search, states = [], withYear = true, onChange }: MeetingFilterProps): ReactElement {
  const { t } = useTranslation(['lists', 'words']);
  const { committees, years } = useListChoices();
  const { gremium, jahr, stand } = search;
  return (
    <div className="g-filter">
      <FilterFold active={countActive(gremium, withYear ? jahr : undefined, stand)}>
        <InstantChoice
          label={t('filter.committee')}
          value={gremium ?? ''}
          options={[{ value: '', label: t('filter.allCommittees') }, ...committees]}
          onChoose={(value) => onChange({ ...search, gremium: value === '' ? undefined : value })}
        />
        {withYear && (
          <InstantChoice
            label={t('filter.year')}
            value={jahr === undefined ? '' : String(jahr)}
            options={[{ value: '', label: t('filter.allYears') }, ...years]}
            onChoose={(value) => onChange({ ...search, jahr: value === '' ? undefined : Number(value) })}
          />
        )}
        {states.length > 0 && (
          <InstantChoice
            label={t('filter.state')}
            value={stand ?? ''}
            options={[
              { value: '', label: t('filter.allStates') },
              ...states.map((value) => ({ value, label: t(`words:meetingState.${value}`) })),
            ]}
            onChoose={(value) => onChange({ ...search, stand: states.find((state) => state === value) })}
          />
        )}
      </FilterFold>
    </div>
  );
}
