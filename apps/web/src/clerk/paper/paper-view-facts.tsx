import type { PaperDetail } from '@gremia/contracts';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../i18n/dates';
import { Facts } from '../../ui/facts';
import { PaperStateBadge } from '../../ui/state-badge';

export function PaperViewFacts({ paper }: { readonly paper: PaperDetail }): ReactElement {
  const { t } = useTranslation(['clerk', 'words', 'portal']);
  return (
    <Facts
      facts={[
        [t('papers.originators'), paper.originators.map(({ name }) => name).join(', ')],
        [t('portal:paper.submittedOn'), paper.submittedOn === null ? null : formatDay(paper.submittedOn)],
        [t('papers.state'), <PaperStateBadge key="state" state={paper.state} />],
        [t('papers.result'), paper.result],
        [t('paper.visibility'), t(paper.public ? 'words:public' : 'words:nonPublic')],
        [t('paper.author'), paper.author],
        [
          t('paper.parent'),
          paper.parent === null ? null : (
            <Link key="parent" className="kern-link" to="/verwaltung/drucksachen/$id" params={{ id: paper.parent.id }}>
              {paper.parent.number} {paper.parent.title}
            </Link>
          ),
        ],
        [
          t('paper.portal'),
          paper.public && paper.number !== null ? (
            <Link key="portal" className="kern-link" to="/drucksachen/$id" params={{ id: paper.id }}>
              {t('paper.portalOpen')}
            </Link>
          ) : null,
        ],
      ]}
    />
  );
}
