import type { PaperReading } from '@gremia/contracts';
import { fullLabel, walk } from '@gremia/resolution';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../ui/section';

interface PaperReasonsProps {
  readonly paper: Pick<PaperReading, 'reasons' | 'pointReasons' | 'text'>;
}

/** The reasons as a whole and point by point, each under the number that it belongs to. */
export function PaperReasons({ paper: { reasons, pointReasons, text } }: PaperReasonsProps): ReactElement | null {
  const { t } = useTranslation('paper');
  const points = text?.points ?? [];
  // In the order of the text; a reason whose point is gone comes last, without a number.
  const order = new Map(walk(points).map(({ point }, index) => [point.id, index]));
  const entries = Object.entries(pointReasons)
    .filter(([, reason]) => reason.trim() !== '')
    .map(([id, reason]) => ({ id, reason, label: fullLabel(points, id) }))
    .sort((a, b) => (order.get(a.id) ?? Infinity) - (order.get(b.id) ?? Infinity));
  if (reasons.trim() === '' && entries.length === 0) return null;
  return (
    <Section title={t('reasons')}>
      {reasons.trim() !== '' && (
        <p className="g-prose" lang="de">
          {reasons}
        </p>
      )}
      {entries.map(({ id, reason, label }) => (
        <div key={id} className="g-point-reason">
          {label !== '' && <h3 className="g-h3">{t('to', { point: label })}</h3>}
          <p className="g-prose" lang="de">
            {reason}
          </p>
        </div>
      ))}
    </Section>
  );
}
