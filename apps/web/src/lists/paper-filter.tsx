import { paperKind, paperState, type PaperKind, type PaperState } from '@gremia/contracts';
import { useState, type ReactElement, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { SelectField, TextField } from '../ui/text-field';
import { useListChoices } from './list-choices';

/** What a list of papers is filtered by, as it stands in the address. */
export interface PaperSearch {
  readonly q?: string | undefined;
  readonly art?: PaperKind | undefined;
  readonly stand?: PaperState | undefined;
  readonly jahr?: number | undefined;
  readonly gremium?: string | undefined;
}

export interface PaperFilterProps {
  readonly search: PaperSearch;
  readonly states: readonly PaperState[];
  readonly onApply: (search: PaperSearch) => void;
}

/** The filter of a list of papers. It applies when it is sent, so that a reader of the screen is not moved about. */
export function PaperFilter({ search, states, onApply }: PaperFilterProps): ReactElement {
  const { t } = useTranslation(['lists', 'words']);
  const { committees, years } = useListChoices();
  const [chosen, setChosen] = useState(search);
  const change = (part: PaperSearch): void => setChosen((current) => ({ ...current, ...part }));
  const apply = (event: SubmitEvent): void => {
    event.preventDefault();
    const q = chosen.q?.trim() ?? '';
    onApply({ ...chosen, q: q === '' ? undefined : q });
  };
  return (
    <form className="g-filter" role="search" onSubmit={apply}>
      <TextField
        label={t('filter.search')}
        type="search"
        maxLength={200}
        value={chosen.q ?? ''}
        onChange={({ target }) => change({ q: target.value })}
      />
      <SelectField
        label={t('filter.kind')}
        value={chosen.art ?? ''}
        options={[
          { value: '', label: t('filter.allKinds') },
          ...paperKind.options.map((value) => ({ value, label: t(`words:paperKind.${value}`) })),
        ]}
        onChange={({ target }) => change({ art: paperKind.safeParse(target.value).data })}
      />
      <SelectField
        label={t('filter.state')}
        value={chosen.stand ?? ''}
        options={[
          { value: '', label: t('filter.allStates') },
          ...states.map((value) => ({ value, label: t(`words:paperState.${value}`) })),
        ]}
        onChange={({ target }) => change({ stand: paperState.safeParse(target.value).data })}
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
      <Button type="submit">{t('filter.apply')}</Button>
    </form>
  );
}
