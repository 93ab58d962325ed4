import type { PaperDetail } from '@gremia/contracts';
import { useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { usePaper } from '../api/papers';
import { holdsRole, useSession } from '../api/session';
import { PaperHistory } from '../history/paper-history';
import { AmendmentStanding } from '../paper-reading/amendments/amendment-standing';
import { isAmendable } from '../paper-reading/amendments/hanging';
import { PaperAmendments } from '../paper-reading/paper-amendments';
import { PaperAttachments } from '../paper-reading/paper-attachments';
import { PaperConsultations } from '../paper-reading/paper-consultations';
import { PaperDecisions } from '../paper-reading/paper-decisions';
import { PaperExport } from '../paper-reading/paper-export';
import { PaperFacts } from '../paper-reading/paper-facts';
import { NewsAbout } from '../news/news-about';
import { NotedPaper } from '../notes/noted-paper';
import { PaperFieldsReading } from '../paper-fields/paper-fields-reading';
import { PaperStatements } from '../paper-reading/paper-statements';
import { PaperText } from '../paper-reading/paper-text';
import { MEMBER_READING } from '../paper-reading/reading-surface';
import { usePaperPreline } from '../paper-reading/use-paper-preline';
import { OutdatedNote } from '../paper-reading/versions/outdated';
import { PaperVersions } from '../paper-reading/versions/paper-versions';
import { ButtonLink } from '../ui/button-link';
import { WithContents } from '../ui/contents/with-contents';
import { Page } from '../ui/page';
import { PageQuery } from '../answers/page-query';

/** A paper as a member reads it: text, amendments with their marks, statement, results. */
export function PaperPage(): ReactElement {
  const { id } = useParams({ from: '/shell/mitglied/drucksachen/$id' });
  return <PageQuery query={usePaper(id)}>{(paper) => <Paper paper={paper} />}</PageQuery>;
}

function Paper({ paper }: { readonly paper: PaperDetail }): ReactElement {
  const mayWrite = holdsRole(useSession().data, ['member', 'chair']);
  const part = { paper, surface: MEMBER_READING };
  return (
    <Page
      title={paper.title}
      titleLang="de"
      preline={usePaperPreline(paper)}
      actions={<PaperActions paper={paper} mayWrite={mayWrite} />}
    >
      <AmendmentStanding {...part} />
      {paper.outdated && <Outdated paper={paper} mayRework={mayWrite && paper.mayEdit} />}
      <PaperFacts {...part} />
      <NewsAbout id={paper.id} />
      <WithContents>
        <NotedPaper paperId={paper.id}>
          <PaperText {...part} />
        </NotedPaper>
        <PaperExport {...part} />
        <PaperVersions {...part} />
        <PaperDecisions {...part} />
        <PaperFieldsReading {...part} />
        <PaperStatements {...part} />
        <PaperAmendments {...part} />
        <PaperConsultations {...part} />
        <PaperAttachments {...part} />
        <PaperHistory {...part} />
      </WithContents>
    </Page>
  );
}

function Outdated({ paper, mayRework }: { readonly paper: PaperDetail; readonly mayRework: boolean }): ReactElement {
  const { t } = useTranslation('versions');
  return (
    <OutdatedNote>
      {mayRework && (
        <ButtonLink variant="secondary" to="/mitglied/antrag/$id/neu-pruefen" params={{ id: paper.id }}>
          {t('outdated.check')}
        </ButtonLink>
      )}
    </OutdatedNote>
  );
}

interface PaperActionsProps {
  readonly paper: PaperDetail;
  /** The reader writes papers in this place; who writes them for the office does so elsewhere. */
  readonly mayWrite: boolean;
}

/** What the reader can do with the paper now. */
function PaperActions({ paper, mayWrite }: PaperActionsProps): ReactElement {
  const { t } = useTranslation(['member', 'correction', 'versions']);
  return (
    <>
      {paper.mayRevise && mayWrite && (
        <ButtonLink variant="secondary" icon="edit" to="/mitglied/antrag/$id/neufassung" params={{ id: paper.id }}>
          {t('versions:bringIn.action')}
        </ButtonLink>
      )}
      {paper.mayEdit && !paper.outdated && mayWrite && (
        <ButtonLink variant="secondary" icon="edit" to="/mitglied/antrag/$id" params={{ id: paper.id }}>
          {t('paper.edit')}
        </ButtonLink>
      )}
      {paper.correctable !== null && (
        <ButtonLink
          variant="secondary"
          icon="edit"
          to="/verwaltung/drucksachen/$id/berichtigung"
          params={{ id: paper.id }}
        >
          {t('correction:start')}
        </ButtonLink>
      )}
      {isAmendable(paper) && mayWrite && (
        <ButtonLink variant="secondary" icon="add" to="/mitglied/antrag/neu" search={{ zu: paper.id }}>
          {t(paper.kind === 'amendment' ? 'paper.amendAmendment' : 'paper.amend')}
        </ButtonLink>
      )}
    </>
  );
}
