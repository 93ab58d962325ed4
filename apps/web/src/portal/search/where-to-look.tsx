import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

const PLACES = [
  ['drucksachen', '/drucksachen'],
  ['sitzungen', '/sitzungen'],
  ['gremien', '/gremien'],
] as const;

/** Ways for whoever has no word for it. */
export function WhereToLook(): ReactElement {
  const { t } = useTranslation('portal');
  return (
    <ul className="g-choices">
      {PLACES.map(([name, to]) => (
        <li key={name}>
          <Link className="g-choice" to={to}>
            <span>
              <span className="g-choice__title">{t(`search.place.${name}.title`)}</span>
              <span className="g-choice__text">{t(`search.place.${name}.text`)}</span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
