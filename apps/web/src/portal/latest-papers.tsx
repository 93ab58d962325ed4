import type { PortalPaper } from '@gremia/contracts';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../i18n/dates';
import { keepTogether, listed } from '../i18n/keep-together';
import { EmptyState } from '../ui/empty-state';

/** The papers that were handed in last. */
export function LatestPapers({ papers }: { readonly papers: readonly PortalPaper[] }): ReactElement {
  const { t } = useTranslation(['home', 'words']);
  if (papers.length === 0) return <EmptyState title={t('papersEmpty')} />;
  return (
    <ul className="g-entries">
      {papers.map(({ id, number, title, kind, submittedOn }) => (
        <li key={id} className="g-entry g-entry--plain">
          <h3 className="g-entry__title">
            <Link className="kern-link" lang="de" to="/drucksachen/$id" params={{ id }}>
              {keepTogether(title)}
            </Link>
          </h3>
          <p className="g-muted g-small">{listed([t(`words:paperKind.${kind}`), number, formatDay(submittedOn)])}</p>
        </li>
      ))}
    </ul>
  );
}
