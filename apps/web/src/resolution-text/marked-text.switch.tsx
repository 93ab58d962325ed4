import type { MarkedPoint } from '@gremia/resolution';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import type { MarkedView } from './marked-segment';
import { changedPoints, isRenumbered, isUntouched, MarkedText } from './marked-text';
import { MarkedTextBeside } from './marked-text.beside';
import { useWideScreen } from '../ui/use-wide-screen';

interface MarkedTextWithSwitchProps {
  readonly points: readonly MarkedPoint[];
  /** Names the group of choices: "Ansicht des Textes". */
  readonly legend?: string;
  readonly startWith?: MarkedView;
  /** Leaves out the points that stay as they are, until somebody wants them. */
  readonly startOnlyChanged?: boolean;
  /** The changed points alone, without any choice of views until the whole text is wanted: room is short. */
  readonly quiet?: boolean;
}

type View = MarkedView | 'beside';
const VIEWS: readonly View[] = ['marked', 'old', 'new', 'beside'];

/**
 * A marked text with the choice between marked, old, new and, where there is room, both beside each other, and the
 * changed points alone. Without any change it is just the text.
 */
export function MarkedTextWithSwitch({
  points,
  legend,
  startWith = 'marked',
  startOnlyChanged = false,
  quiet = false,
}: MarkedTextWithSwitchProps) {
  const { t } = useTranslation('live');
  const name = useId();
  const wide = useWideScreen();
  const [chosen, setView] = useState<View>(startWith);
  const [onlyChanged, setOnlyChanged] = useState(startOnlyChanged);
  // A window made narrow again falls back to the marks, which say the same in one column.
  const view = chosen === 'beside' && !wide ? 'marked' : chosen;
  const untouched = points.filter(isUntouched).length;
  if (untouched === points.length) return <MarkedText points={points} />;
  const changed = changedPoints(points);
  const renumbered = points.filter((point) => isRenumbered(point) && !changed.includes(point));
  const hidden = points.length - changed.length;
  const offers = !quiet || !onlyChanged || hidden === 0;

  return (
    <div className="g-marked-text-switch">
      {offers && (
        <fieldset className="g-marked-text-switch__views">
          <legend className="kern-sr-only">{legend ?? t('marked.views')}</legend>
          {VIEWS.filter((each) => each !== 'beside' || wide).map((each) => (
            <label key={each} className="g-marked-text-switch__view">
              <input type="radio" name={name} value={each} checked={view === each} onChange={() => setView(each)} />
              <span>{t(`marked.view.${each}`)}</span>
            </label>
          ))}
        </fieldset>
      )}
      {offers && hidden > 0 && (
        <label className="g-marked-text-switch__only">
          <input type="checkbox" checked={onlyChanged} onChange={(event) => setOnlyChanged(event.target.checked)} />
          <span>{t('marked.onlyChanged')}</span>
        </label>
      )}
      {view === 'beside' ? (
        <MarkedTextBeside points={points} onlyChanged={onlyChanged} />
      ) : (
        <MarkedText points={points} view={view} onlyChanged={onlyChanged} />
      )}
      {onlyChanged && hidden > 0 && (
        <p className="g-row g-small g-muted g-no-print">
          <span className="g-marked-text-switch__hidden">{t('marked.hidden', { count: hidden })}</span>
          {renumbered.length > 0 && (
            <span>
              {t('marked.renumbered', {
                numbers: renumbered
                  .map(({ oldLabel, newLabel }) => t('marked.becomes', { old: oldLabel, new: newLabel }))
                  .join(', '),
              })}
            </span>
          )}
          <Button variant="tertiary" small onClick={() => setOnlyChanged(false)}>
            {t('marked.whole')}
          </Button>
        </p>
      )}
    </div>
  );
}
