import type { PaperDetail } from '@gremia/contracts';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatShortDay } from '../../i18n/dates';
import { Alert } from '../../ui/alert';
import { AmendmentStanding } from '../../ui/amendments/amendment-standing';
import { isAmendable } from '../../ui/amendments/hanging';
import { Button } from '../../ui/button';
import { ButtonLink } from '../../ui/button-link';
import { DataTable } from '../../ui/data-table';
import { DecisionList } from '../../ui/decision-list';
import { ExportMenu } from '../../ui/export-menu';
import { Section } from '../../ui/section';
import { OutdatedNote } from '../../ui/versions/outdated';
import { PaperVersions } from '../../ui/versions/paper-versions';
import { ClerkPage } from '../clerk-page';
import { PaperAttachments } from './paper-attachments';
import { PaperTexts } from './paper-texts';
import { PaperViewFacts } from './paper-view-facts';
import { StatementView } from './statement-view';
import { ToRework } from './to-rework';
import { WithdrawPaper } from './withdraw-paper';

const isPending = ({ state }: PaperDetail): boolean =>
  state === 'submitted' || state === 'scheduled' || state === 'in-consultation';

export interface PaperViewProps {
  readonly paper: PaperDetail;
  /** The number that it has just been given; null when it was not submitted just now. */
  readonly submittedAs: string | null;
  readonly onEdit: (() => void) | null;
}

/** A submitted paper for the office: everything that belongs to it, and what can still happen. */
export function PaperView({ paper, submittedAs, onEdit }: PaperViewProps): ReactElement {
  const { t } = useTranslation(['clerk', 'words', 'portal', 'correction', 'versions']);
  const pending = isPending(paper);
  return (
    <ClerkPage
      title={paper.title}
      titleLang="de"
      preline={`${t(`words:paperKind.${paper.kind}`)} ${paper.number ?? ''}`}
      width="text"
      actions={
        <>
          {isAmendable(paper) && (
            <ButtonLink
              to="/verwaltung/drucksachen/neu"
              search={{ art: 'amendment', zu: paper.id }}
              variant="secondary"
              icon="edit"
            >
              {t(paper.kind === 'amendment' ? 'paper.newAmendmentToAmendment' : 'paper.newAmendment')}
            </ButtonLink>
          )}
          {pending && paper.kind !== 'statement' && paper.parent?.kind !== 'amendment' && (
            <ButtonLink
              to="/verwaltung/drucksachen/neu"
              search={{ art: 'statement', zu: paper.id }}
              variant="secondary"
              icon="draft"
            >
              {t('paper.newStatement')}
            </ButtonLink>
          )}
          {paper.mayRevise && (
            <ButtonLink
              to="/verwaltung/drucksachen/$id/neufassung"
              params={{ id: paper.id }}
              variant="secondary"
              icon="edit"
            >
              {t('versions:bringIn.action')}
            </ButtonLink>
          )}
          {onEdit !== null && !paper.outdated && (
            <Button variant="secondary" icon="edit" onClick={onEdit}>
              {t('paper.editAmendment')}
            </Button>
          )}
          {paper.correctable !== null && (
            <ButtonLink
              to="/verwaltung/drucksachen/$id/berichtigung"
              params={{ id: paper.id }}
              variant="secondary"
              icon="edit"
            >
              {t('correction:start')}
            </ButtonLink>
          )}
          {pending && <WithdrawPaper paper={paper} />}
        </>
      }
    >
      {submittedAs !== null && (
        <Alert kind="success" role="status" title={t('paper.submittedTitle', { number: submittedAs })}>
          <p>{t(paper.kind === 'amendment' ? 'paper.submittedAmendment' : 'paper.submittedText')}</p>
        </Alert>
      )}
      <AmendmentStanding paper={paper} paperPath="/verwaltung/drucksachen/$id" />
      {paper.outdated && (paper.mayEdit ? <ToRework paperId={paper.id} /> : <OutdatedNote />)}
      <PaperViewFacts paper={paper} />
      <PaperTexts paper={paper} />
      {(paper.amendment !== null || paper.text !== null || paper.resolution !== null) && (
        <ExportMenu
          paperId={paper.id}
          folder="papers"
          changes={paper.amendment !== null ? 'amendment' : paper.resolutionMarked !== null ? 'resolution' : null}
          corrected={paper.corrections.length > 0}
        />
      )}
      <PaperVersions paperId={paper.id} versions={paper.versions} path="/verwaltung/drucksachen/$id/fassungen" />
      {paper.statement !== null && <StatementView statement={paper.statement} parentId={paper.parentId} />}
      {paper.decisions.length > 0 && (
        <Section title={t('portal:paper.decisions')}>
          <DecisionList decisions={paper.decisions} />
        </Section>
      )}
      {paper.consultations.length > 0 && (
        <Section title={t('paper.consultations')}>
          <DataTable
            caption={t('paper.consultations')}
            rows={paper.consultations}
            rowKey={({ committeeId, meetsOn }) => `${committeeId} ${meetsOn ?? ''}`}
            columns={[
              { key: 'committee', label: t('paper.committee'), rowHeader: true, cell: ({ committee }) => committee },
              {
                key: 'date',
                label: t('paper.meetsOn'),
                cell: ({ meetsOn }) => (meetsOn === null ? t('portal:paper.open') : formatShortDay(meetsOn)),
              },
              {
                key: 'responsibility',
                label: t('paper.responsibility'),
                cell: ({ responsibility }) => t(`words:responsibility.${responsibility}`),
              },
              { key: 'result', label: t('papers.result'), cell: ({ result }) => result ?? t('portal:paper.open') },
            ]}
          />
        </Section>
      )}
      <PaperAttachments paper={paper} editable={pending} />
      <RelatedPapers title={t('portal:paper.statements')} papers={paper.statements} />
    </ClerkPage>
  );
}

function RelatedPapers({
  title,
  papers,
}: {
  readonly title: string;
  readonly papers: PaperDetail['statements'];
}): ReactElement | null {
  if (papers.length === 0) return null;
  return (
    <Section title={title}>
      <ul className="g-list">
        {papers.map(({ id, number, title: name }) => (
          <li key={id}>
            <Link className="kern-link" to="/verwaltung/drucksachen/$id" params={{ id }}>
              {number ?? ''} {name}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
