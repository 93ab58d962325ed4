import { fromHex, shortCode } from '@gremia/journal';
import { procedureOf, type VoteState } from '@gremia/meeting';
import { lazy, Suspense, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { Loading } from '../../ui/loading';
import { ModalDialog } from '../../ui/modal-dialog';
import type { LiveMeeting } from '../use-meeting';

/** With what draws and packs it; most people never look. */
const Receipt = lazy(() => import('./receipt').then((part) => ({ default: part.Receipt })));

/** The code of the own ballot, and its receipt on demand. Of a ballot in an urn there is none. */
export function OwnReceipt({
  meeting: { meetingId, ownEntries },
  vote,
}: {
  readonly meeting: Pick<LiveMeeting, 'meetingId' | 'ownEntries'>;
  readonly vote: VoteState;
}): ReactElement | null {
  const { t } = useTranslation('live');
  const [open, setOpen] = useState(false);
  const entry = ownEntries[vote.voteId];
  if (entry === undefined || procedureOf(vote).source === 'urn') return null;
  const code = shortCode(fromHex(entry.leafHash));
  return (
    <div className="g-row">
      <p className="kern-body kern-body--small">
        {t('receipt.code')} <strong className="g-code">{code}</strong>
      </p>
      <Button variant="tertiary" small onClick={() => setOpen(true)}>
        {t('receipt.show')}
      </Button>
      <ModalDialog open={open} title={t('receipt.title')} onClose={() => setOpen(false)}>
        <Suspense fallback={<Loading />}>
          <Receipt meetingId={meetingId} seq={entry.seq} code={code} />
        </Suspense>
      </ModalDialog>
    </div>
  );
}
