import type { PaperDetail } from '@gremia/contracts';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PaperHistory } from '../../history/paper-history';
import { AmendmentStanding } from '../../paper-reading/amendments/amendment-standing';
import { PaperAmendments } from '../../paper-reading/paper-amendments';
import { PaperConsultations } from '../../paper-reading/paper-consultations';
import { PaperDecisions } from '../../paper-reading/paper-decisions';
import { PaperExport } from '../../paper-reading/paper-export';
import { PaperFacts } from '../../paper-reading/paper-facts';
import { PaperFieldsReading } from '../../paper-fields/paper-fields-reading';
import { PaperStatements } from '../../paper-reading/paper-statements';
import { PaperText } from '../../paper-reading/paper-text';
import { OFFICE_READING } from '../../paper-reading/reading-surface';
import { usePaperPreline } from '../../paper-reading/use-paper-preline';
import { OutdatedNote } from '../../paper-reading/versions/outdated';
import { PaperVersions } from '../../paper-reading/versions/paper-versions';
import { Alert } from '../../ui/alert';
import { WithContents } from '../../ui/contents/with-contents';
import { ClerkPage } from '../clerk-page';
import { ChangePath } from './change-path';
import { PaperActions } from './paper-actions';
import { PaperAttachments } from './paper-attachments';
import { isPending } from './pending';
import { ToRework } from './to-rework';

export interface PaperViewProps {
  readonly paper: PaperDetail;
  /** The number that it has just been given; null when it was not submitted just now. */
  readonly submittedAs: string | null;
  readonly onEdit: (() => void) | null;
}

/** A submitted paper for the office: everything that belongs to it, and what can still happen. */
export function PaperView({ paper, submittedAs, onEdit }: PaperViewProps): ReactElement {
  const { t } = useTranslation(['clerk', 'words']);
  const part = { paper, surface: OFFICE_READING };
  return (
    <ClerkPage
      title={paper.title}
      titleLang="de"
      preline={usePaperPreline(paper)}
      actions={<PaperActions paper={paper} onEdit={onEdit} />}
    >
      {submittedAs !== null && (
        <Alert kind="success" role="status" title={t('paper.submittedTitle', { number: submittedAs })}>
          <p>{t(paper.kind === 'amendment' ? 'paper.submittedAmendment' : 'paper.submittedText')}</p>
        </Alert>
      )}
      <AmendmentStanding {...part} />
      {paper.outdated && (paper.mayEdit ? <ToRework paperId={paper.id} /> : <OutdatedNote />)}
      <PaperFacts {...part} more={officeFacts(paper, t)} />
      <WithContents>
        <PaperText {...part} />
        <PaperExport {...part} />
        <PaperConsultations {...part} {...(paper.mayChangePath ? { actions: <ChangePath paper={paper} /> } : {})} />
        <PaperAttachments paper={paper} editable={isPending(paper)} />
        <PaperVersions {...part} />
        <PaperDecisions {...part} />
        <PaperAmendments {...part} />
        <PaperFieldsReading {...part} />
        <PaperStatements {...part} />
        <PaperHistory {...part} folded />
      </WithContents>
    </ClerkPage>
  );
}

/** What the office is told of a paper beside what everybody reads. */
const officeFacts = (paper: PaperDetail, t: TFunction<['clerk', 'words']>): (readonly [string, ReactNode])[] => [
  [
    t('paper.visibility'),
    paper.public && paper.number !== null ? (
      <span key="portal" className="g-row">
        {t('words:public')}
        <Link className="kern-link" to="/drucksachen/$id" params={{ id: paper.id }}>
          {t('paper.portalOpen')}
        </Link>
      </span>
    ) : (
      t(paper.public ? 'words:public' : 'words:nonPublic')
    ),
  ],
  [t('paper.author'), paper.author],
];
