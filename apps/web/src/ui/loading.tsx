import { useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

/** Says that something is loading, once it takes longer than a blink. */
export function Loading(): ReactElement {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="g-loading" role="status">
      {shown && (
        <>
          <span className="g-skeleton" aria-hidden="true" />
          <span className="g-skeleton" aria-hidden="true" />
          <span className="g-skeleton g-skeleton--short" aria-hidden="true" />
          <span className="kern-sr-only">{t('loading')}</span>
        </>
      )}
    </div>
  );
}
