import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommittees } from '../../api/bodies';
import { SearchForm } from '../../forms/search-form';
import { countActive, FilterFold } from '../../lists/filter-fold';
import { FactionChoice } from '../../lists/faction-choice';
import { SelectField } from '../../ui/text-field';

/** What the list of persons is filtered by, as it stands in the address. */
export interface PersonSearch {
  readonly q?: string | undefined;
  readonly gremium?: string | undefined;
  readonly fraktion?: string | undefined;
  readonly mitglied?: 'heute' | 'nicht' | undefined;
}

interface PersonFilterProps {
  readonly search: PersonSearch;
  readonly onApply: (search: PersonSearch) => void;
}

/** The filter of the list of persons; it applies when it is sent. */
export function PersonFilter({ search, onApply }: PersonFilterProps): ReactElement {
  const { t } = useTranslation('persons');
  const committees = useCommittees().data?.committees ?? [];
  const [chosen, setChosen] = useState(search);
  const change = (part: PersonSearch): void => setChosen((current) => ({ ...current, ...part }));
  return (
    <SearchForm
      label={t('filter.search')}
      initial={search.q ?? ''}
      maxLength={100}
      submitLabel={t('filter.apply')}
      onSearch={(q) => onApply({ ...chosen, q: q === '' ? undefined : q })}
    >
      <FilterFold active={countActive(search.gremium, search.fraktion, search.mitglied)}>
        <SelectField
          label={t('filter.committee')}
          value={chosen.gremium ?? ''}
          options={[
            { value: '', label: t('filter.allCommittees') },
            ...committees.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={({ target }) => change({ gremium: target.value === '' ? undefined : target.value })}
        />
        <FactionChoice value={chosen.fraktion} onChange={(fraktion) => change({ fraktion })} />
        <SelectField
          label={t('filter.active')}
          value={chosen.mitglied ?? ''}
          options={[
            { value: '', label: t('filter.all') },
            { value: 'heute', label: t('filter.now') },
            { value: 'nicht', label: t('filter.notNow') },
          ]}
          onChange={({ target }) => change({ mitglied: MEMBERSHIPS.find((each) => each === target.value) })}
        />
      </FilterFold>
    </SearchForm>
  );
}

const MEMBERSHIPS = ['heute', 'nicht'] as const;
