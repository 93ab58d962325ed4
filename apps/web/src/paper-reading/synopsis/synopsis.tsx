import { useMemo, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/section';
import { Tabs } from '../../ui/tabs';
import { amendedSource, type AmendedSource } from './amended-source';
import { concernsOf } from './outcome';
import { OutcomePreview } from './outcome-preview';
import { synopsisRows } from './synopsis-rows';
import type { PaperPath, SynopsisSource } from './synopsis-source';
import { SynopsisTable } from './synopsis-table';
import { pairNotes, UnitNotes } from './unit-notes';
import { useUnitWords } from './use-unit-words';

export interface SynopsisProps {
  readonly source: SynopsisSource;
  readonly paperPath: PaperPath;
}

/**
 * All amendments to a paper: side by side, and as any outcome of the votes would have it. Worked out in the browser.
 */
export function Synopsis({ source, paperPath }: SynopsisProps): ReactElement {
  const { t } = useTranslation('synopsis');
  const [view, setView] = useState<'synopsis' | 'outcome'>('synopsis');
  const asMoved = useMemo(() => amendedSource(source, []), [source]);
  return (
    <Tabs
      label={t('views')}
      tabs={(['synopsis', 'outcome'] as const).map((key) => ({ key, label: t(`view.${key}`) }))}
      selected={view}
      onSelect={setView}
    >
      {view === 'synopsis' ? (
        <PointByPoint source={source} paperPath={paperPath} asMoved={asMoved} />
      ) : (
        <OutcomePreview source={source} />
      )}
    </Tabs>
  );
}

function PointByPoint({
  source,
  paperPath,
  asMoved,
}: SynopsisProps & { readonly asMoved: AmendedSource }): ReactElement {
  const { t } = useTranslation('synopsis');
  const words = useUnitWords(source.amendments);
  const [onlyChanged, setOnlyChanged] = useState(false);
  const rows = useMemo(() => synopsisRows(source), [source]);
  const concerns = useMemo(() => concernsOf(asMoved), [asMoved]);
  const { relations } = asMoved;
  const changed = rows.filter(({ entries, counters }) => entries.length + counters.length > 0);
  const hidden = rows.length - changed.length;
  return (
    <div className="g-stack g-synopsis-view">
      <Section title={t('relations')}>
        {relations.length === 0 ? <p>{t('noRelations')}</p> : <UnitNotes notes={pairNotes(relations, words)} />}
      </Section>
      {hidden > 0 && (
        <div className="g-row g-no-print">
          <label className="g-marked-text-switch__only">
            <input type="checkbox" checked={onlyChanged} onChange={(event) => setOnlyChanged(event.target.checked)} />
            <span>{t('onlyChanged')}</span>
          </label>
          {onlyChanged && <span className="g-muted g-small">{t('hidden', { count: hidden })}</span>}
        </div>
      )}
      <SynopsisTable
        source={source}
        rows={onlyChanged ? changed : rows}
        relations={relations}
        concerns={concerns}
        words={words}
        paperPath={paperPath}
      />
    </div>
  );
}
