import type { PaperDetail } from '@gremia/contracts';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { usePaper } from '../api/papers';
import { holdsRole, useSession } from '../api/session';
import { AmendmentStanding } from '../ui/amendments/amendment-standing';
import { isAmendable } from '../ui/amendments/hanging';
import { AttachmentList } from '../ui/attachment-list';
import { ButtonLink } from '../ui/button-link';
import { ExportMenu } from '../ui/export-menu';
import { Page } from '../ui/page';
import { PageQuery } from '../ui/page-query';
import { Section } from '../ui/section';
import { OutdatedNote } from '../ui/versions/outdated';
import { PaperVersions } from '../ui/versions/paper-versions';
import { PaperAmendments } from './paper-amendments';
import { PaperDecisions } from './paper-decisions';
import { PaperConsultations, PaperFacts } from './paper-facts';
import { PaperStatement } from './paper-statement';
import { PaperReasons, PaperText } from './paper-text';

/** A paper as a member reads it: text, amendments with their marks, statement, results. */
export function PaperPage(): ReactElement {
  const { id } = useParams({ from: '/shell/mitglied/drucksachen/$id' });
  const query = usePaper(id);
  return <PageQuery query={query}>{(paper) => <Paper paper={paper} />}</PageQuery>;
}

function Paper({ paper }: { readonly paper: PaperDetail }): ReactElement {
  const { t } = useTranslation(['member', 'words', 'correction', 'versions']);
  const { data: session } = useSession();
  const kind = t(`words:paperKind.${paper.kind}`);
  return (
    <Page
      title={paper.title}
      preline={paper.number === null ? kind : t('paper.preline', { kind, number: paper.number })}
      actions={
        <>
          {paper.mayRevise && holdsRole(session, ['member', 'chair']) && (
            <ButtonLink variant="secondary" icon="edit" to="/mitglied/antrag/$id/neufassung" params={{ id: paper.id }}>
              {t('versions:bringIn.action')}
            </ButtonLink>
          )}
          {paper.mayEdit && !paper.outdated && holdsRole(session, ['member', 'chair']) && (
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
          {isAmendable(paper) && holdsRole(session, ['member', 'chair']) && (
            <ButtonLink variant="secondary" icon="add" to="/mitglied/antrag/neu" search={{ zu: paper.id }}>
              {t(paper.kind === 'amendment' ? 'paper.amendAmendment' : 'paper.amend')}
            </ButtonLink>
          )}
        </>
      }
    >
      {paper.parent !== null && (
        <p className="kern-body">
          {t('paper.parent')}{' '}
          <Link className="kern-link" to="/mitglied/drucksachen/$id" params={{ id: paper.parent.id }}>
            {paper.parent.number === null ? paper.parent.title : `${paper.parent.number} ${paper.parent.title}`}
          </Link>
        </p>
      )}
      <AmendmentStanding paper={paper} paperPath="/mitglied/drucksachen/$id" />
      {paper.outdated && (
        <OutdatedNote>
          {paper.mayEdit && holdsRole(session, ['member', 'chair']) && (
            <ButtonLink variant="secondary" to="/mitglied/antrag/$id/neu-pruefen" params={{ id: paper.id }}>
              {t('versions:outdated.check')}
            </ButtonLink>
          )}
        </OutdatedNote>
      )}
      <PaperFacts paper={paper} />
      <PaperText paper={paper} />
      {(paper.amendment !== null || paper.text !== null || paper.resolution !== null) && (
        <ExportMenu
          paperId={paper.id}
          folder="papers"
          changes={paper.amendment !== null ? 'amendment' : paper.resolutionMarked !== null ? 'resolution' : null}
          corrected={paper.corrections.length > 0}
        />
      )}
      <PaperVersions paperId={paper.id} versions={paper.versions} path="/mitglied/drucksachen/$id/fassungen" />
      <PaperDecisions decisions={paper.decisions} />
      <PaperReasons paper={paper} />
      {paper.statement !== null && <PaperStatement statement={paper.statement} />}
      <PaperAmendments paper={paper} />
      {paper.consultations.length > 0 && <PaperConsultations consultations={paper.consultations} />}
      {paper.attachments.length > 0 && (
        <Section title={t('paper.attachments')}>
          <AttachmentList attachments={paper.attachments} folder="attachments" />
        </Section>
      )}
    </Page>
  );
}
