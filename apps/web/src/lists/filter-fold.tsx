import { useId, useState, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface FilterFoldProps {
  /** How many choices are made at the moment. */
  readonly active: number;
  readonly children: ReactNode;
}

/** The choices of a filter: beside each other where there is room, on a telephone behind one button. */
export function FilterFold({ active, children }: FilterFoldProps): ReactElement {
  const { t } = useTranslation('lists');
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="g-filter__toggle kern-btn kern-btn--secondary"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <span className="kern-label">{active === 0 ? t('filter.fold') : t('filter.foldCount', { count: active })}</span>
      </button>
      <div id={id} className={`g-filter__more${open ? ' g-filter__more--open' : ''}`}>
        {children}
      </div>
    </>
  );
}

/** How many of the choices say something. */
export const countActive = (...choices: readonly unknown[]): number =>
  choices.filter((choice) => choice !== undefined && choice !== '').length;
