import type { PortalPaperDetail } from '@gremia/contracts';
import { fullLabel, walk } from '@gremia/resolution';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../ui/section';

export function PaperReasons({
  paper: { reasons, pointReasons, text },
}: {
  readonly paper: PortalPaperDetail;
}): ReactElement | null {
  const { t } = useTranslation('portal');
  const points = text?.points ?? [];
  // In the order of the text; a reason whose point is gone comes last, without a number.
  const order = new Map(walk(points).map(({ point }, index) => [point.id, index]));
  const entries = Object.entries(pointReasons)
    .filter(([, reason]) => reason.trim() !== '')
    .sort(([a], [b]) => (order.get(a) ?? Infinity) - (order.get(b) ?? Infinity));
  if (reasons.trim() === '' && entries.length === 0) return null;
  return (
    <Section title={t('paper.reasons')}>
      {reasons.trim() !== '' && (
        <p className="g-prose" lang="de">
          {reasons}
        </p>
      )}
      {entries.map(([id, reason]) => (
        <div key={id} className="g-point-reason">
          {fullLabel(points, id) !== '' && <h3 className="g-h3">{t('paper.to', { point: fullLabel(points, id) })}</h3>}
          <p className="g-prose" lang="de">
            {reason}
          </p>
        </div>
      ))}
    </Section>
  );
}
