import type { ReviewedUnit } from '@gremia/resolution';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../ui/badge';
import { MarkedText } from '../resolution-text/marked-text';

const LOOK = { moved: 'success', contained: 'info', lost: 'warning' } as const;

/**
 * Unit by unit: how the points read before, in the new version, and in the amendment, beside each other or, where it is
 * narrow, below each other.
 */
export function ReviewUnits({ units }: { readonly units: readonly ReviewedUnit[] }): ReactElement {
  const { t } = useTranslation('versions');
  return (
    <div className="g-review">
      {units.map(({ id, label, outcome, version, amendment }) => (
        <article key={id} className="g-amendment" aria-label={label}>
          <div className="g-row">
            <h3 className="g-h3">{label}</h3>
            <Badge kind={LOOK[outcome]}>{t(`outcome.${outcome}`)}</Badge>
          </div>
          <p className="g-muted g-small">{t(`outcomeText.${outcome}`)}</p>
          <div className="g-review__columns">
            <Column title={t('column.old')}>
              {version.some(({ change }) => change !== 'inserted') && <MarkedText points={version} view="old" />}
            </Column>
            <Column title={t('column.new')}>{version.length > 0 && <MarkedText points={version} />}</Column>
            <Column title={t('column.amendment')}>
              <MarkedText points={amendment} />
            </Column>
          </div>
        </article>
      ))}
    </div>
  );
}

function Column({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement {
  const { t } = useTranslation('versions');
  return (
    <div className="g-review__column">
      <h4 className="g-h4">{title}</h4>
      {children === false ? <p className="g-muted">{t('column.none')}</p> : children}
    </div>
  );
}
