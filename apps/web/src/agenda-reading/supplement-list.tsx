import type { SupplementView } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatShortInstant } from '../i18n/dates';
import { Badge } from '../ui/badge';

type Change = SupplementView['changes'][number];

/** How an agenda has changed since people know it: each supplement with its date, its reason and what it changed. */
export function SupplementList({
  supplements,
}: {
  readonly supplements: readonly SupplementView[];
}): ReactElement | null {
  const { t } = useTranslation('words');
  if (supplements.length === 0) return null;
  return (
    <div className="g-stack">
      <h3 className="g-h3">{t('supplement.heading')}</h3>
      {supplements.map(({ no, at, reason, changes }) => (
        <article key={no} className="g-supplement">
          <h4 className="g-supplement__title">{t('supplement.line', { no, at: formatShortInstant(at) })}</h4>
          <SupplementChanges changes={changes} />
          <p className="g-muted g-small">{t('supplement.reason', { reason })}</p>
        </article>
      ))}
    </div>
  );
}

export function SupplementChanges({ changes }: { readonly changes: readonly Change[] }): ReactElement {
  const { t } = useTranslation('words');
  return (
    <ul className="g-supplement__changes">
      {changes.map(({ what, number, title, before }, index) => (
        <li key={`${what} ${number} ${index}`}>{t(`supplement.${what}`, { number, title, before: before ?? '' })}</li>
      ))}
    </ul>
  );
}

/** Beside an item that came with a supplement. */
export function SupplementBadge({ no }: { readonly no: number | null }): ReactElement | null {
  const { t } = useTranslation('words');
  return no === null ? null : <Badge kind="info">{t('supplement.badge', { no })}</Badge>;
}
