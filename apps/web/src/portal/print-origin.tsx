import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useMunicipality } from '../api/bodies';
import { formatDay, today } from '../i18n/dates';

/** On paper alone: whose page it is, where it stands, and when it was read there. */
export function PrintOrigin(): ReactElement {
  const { t } = useTranslation();
  const municipality = useMunicipality().data?.name;
  const [day] = useState(() => today());
  const { origin, pathname } = window.location;
  return (
    <p className="g-print-only portal-origin">
      {municipality !== undefined && <span lang="de">{`${municipality} · `}</span>}
      {t('footer.printed', { address: origin + pathname, day: formatDay(day) })}
    </p>
  );
}
