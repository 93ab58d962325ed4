import type { PaperDetail } from '@gremia/contracts';
import type { ReactElement } from 'react';
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

/** What the office can do with a submitted paper now. */
export function PaperActions({ paper, onEdit }: PaperActionsProps): ReactElement {
  const { t } = useTranslation(['clerk', 'correction', 'versions']);
  const { data: session } = useSession();
  const pending = isPending(paper);
  return (
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
      {pending && isItem(paper) && holdsRole(session, ['clerk']) && <PutOnAgenda papers={[paper]} count={1} />}
      {isCopyable(paper) && <CopyPaper paper={paper} />}
      {pending && <WithdrawPaper paper={paper} />}
    </>
  );
}
