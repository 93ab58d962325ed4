import { PAPER_KINDS, type PaperKind, type PaperState } from '@gremia/contracts';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchForm } from '../forms/search-form';
import { SelectField } from '../ui/text-field';
import { FactionChoice } from './faction-choice';
import { countActive, FilterFold } from './filter-fold';
import { useListChoices } from './list-choices';

/** What a list of papers is filtered by, as it stands in the address. */
export interface PaperSearch {
  readonly q?: string | undefined;
  readonly art?: PaperKind | undefined;
  readonly stand?: PaperState | undefined;
  readonly jahr?: number | undefined;
  readonly gremium?: string | undefined;
  readonly fraktion?: string | undefined;
  /** Who may read it. */
  readonly lesbar?: 'alle' | 'intern' | undefined;
}

export interface PaperFilterProps {
  readonly search: PaperSearch;
  readonly states: readonly PaperState[];
  /** With what the office looks for besides: faction, and who may read it. */
  readonly office?: boolean;
  readonly onApply: (search: PaperSearch) => void;
}

/** The filter of a list of papers. It applies when it is sent, so that a reader of the screen is not moved about. */
export function PaperFilter({ search, states, office = false, onApply }: PaperFilterProps): ReactElement {
  const { t } = useTranslation(['lists', 'words']);
  const { committees, years } = useListChoices();
  const [chosen, setChosen] = useState(search);
  const change = (part: PaperSearch): void => setChosen((current) => ({ ...current, ...part }));
  return (
    <SearchForm
      label={t('filter.search')}
      initial={search.q ?? ''}
      submitLabel={t('filter.apply')}
      onSearch={(q) => onApply({ ...chosen, q: q === '' ? undefined : q })}
    >
      <FilterFold active={activeIn(search)}>
        <SelectField
          label={t('filter.kind')}
          value={chosen.art ?? ''}
          options={[
            { value: '', label: t('filter.allKinds') },
            ...PAPER_KINDS.map((value) => ({ value, label: t(`words:paperKind.${value}`) })),
          ]}
          onChange={({ target }) => change({ art: PAPER_KINDS.find((kind) => kind === target.value) })}
        />
        <SelectField
          label={t('filter.state')}
          value={chosen.stand ?? ''}
          options={[
            { value: '', label: t('filter.allStates') },
            ...states.map((value) => ({ value, label: t(`words:paperState.${value}`) })),
          ]}
          onChange={({ target }) => change({ stand: states.find((state) => state === target.value) })}
        />
        <SelectField
          label={t('filter.year')}
          value={chosen.jahr === undefined ? '' : String(chosen.jahr)}
          options={[{ value: '', label: t('filter.allYears') }, ...years]}
          onChange={({ target }) => change({ jahr: target.value === '' ? undefined : Number(target.value) })}
        />
        <SelectField
          label={t('filter.committee')}
          value={chosen.gremium ?? ''}
          options={[{ value: '', label: t('filter.allCommittees') }, ...committees]}
          onChange={({ target }) => change({ gremium: target.value === '' ? undefined : target.value })}
        />
        {office && <OfficeFilter chosen={chosen} onChange={change} />}
      </FilterFold>
    </SearchForm>
  );
}

const activeIn = ({ art, stand, jahr, gremium, fraktion, lesbar }: PaperSearch): number =>
  countActive(art, stand, jahr, gremium, fraktion, lesbar);

interface OfficeFilterProps {
  readonly chosen: PaperSearch;
  readonly onChange: (part: PaperSearch) => void;
}

function OfficeFilter({ chosen, onChange }: OfficeFilterProps): ReactElement {
  const { t } = useTranslation('lists');
  return (
    <>
      <FactionChoice value={chosen.fraktion} onChange={(fraktion) => onChange({ fraktion })} />
      <SelectField
        label={t('filter.readers')}
        value={chosen.lesbar ?? ''}
        options={[
          { value: '', label: t('filter.allReaders') },
          { value: 'alle', label: t('filter.everybody') },
          { value: 'intern', label: t('filter.internal') },
        ]}
        onChange={({ target }) =>
          onChange({ lesbar: target.value === 'alle' || target.value === 'intern' ? target.value : undefined })
        }
      />
    </>
  );
}
