import type { PaperSummary } from '@gremia/contracts';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatShortInstant } from '../i18n/dates';
import { keepTogether } from '../i18n/keep-together';

/** Papers in short: number, title, kind, who, when last changed. */
export function PaperLines({ papers }: { readonly papers: readonly PaperSummary[] }): ReactElement {
  const { t } = useTranslation(['clerk', 'words']);
  return (
    <ul className="g-entries">
      {papers.map(({ id, number, title, kind, originators, changedAt }) => (
        <li key={id} className="g-entry g-entry--plain">
          <h3 className="g-entry__title">
            <Link className="kern-link" lang="de" to="/verwaltung/drucksachen/$id" params={{ id }}>
              {keepTogether(number === null ? title : `${number} ${title}`)}
            </Link>
          </h3>
          <p className="g-muted g-small">
            {[
              t(`words:paperKind.${kind}`),
              originators.map(({ name }) => name).join(', '),
              t('papers.changed', { at: formatShortInstant(changedAt) }),
            ]
              .filter((part) => part !== '')
              .join(' · ')}
          </p>
        </li>
      ))}
    </ul>
  );
}
