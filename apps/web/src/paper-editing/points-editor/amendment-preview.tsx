import {
  deriveOperations,
  linkReferences,
  markAmendment,
  type Grouping,
  type MarkedPoint,
  type Point,
  type VoteUnit,
} from '@gremia/resolution';
import { useDeferredValue, useMemo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert } from '../../ui/alert';
import { MarkedTextWithSwitch } from '../../resolution-text/marked-text.switch';

interface Preview {
  readonly marked: readonly MarkedPoint[];
  readonly units: readonly VoteUnit[];
}

/**
 * The same engine as on the server; a text it cannot derive operations from right now costs the preview, never the
 * text.
 */
function preview(base: readonly Point[], points: readonly Point[], grouping: Grouping): Preview | null {
  try {
    const { ops, units } = deriveOperations(base, linkReferences(points), { amendmentId: 'vorschau', grouping });
    return { marked: markAmendment(base, ops), units };
  } catch {
    return null;
  }
}

export interface AmendmentPreviewProps {
  readonly base: readonly Point[];
  readonly points: readonly Point[];
  readonly grouping?: Grouping;
}

export function AmendmentPreview({ base, points, grouping = 'points' }: AmendmentPreviewProps): ReactElement {
  const { t } = useTranslation('editor');
  const settled = useDeferredValue(points);
  const result = useMemo(() => preview(base, settled, grouping), [base, settled, grouping]);
  if (result === null) return <Alert kind="warning" title={t('amendment.failed')} />;
  if (result.units.length === 0) return <p className="g-muted">{t('amendment.unchanged')}</p>;
  return (
    <div className="g-stack">
      <p>
        {t('amendment.votedOn', {
          count: result.units.length,
          units: result.units.map(({ label }) => label).join(' · '),
        })}
      </p>
      <MarkedTextWithSwitch points={result.marked} />
    </div>
  );
}
