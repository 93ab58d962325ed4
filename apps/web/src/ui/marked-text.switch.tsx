import type { MarkedPoint } from '@gremia/resolution';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isUntouched, MarkedText, type MarkedView } from './marked-text';

interface MarkedTextWithSwitchProps {
  readonly points: readonly MarkedPoint[];
  /** Names the group of choices: "Ansicht des Textes". */
  readonly legend?: string;
  readonly startWith?: MarkedView;
  /** Leaves out the points that stay as they are, until somebody wants them. */
  readonly startOnlyChanged?: boolean;
}

const VIEWS: readonly MarkedView[] = ['marked', 'old', 'new'];

/** A marked text with the choice between marked, old and new, and the changed points alone. Without any change it is just the text. */
export function MarkedTextWithSwitch({ points, legend, startWith = 'marked', startOnlyChanged = false }: MarkedTextWithSwitchProps) {
  const { t } = useTranslation('live');
  const name = useId();
  const [view, setView] = useState<MarkedView>(startWith);
  const [onlyChanged, setOnlyChanged] = useState(startOnlyChanged);
  const untouched = points.filter(isUntouched).length;
  if (untouched === points.length) return <MarkedText points={points} />;

  return (
    <div className="g-marked-text-switch">
      <fieldset className="g-marked-text-switch__views">
        <legend className="kern-sr-only">{legend ?? t('marked.views')}</legend>
        {VIEWS.map((each) => (
          <label key={each} className="g-marked-text-switch__view">
            <input type="radio" name={name} value={each} checked={view === each} onChange={() => setView(each)} />
            <span>{t(`marked.view.${each}`)}</span>
          </label>
        ))}
      </fieldset>
      {untouched > 0 && (
        <label className="g-marked-text-switch__only">
          <input type="checkbox" checked={onlyChanged} onChange={(event) => setOnlyChanged(event.target.checked)} />
          <span>{t('marked.onlyChanged')}</span>
        </label>
      )}
      <MarkedText points={points} view={view} onlyChanged={onlyChanged} />
    </div>
  );
}
