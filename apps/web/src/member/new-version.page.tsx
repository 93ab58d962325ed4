import type { PaperDetail } from '@gremia/contracts';
import { useNavigate, useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { usePaper } from '../api/papers';
import { NewVersionOf } from '../paper-editing/new-version-of';
import { ButtonLink } from '../ui/button-link';
import { Page } from '../ui/page';
import { PageQuery } from '../answers/page-query';

/** A new version of one's own submitted motion. */
export function NewVersionPage(): ReactElement {
  const { id } = useParams({ from: '/shell/mitglied/antrag/$id/neufassung' });
  return <PageQuery query={usePaper(id)}>{(paper) => <OwnPaper key={paper.id} paper={paper} />}</PageQuery>;
}

function OwnPaper({ paper }: { readonly paper: PaperDetail }): ReactElement {
  const { t } = useTranslation(['versions', 'words']);
  const navigate = useNavigate();
  const params = { id: paper.id };
  return (
    <Page
      title={t('bringIn.action')}
      preline={`${t(`words:paperKind.${paper.kind}`)} ${paper.number ?? ''}`}
      lead={<span lang="de">{paper.title}</span>}
      width="wide"
      actions={
        <ButtonLink variant="secondary" icon="arrow-back" to="/mitglied/drucksachen/$id" params={params}>
          {t('toPaper')}
        </ButtonLink>
      }
    >
      <NewVersionOf paper={paper} onDone={() => void navigate({ to: '/mitglied/drucksachen/$id', params })} />
    </Page>
  );
}
