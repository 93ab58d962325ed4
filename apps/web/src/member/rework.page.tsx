import type { PaperDetail } from '@gremia/contracts';
import { useNavigate, useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { usePaper } from '../api/papers';
import { ReworkOf } from '../paper-editing/rework-of';
import { ButtonLink } from '../ui/button-link';
import { Page } from '../ui/page';
import { PageQuery } from '../answers/page-query';

/** One's own amendment, to be put on the new version of its paper. */
export function ReworkPage(): ReactElement {
  const { id } = useParams({ from: '/shell/mitglied/antrag/$id/neu-pruefen' });
  return <PageQuery query={usePaper(id)}>{(paper) => <OwnAmendment key={paper.id} paper={paper} />}</PageQuery>;
}

function OwnAmendment({ paper }: { readonly paper: PaperDetail }): ReactElement {
  const { t } = useTranslation(['versions', 'words']);
  const navigate = useNavigate();
  const to = paper.state === 'draft' ? '/mitglied/antrag/$id' : '/mitglied/drucksachen/$id';
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
      <ReworkOf paper={paper} onDone={() => void navigate({ to: to, params: { id: paper.id } })} />
    </Page>
  );
}
