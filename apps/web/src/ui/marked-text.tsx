import type { MarkedPoint, Segment } from '@gremia/resolution';
import { useTranslation } from 'react-i18next';

export type MarkedView = 'marked' | 'old' | 'new';

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
            {point.segments.map((segment, index) => (
              <MarkedSegment key={`${point.id}-${index}`} segment={segment} view={view} />
            ))}
          </div>
        </li>
      ))}
    </ol>
  );
}

export const isUntouched = ({ change, oldLabel, newLabel }: MarkedPoint): boolean =>
  change === 'equal' && oldLabel === newLabel;

/** The points that change, each below the points it belongs to: "(3)" alone would not say where it stands. */
export function changedPoints(points: readonly MarkedPoint[]): readonly MarkedPoint[] {
  let below = 0;
  return [...points]
    .reverse()
    .flatMap((point) => {
      const kept = !isUntouched(point) || point.depth < below;
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
        <Struck text={oldLabel ?? ''} />
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

export function MarkedSegment({
  segment: { op, text },
  view,
}: {
  readonly segment: Segment;
  readonly view: MarkedView;
}) {
  if (op === 'equal' || view !== 'marked') {
    const hidden = (op === 'delete' && view === 'new') || (op === 'insert' && view === 'old');
    return hidden ? null : <>{text}</>;
  }
  return op === 'delete' ? <Struck text={text} /> : <Inserted text={text} />;
}

function Struck({ text }: { readonly text: string }) {
  const { t, i18n } = useTranslation('live');
  return (
    <del>
      <span className="kern-sr-only" lang={i18n.language}>
        {t('marked.struckStart')}
      </span>
      {text}
      <span className="kern-sr-only" lang={i18n.language}>
        {t('marked.end')}
      </span>
    </del>
  );
}

function Inserted({ text }: { readonly text: string }) {
  const { t, i18n } = useTranslation('live');
  return (
    <ins>
      <span className="kern-sr-only" lang={i18n.language}>
        {t('marked.insertedStart')}
      </span>
      {text}
      <span className="kern-sr-only" lang={i18n.language}>
        {t('marked.end')}
      </span>
    </ins>
  );
}
