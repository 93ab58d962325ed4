import type { MeetingDetail } from '@gremia/contracts';
import type { MeetingState } from '@gremia/meeting';
import { createContext, useContext, useState, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LiveMeeting } from '../../live/use-meeting';
import { Button } from '../../ui/button';
import { ModalDialog } from '../../ui/modal-dialog';
import { RollCallGrid } from './roll-call-grid';

const OpenRollCall = createContext<() => void>(() => undefined);

interface RollCallPlaceProps {
  readonly meeting: LiveMeeting;
  readonly receipts: MeetingDetail['receipts'];
  readonly children: ReactNode;
}

/**
 * Where the roll call lies, around all of a desk: it stays open until it is closed, whatever the next step becomes in
 * the meantime.
 */
export function RollCallPlace({ meeting, receipts, children }: RollCallPlaceProps): ReactElement {
  const { t } = useTranslation('chair');
  const [open, setOpen] = useState(false);
  return (
    <OpenRollCall value={() => setOpen(true)}>
      {children}
      {isPossible(meeting.state) && (
        <ModalDialog
          open={open}
          title={t('rollCall.title', counts(meeting.state))}
          className="g-roll-call-dialog"
          closeLabel={t('rollCall.done')}
          onClose={() => setOpen(false)}
        >
          <RollCallGrid meeting={meeting} receipts={receipts} />
        </ModalDialog>
      )}
    </OpenRollCall>
  );
}

interface RollCallProps {
  readonly state: MeetingState;
  /** It is the step itself. */
  readonly isStep?: boolean;
}

/** All names at once: one tap notes that somebody is in the hall, or excused. */
export function RollCall({ state, isStep = false }: RollCallProps): ReactElement | null {
  const { t } = useTranslation('chair');
  const open = useContext(OpenRollCall);
  if (!isPossible(state)) return null;
  return (
    <div className={isStep ? 'g-step__main' : undefined}>
      <Button variant={isStep ? 'primary' : 'secondary'} small={!isStep} onClick={open}>
        {t('rollCall.open')}
      </Button>
    </div>
  );
}

const isPossible = ({ phase, circular }: MeetingState): boolean =>
  (phase === 'running' || phase === 'interrupted') && circular === undefined;

const counts = (state: MeetingState): { count: number; of: number } => ({
  count: Object.keys(state.present).length,
  of: state.roster.length,
});
