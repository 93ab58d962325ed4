import type { PortalPaperDetail } from '@gremia/contracts';
import { useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { PaperHistory } from '../history/paper-history';
import { AmendmentStanding } from '../paper-reading/amendments/amendment-standing';
import { PaperAmendments } from '../paper-reading/paper-amendments';
import { PaperAttachments } from '../paper-reading/paper-attachments';
import { PaperConsultations } from '../paper-reading/paper-consultations';
import { PaperDecisions } from '../paper-reading/paper-decisions';
import { PaperExport } from '../paper-reading/paper-export';
import { PaperFacts } from '../paper-reading/paper-facts';
import { PaperFieldsReading } from '../paper-fields/paper-fields-reading';
import { PaperStatements } from '../paper-reading/paper-statements';
import { PaperText } from '../paper-reading/paper-text';
import { PUBLIC_READING } from '../paper-reading/reading-surface';
import { usePaperPreline } from '../paper-reading/use-paper-preline';
import { OutdatedNote } from '../paper-reading/versions/outdated';
import { PaperVersions } from '../paper-reading/versions/paper-versions';
import { WithContents } from '../ui/contents/with-contents';
import { Page } from '../ui/page';
import { PageQuery } from '../answers/page-query';
import { PrintOrigin } from './print-origin';
import { usePortalPaper } from './portal.queries';

export function PaperPage(): ReactElement {
  const { id } = useParams({ from: '/shell/drucksachen/$id' });
  return <PageQuery query={usePortalPaper(id)}>{(paper) => <Paper paper={paper} />}</PageQuery>;
}

function Paper({ paper }: { readonly paper: PortalPaperDetail }): ReactElement {
  const part = { paper, surface: PUBLIC_READING };
  return (
    <Page title={paper.title} titleLang="de" preline={usePaperPreline(paper)}>
      <AmendmentStanding {...part} />
      {paper.outdated && <OutdatedNote />}
      <PaperFacts {...part} />
      <WithContents>
        <PaperText {...part} />
        <PaperExport {...part} />
        <PaperVersions {...part} />
        <PaperDecisions {...part} />
        <PaperAmendments {...part} />
        <PaperFieldsReading {...part} />
        <PaperStatements {...part} />
        <PaperConsultations {...part} />
        <PaperAttachments {...part} />
        <PaperHistory {...part} />
      </WithContents>
      <PrintOrigin />
    </Page>
  );
}
