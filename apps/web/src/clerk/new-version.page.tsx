import type { PaperDetail } from '@gremia/contracts';
import { useNavigate, useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { usePaper } from '../api/papers';
import { NewVersionOf } from '../paper-editing/new-version-of';
import { ButtonLink } from '../ui/button-link';
import { ClerkPage } from './clerk-page';
import { PageQuery } from '../answers/page-query';
import './clerk.css';

/** A new version of a submitted proposal or motion, brought in by the office. */
export function NewVersionPage(): ReactElement {
  const { id } = useParams({ from: '/shell/verwaltung/drucksachen/$id/neufassung' });
  return <PageQuery query={usePaper(id)}>{(paper) => <Submitted key={paper.id} paper={paper} />}</PageQuery>;
}

function Submitted({ paper }: { readonly paper: PaperDetail }): ReactElement {
  const { t } = useTranslation(['versions', 'words']);
  const navigate = useNavigate();
  const params = { id: paper.id };
  return (
    <ClerkPage
      title={t('bringIn.action')}
      preline={`${t(`words:paperKind.${paper.kind}`)} ${paper.number ?? ''}`}
      lead={<span lang="de">{paper.title}</span>}
      actions={
        <ButtonLink variant="secondary" icon="arrow-back" to="/verwaltung/drucksachen/$id" params={params}>
          {t('toPaper')}
        </ButtonLink>
      }
    >
      <NewVersionOf paper={paper} onDone={() => void navigate({ to: '/verwaltung/drucksachen/$id', params })} />
    </ClerkPage>
  );
}
