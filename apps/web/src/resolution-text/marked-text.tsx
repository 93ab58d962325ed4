import type { MarkedPoint } from '@gremia/resolution';
import { useTranslation } from 'react-i18next';
import { MarkedBlocks } from './marked-blocks';
import { Struck, type MarkedView } from './marked-segment';

interface MarkedTextProps {
  readonly points: readonly MarkedPoint[];
  readonly view?: MarkedView;
  readonly onlyChanged?: boolean;
}

const SKIPPED: Record<MarkedView, MarkedPoint['change'] | null> = { marked: null, old: 'inserted', new: 'deleted' };

/**
 * A text with its changes: struck and bold, and said in words for those who do not see it (the same words that a copy
 * into plain text carries).
 */
export function MarkedText({ points, view = 'marked', onlyChanged = false }: MarkedTextProps) {
  const shown = (onlyChanged ? changedPoints(points) : points).filter((point) => point.change !== SKIPPED[view]);
  return (
    <ol className="g-marked-text">
      {shown.map((point) => (
        <li key={point.id} className={`g-marked-text__point g-marked-text__point--depth-${Math.min(point.depth, 4)}`}>
          <PointLabel point={point} view={view} />
          <div className="g-marked-text__body" lang="de">
            <MarkedBlocks segments={point.segments} view={view} />
          </div>
        </li>
      ))}
    </ol>
  );
}

export const isUntouched = ({ change, oldLabel, newLabel }: MarkedPoint): boolean =>
  change === 'equal' && oldLabel === newLabel;

/** The same words under another number: what is read anew is the number alone. */
export const isRenumbered = (point: MarkedPoint): boolean => point.change === 'equal' && !isUntouched(point);

/**
 * The points whose words or place change, each below the points it belongs to: "(3)" alone would not say where it
 * stands.
 */
export function changedPoints(points: readonly MarkedPoint[]): readonly MarkedPoint[] {
  let below = 0;
  return [...points]
    .reverse()
    .flatMap((point) => {
      const kept = point.change !== 'equal' || point.depth < below;
      if (kept) below = point.depth;
      else below = Math.min(below, point.depth);
      return kept ? [point] : [];
    })
    .reverse();
}

function PointLabel({
  point: { change, oldLabel, newLabel },
  view,
}: {
  readonly point: MarkedPoint;
  readonly view: MarkedView;
}) {
  const { t } = useTranslation('live');
  if (view !== 'marked') return <span className="g-marked-text__label">{view === 'old' ? oldLabel : newLabel}</span>;
  if (change === 'deleted') {
    return (
      <span className="g-marked-text__label">
        <Struck>{oldLabel ?? ''}</Struck>
      </span>
    );
  }
  if (change === 'inserted') {
    // An amendment may have named its point already: "07 (neu)".
    const named = newLabel === null || newLabel.includes('(') ? newLabel : t('marked.newLabel', { label: newLabel });
    return <strong className="g-marked-text__label">{named}</strong>;
  }
  const renumbered = oldLabel !== null && newLabel !== null && oldLabel !== newLabel;
  return (
    <span className="g-marked-text__label">
      {renumbered ? t('marked.becomes', { old: oldLabel, new: newLabel }) : (newLabel ?? oldLabel)}
      {change === 'moved' && <span className="g-marked-text__moved"> {t('marked.moved')}</span>}
    </span>
  );
}
