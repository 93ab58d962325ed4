import type { PaperDetail } from '@gremia/contracts';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { holdsRole, useSession } from '../../api/session';
import { isAmendable } from '../../paper-reading/amendments/hanging';
import { Button } from '../../ui/button';
import { ButtonLink } from '../../ui/button-link';
import { isCopyable } from '../../paper-editing/copy-of';
import { CopyPaper } from './copy-paper';
import { isItem, isPending } from './pending';
import { PutOnAgenda } from './put-on-agenda';
import { WithdrawPaper } from './withdraw-paper';

export interface PaperActionsProps {
  readonly paper: PaperDetail;
  readonly onEdit: (() => void) | null;
}

/** What the office does next with a submitted paper; what is seldom done is one press away. */
export function PaperActions({ paper, onEdit }: PaperActionsProps): ReactElement {
  const { t } = useTranslation('clerk');
  const { data: session } = useSession();
  const pending = isPending(paper);
  const isScheduled = paper.state !== 'submitted';
  const toAgenda = pending && isItem(paper) && holdsRole(session, ['clerk']) && (
    <PutOnAgenda papers={[paper]} count={1} />
  );
  return (
    <>
      {!isScheduled && toAgenda}
      {onEdit !== null && !paper.outdated && (
        <Button variant="secondary" icon="edit" onClick={onEdit}>
          {t('paper.editAmendment')}
        </Button>
      )}
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
      <MoreActs paper={paper}>{isScheduled && toAgenda}</MoreActs>
    </>
  );
}

/** What is seldom done; nothing where there is nothing to do. */
function MoreActs({ paper, children }: { readonly paper: PaperDetail; readonly children: ReactNode }) {
  const { t } = useTranslation(['clerk', 'correction', 'versions']);
  const pending = isPending(paper);
  if (!pending && !paper.mayRevise && paper.correctable === null && !isCopyable(paper)) return null;
  return (
    <details className="clerk-more">
      <summary>{t('paper.more')}</summary>
      <div className="g-actions">
        {children}
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
        {isCopyable(paper) && <CopyPaper paper={paper} />}
        {pending && <WithdrawPaper paper={paper} />}
      </div>
    </details>
  );
}
