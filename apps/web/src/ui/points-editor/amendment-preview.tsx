import { deriveOperations, linkReferences, markAmendment, type MarkedPoint, type Point, type VoteUnit } from '@gremia/resolution';
import { useDeferredValue, useMemo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert } from '../alert';
import { MarkedTextWithSwitch } from '../marked-text.switch';

interface Preview {
  readonly marked: readonly MarkedPoint[];
  readonly units: readonly VoteUnit[];
}

/** The same engine as on the server; a text it cannot derive operations from right now costs the preview, never the text. */
function preview(base: readonly Point[], points: readonly Point[]): Preview | null {
  try {
    const { ops, units } = deriveOperations(base, linkReferences(points), { amendmentId: 'vorschau' });
    return { marked: markAmendment(base, ops), units };
  } catch {
    return null;
  }
}

export function AmendmentPreview({ base, points }: { readonly base: readonly Point[]; readonly points: readonly Point[] }): ReactElement {
  const { t } = useTranslation('editor');
  const settled = useDeferredValue(points);
  const result = useMemo(() => preview(base, settled), [base, settled]);
  if (result === null) return <Alert kind="warning" title={t('amendment.failed')} />;
  if (result.units.length === 0) return <p className="g-muted">{t('amendment.unchanged')}</p>;
  return (
    <div className="g-stack">
      <div>
        <p>{t('amendment.units', { count: result.units.length })}</p>
        <ul className="g-list">
          {result.units.map(({ id, label }) => (
            <li key={id}>{label}</li>
          ))}
        </ul>
      </div>
      <MarkedTextWithSwitch points={result.marked} />
    </div>
  );
}
