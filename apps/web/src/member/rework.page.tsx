import type { PaperDetail } from '@gremia/contracts';
import { useNavigate, useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAmendmentReview } from '../api/paper-versions';
import { usePaper } from '../api/papers';
import { useSession } from '../api/session';
import { Rework } from '../paper-editing/rework';
import { Alert } from '../ui/alert';
import { ButtonLink } from '../ui/button-link';
import { Page } from '../ui/page';
import { PageQuery } from '../ui/page-query';
import { QueryView } from '../ui/query-view';

/** One's own amendment, to be put on the new version of its paper. */
export function ReworkPage(): ReactElement {
  const { id } = useParams({ from: '/shell/mitglied/antrag/$id/neu-pruefen' });
  return <PageQuery query={usePaper(id)}>{(paper) => <OwnAmendment key={paper.id} paper={paper} />}</PageQuery>;
}

function OwnAmendment({ paper }: { readonly paper: PaperDetail }): ReactElement {
  const { t } = useTranslation(['versions', 'words']);
  return (
    <Page
      title={t('rework.title')}
      preline={`${t(`words:paperKind.${paper.kind}`)} ${paper.number ?? t('words:paperState.draft')}`}
      lead={<span lang="de">{paper.title}</span>}
      width="wide"
      actions={
        <ButtonLink variant="secondary" icon="arrow-back" to="/mitglied/drucksachen/$id" params={{ id: paper.id }}>
          {t('toPaper')}
        </ButtonLink>
      }
    >
      {paper.outdated ? (
        <Review paper={paper} />
      ) : (
        <Alert kind="info" title={t('rework.none')}>
          <p>{t('rework.noneText')}</p>
        </Alert>
      )}
    </Page>
  );
}

function Review({ paper }: { readonly paper: PaperDetail }): ReactElement {
  const navigate = useNavigate();
  const personId = useSession().data?.person?.id ?? '';
  const to = paper.state === 'draft' ? '/mitglied/antrag/$id' : '/mitglied/drucksachen/$id';
  return (
    <QueryView query={useAmendmentReview(paper.id)}>
      {(review) => <Rework paper={paper} review={review} personId={personId} onDone={() => void navigate({ to, params: { id: paper.id } })} />}
    </QueryView>
  );
}
