import type { Conflict, UnitId, UnitRelation } from '@gremia/resolution';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { changedPoints, MarkedText } from '../../resolution-text/marked-text';
import { amendedBy } from './amended-source';
import { rowOfPoint, type SynopsisEntry, type SynopsisRow } from './synopsis-rows';
import type { PaperPath, SynopsisSource } from './synopsis-source';
import { relationNotes, UnitNotes, type UnitNote } from './unit-notes';
import type { UnitWords } from './use-unit-words';

export interface SynopsisTableProps {
  readonly source: SynopsisSource;
  readonly rows: readonly SynopsisRow[];
  readonly relations: readonly UnitRelation[];
  readonly concerns: ReadonlyMap<UnitId, readonly Conflict[]>;
  readonly words: UnitWords;
  readonly paperPath: PaperPath;
}

/**
 * One row a point: the paper, what is moved, how the administration would put it. On narrow screens every row is a
 * card.
 */
export function SynopsisTable({ rows, ...shared }: SynopsisTableProps): ReactElement {
  const { t } = useTranslation('synopsis');
  const withCounter = shared.source.counters.length > 0;
  return (
    <table className={`g-synopsis${withCounter ? ' g-synopsis--with-counter' : ''}`}>
      <caption className="kern-sr-only">{t('table')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('point')}</th>
          <th scope="col">{t('base')}</th>
          <th scope="col">{t('changes')}</th>
          {withCounter && <th scope="col">{t('administration')}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} className={`g-synopsis__row g-synopsis__row--${row.kind}`}>
            <th scope="row">
              {row.kind === 'point'
                ? row.label
                : row.label === ''
                  ? t('atStart')
                  : t('afterPoint', { label: row.label })}
            </th>
            <td data-label={t('base')} className="g-synopsis__base">
              {row.kind === 'point' ? (
                <MarkedText points={row.base} />
              ) : (
                <span className="g-muted">{t('newPoint')}</span>
              )}
            </td>
            <td data-label={t('changes')}>
              {row.entries.length === 0 && <span className="g-muted">{t('unchanged')}</span>}
              <div className="g-synopsis__entries">
                {row.entries.map((entry) => (
                  <Entry key={entry.amendment.id} entry={entry} row={row} {...shared} />
                ))}
              </div>
            </td>
            {withCounter && (
              <td data-label={t('administration')} className={row.counters.length === 0 ? 'g-synopsis__empty' : ''}>
                {row.counters.map(({ office, points }) => (
                  <div key={office} className="g-synopsis__entry">
                    <p className="g-small g-muted">{office}</p>
                    <MarkedText points={changedPoints(points)} />
                  </div>
                ))}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface EntryProps extends Omit<SynopsisTableProps, 'rows'> {
  readonly entry: SynopsisEntry;
  readonly row: SynopsisRow;
}

function Entry({
  entry: { amendment, points, unitIds },
  row,
  source,
  relations,
  concerns,
  words,
  paperPath,
}: EntryProps): ReactElement {
  const { t } = useTranslation('synopsis');
  const here = relations.filter(({ point }) => (rowOfPoint(source, point) ?? row.id) === row.id);
  const alone = unitIds
    .flatMap((id) => concerns.get(id) ?? [])
    .map((found): UnitNote => ({ icon: 'warning', text: words.conflict(found, source.base) }));
  const amended = amendedBy(source, amendment);
  return (
    <div className={`g-synopsis__entry${amended === null ? '' : ' g-synopsis__entry--of-amendment'}`}>
      <p className="g-small">
        <Link className="kern-link g-strong" to={paperPath} params={{ id: amendment.paperId }}>
          {amendment.no}
        </Link>{' '}
        {amended !== null && <span>{t('amends', { no: amended.no })} </span>}
        <span className="g-muted">{amendment.originators.map(({ name }) => name).join(', ')}</span>
      </p>
      <MarkedText points={changedPoints(points)} />
      {amendment.outdated && <p className="g-small">{t('outcome.outdated')}</p>}
      {unitIds.length === 0 && <p className="g-small g-muted">{t('followsNumbers')}</p>}
      <UnitNotes notes={[...relationNotes(here, unitIds, words), ...alone]} />
    </div>
  );
}
