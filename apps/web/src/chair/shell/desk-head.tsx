import type { MeetingDetail } from '@gremia/contracts';
import { electionAtHand } from '@gremia/meeting';
import { Link } from '@tanstack/react-router';
import { useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { MeetingStanding } from '../../live/meeting-standing';
import type { LiveMeeting } from '../../live/use-meeting';
import { Button } from '../../ui/button';
import { ButtonLink } from '../../ui/button-link';
import { ModalDialog } from '../../ui/modal-dialog';
import { usePageHeading } from '../../ui/use-page-heading';
import { useLeads } from '../leading/use-leads';
import { MoreActions } from '../more-actions';
import { DeskClock } from './desk-clock';
import { DeskLine } from './desk-line';
import { DeskQuorum } from './desk-quorum';
import { KeysDialog } from './keys-dialog';
import type { DeskKeys } from './use-desk-keys';

interface DeskHeadProps {
  readonly meeting: LiveMeeting;
  readonly planned: MeetingDetail;
  readonly keys: DeskKeys;
}

/** What is always in view: which meeting, whether the line holds, what time it is, and the door to rare acts. */
export function DeskHead({ meeting, planned, keys }: DeskHeadProps): ReactElement {
  const { t } = useTranslation('chair');
  const heading = usePageHeading(planned.title);
  const leads = useLeads(meeting, planned);
  return (
    <>
      <Link to="/leitung" className="g-desk__back" aria-label={t('desk.back')}>
        <i className="kern-icon kern-icon--arrow-back" aria-hidden="true" />
      </Link>
      <hgroup className="g-desk__title">
        <h1 ref={heading} className="g-desk__heading" tabIndex={-1} title={planned.title}>
          {planned.title}
        </h1>
        {/* A numbered meeting names it already: 16. Sitzung des Stadtrates. */}
        {!planned.title.includes(planned.committee) && <p className="g-desk__committee">{planned.committee}</p>}
      </hgroup>
      <div className="g-desk__standing">
        {meeting.loaded && <MeetingStanding state={meeting.state} brief />}
        <DeskLine meeting={meeting} />
        <DeskClock offset={meeting.clockOffset} />
        {meeting.loaded && meeting.state.phase !== 'closed' && <DeskQuorum state={meeting.state} />}
      </div>
      <div className="g-desk__tools">
        {leads && <MoreMenu meeting={meeting} />}
        {leads && meeting.loaded && meeting.state.phase === 'planned' && (
          <ButtonLink to="/leitung/$id/ablauf" params={{ id: planned.id }} variant="tertiary" target="_blank">
            {t('runningOrder.open')}
          </ButtonLink>
        )}
        {leads && (
          <ButtonLink to="/anzeige/$id" params={{ id: planned.id }} variant="tertiary">
            {t('hallDisplay')}
          </ButtonLink>
        )}
        <KeysDialog keys={keys} />
      </div>
    </>
  );
}

/** What is rarely done lies behind one button, so that it is not in the way of what is done all the time. */
function MoreMenu({ meeting }: { readonly meeting: LiveMeeting }): ReactElement | null {
  const { t } = useTranslation('chair');
  const { phase, currentItemId, currentVoteId, items, votes } = meeting.state;
  const election = electionAtHand(meeting.state, currentItemId)?.electionId ?? '';
  const moment = `${phase} ${currentItemId} ${currentVoteId} ${election} ${items.length} ${Object.keys(votes).length}`;
  // What was done from here has changed the moment: the drawer has served its purpose.
  const [openIn, setOpenIn] = useState<string | null>(null);
  // A moment can come again: after a break the drawer must not open by itself.
  useEffect(() => setOpenIn((opened) => (opened === moment ? opened : null)), [moment]);
  if (phase !== 'running' && phase !== 'interrupted') return null;
  return (
    <>
      <Button variant="tertiary" icon="more-vert" expanded={openIn === moment} onClick={() => setOpenIn(moment)}>
        {t('more.heading')}
      </Button>
      <ModalDialog
        open={openIn === moment}
        title={t('more.heading')}
        className="g-drawer"
        onClose={() => setOpenIn(null)}
      >
        <MoreActions meeting={meeting} />
      </ModalDialog>
    </>
  );
}
