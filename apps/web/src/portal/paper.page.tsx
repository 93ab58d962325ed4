import type { PortalPaperDetail } from '@gremia/contracts';
import { useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { AmendmentStanding } from '../ui/amendments/amendment-standing';
import { AttachmentList } from '../ui/attachment-list';
import { DecisionList } from '../ui/decision-list';
import { ExportMenu } from '../ui/export-menu';
import { Page } from '../ui/page';
import { PageQuery } from '../ui/page-query';
import { Section } from '../ui/section';
import { OutdatedNote } from '../ui/versions/outdated';
import { PaperVersions } from '../ui/versions/paper-versions';
import { PaperAmendments } from './paper-amendments';
import { PaperConsultations } from './paper-consultations';
import { PaperFacts } from './paper-facts';
import { PaperReasons } from './paper-reasons';
import { PaperStatements } from './paper-statements';
import { PaperText } from './paper-text';
import { usePortalPaper } from './portal.queries';

export function PaperPage(): ReactElement {
  const { id } = useParams({ from: '/shell/drucksachen/$id' });
  return <PageQuery query={usePortalPaper(id)}>{(paper) => <Paper paper={paper} />}</PageQuery>;
}

function Paper({ paper }: { readonly paper: PortalPaperDetail }): ReactElement {
  const { t } = useTranslation(['portal', 'words']);
  const { number, title, kind, amendments, statements, decisions, consultations, attachments } = paper;
  return (
    <Page title={title} titleLang="de" preline={`${t(`words:paperKind.${kind}`)} ${number}`}>
      <AmendmentStanding paper={paper} paperPath="/drucksachen/$id" />
      {paper.outdated && <OutdatedNote />}
      <PaperFacts paper={paper} />
      <PaperText paper={paper} />
      {(paper.marked !== null || paper.text !== null || paper.resolution !== null) && (
        <ExportMenu
          paperId={paper.id}
          folder="portal/papers"
          changes={paper.marked !== null ? 'amendment' : paper.resolutionMarked !== null ? 'resolution' : null}
          corrected={paper.corrections.length > 0}
        />
      )}
      <PaperVersions paperId={paper.id} versions={paper.versions} path="/drucksachen/$id/fassungen" />
      {decisions.length > 0 && (
        <Section title={t('paper.decisions')}>
          <DecisionList decisions={decisions} />
        </Section>
      )}
      {amendments.length > 0 && <PaperAmendments id={paper.id} amendments={amendments} />}
      <PaperReasons paper={paper} />
      {statements.length > 0 && (
        <PaperStatements
          statements={statements}
          base={paper.kind === 'statement' ? null : (paper.text?.points ?? null)}
        />
      )}
      {consultations.length > 0 && <PaperConsultations consultations={consultations} />}
      {attachments.length > 0 && (
        <Section title={t('paper.attachments')}>
          <AttachmentList attachments={attachments} folder="portal/attachments" />
        </Section>
      )}
    </Page>
  );
}
