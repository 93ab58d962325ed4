import { electionAtHand } from '@gremia/meeting';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { LiveMeeting } from '../../live/use-meeting';
import { Button } from '../../ui/button';
import { ModalDialog } from '../../ui/modal-dialog';
import { NominateForm } from './nominate-form';

interface AnotherProposalProps {
  readonly meeting: Pick<LiveMeeting, 'send' | 'state'>;
  readonly itemId: string;
}

/** Beside the opening of an election, until which proposals are taken: one more, so that none is forgotten. */
export function AnotherProposal({ meeting, itemId }: AnotherProposalProps): ReactElement | null {
  const { t } = useTranslation('chair');
  const [open, setOpen] = useState(false);
  const election = electionAtHand(meeting.state, itemId);
  if (election === null || election.isFrozen) return null;
  return (
    <>
      <Button variant="secondary" onClick={() => setOpen(true)}>
        {t('election.more')}
      </Button>
      <ModalDialog open={open} title={t('election.more')} onClose={() => setOpen(false)}>
        <NominateForm
          meeting={meeting}
          itemId={itemId}
          electionId={election.electionId}
          onProposed={() => setOpen(false)}
        />
      </ModalDialog>
    </>
  );
}
