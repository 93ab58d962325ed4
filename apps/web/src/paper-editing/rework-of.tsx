import type { PaperDetail } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAmendmentReview } from '../api/paper-versions';
import { useSession } from '../api/session';
import { Alert } from '../ui/alert';
import { QueryView } from '../answers/query-view';
import { Rework } from './rework';

interface ReworkOfProps {
  readonly paper: PaperDetail;
  readonly onDone: () => void;
}

/** An amendment to be put on the new version of what it amends, or that there is nothing to check. */
export function ReworkOf({ paper, onDone }: ReworkOfProps): ReactElement {
  const { t } = useTranslation('versions');
  if (paper.outdated) return <Review paper={paper} onDone={onDone} />;
  return (
    <Alert kind="info" title={t('rework.none')}>
      <p>{t('rework.noneText')}</p>
    </Alert>
  );
}

function Review({ paper, onDone }: ReworkOfProps): ReactElement {
  const personId = useSession().data?.person?.id ?? '';
  return (
    <QueryView query={useAmendmentReview(paper.id)}>
      {(review) => <Rework key={review.newest.id} paper={paper} review={review} personId={personId} onDone={onDone} />}
    </QueryView>
  );
}
