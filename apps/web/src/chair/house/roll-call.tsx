import type { MeetingDetail } from '@gremia/contracts';
import type { MeetingState } from '@gremia/meeting';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { LiveMeeting } from '../../live/use-meeting';
import { Button } from '../../ui/button';
import { ModalDialog } from '../../ui/modal-dialog';
import { RollCallGrid } from './roll-call-grid';

interface RollCallProps {
  readonly meeting: LiveMeeting;
  readonly receipts: MeetingDetail['receipts'];
  /** It is the step itself. */
  readonly isStep?: boolean;
}

/** All names at once: one tap notes that somebody is in the hall, or excused. */
export function RollCall({ meeting, receipts, isStep = false }: RollCallProps): ReactElement | null {
  const { t } = useTranslation('chair');
  const [open, setOpen] = useState(false);
  const { phase, circular } = meeting.state;
  if ((phase !== 'running' && phase !== 'interrupted') || circular !== undefined) return null;
  return (
    <div className={isStep ? 'g-step__main' : undefined}>
      <Button variant={isStep ? 'primary' : 'secondary'} small={!isStep} onClick={() => setOpen(true)}>
        {t('rollCall.open')}
      </Button>
      <ModalDialog
        open={open}
        title={t('rollCall.title', counts(meeting.state))}
        className="g-roll-call-dialog"
        onClose={() => setOpen(false)}
      >
        <RollCallGrid meeting={meeting} receipts={receipts} />
      </ModalDialog>
    </div>
  );
}

const counts = (state: MeetingState): { count: number; of: number } => ({
  count: Object.keys(state.present).length,
  of: state.roster.length,
});
