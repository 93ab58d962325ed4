import type { PaperDetail } from '@gremia/contracts';
import { useNavigate, useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { usePaper } from '../api/papers';
import { ReworkOf } from '../paper-editing/rework-of';
import { ButtonLink } from '../ui/button-link';
import { ClerkPage } from './clerk-page';
import { PageQuery } from '../answers/page-query';
import './clerk.css';

/** An amendment, to be put on the new version of its paper. */
export function ReworkPage(): ReactElement {
  const { id } = useParams({ from: '/shell/verwaltung/drucksachen/$id/neu-pruefen' });
  return <PageQuery query={usePaper(id)}>{(paper) => <Amendment key={paper.id} paper={paper} />}</PageQuery>;
}

function Amendment({ paper }: { readonly paper: PaperDetail }): ReactElement {
  const { t } = useTranslation(['versions', 'words']);
  const navigate = useNavigate();
  return (
    <ClerkPage
      title={t('rework.title')}
      preline={`${t(`words:paperKind.${paper.kind}`)} ${paper.number ?? t('words:paperState.draft')}`}
      lead={<span lang="de">{paper.title}</span>}
      actions={
        <ButtonLink variant="secondary" icon="arrow-back" to="/verwaltung/drucksachen/$id" params={{ id: paper.id }}>
          {t('toPaper')}
        </ButtonLink>
      }
    >
      <ReworkOf
        paper={paper}
        onDone={() => void navigate({ to: '/verwaltung/drucksachen/$id', params: { id: paper.id } })}
      />
    </ClerkPage>
  );
}
