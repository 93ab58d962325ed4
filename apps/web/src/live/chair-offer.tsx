import { isAwaited, stepInGround, whoLeads } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../answers/problem-alert';
import { Alert } from '../ui/alert';
import { Button } from '../ui/button';
import { ButtonLink } from '../ui/button-link';
import { useCommand } from './use-command';
import type { LiveMeeting } from './use-meeting';

/** A member is asked to lead the meeting, may step in, or leads it: the way to the desk. */
export function ChairOffer({ meeting }: { readonly meeting: LiveMeeting }): ReactElement | null {
  const { t } = useTranslation('live');
  const { run, busy, error } = useCommand(meeting);
  const { state, personId, meetingId } = meeting;
  if (personId === null || state.phase === 'closed') return null;
  if (state.chairOffer?.personId === personId)
    return (
      <Alert kind="warning" title={t('lead.asked')} role="status">
        <p>{t('lead.askedText')}</p>
        <ProblemAlert error={error} />
        <div className="g-actions">
          <Button busy={busy} onClick={() => void run({ kind: 'take-chair' })}>
            {t('lead.take')}
          </Button>
          <Button variant="secondary" busy={busy} onClick={() => void run({ kind: 'drop-chair-offer' })}>
            {t('lead.decline')}
          </Button>
        </div>
      </Alert>
    );
  const ground = state.chairOffer === null ? stepInGround(state, personId) : null;
  const leader = whoLeads(state);
  if (ground !== null && leader !== null) {
    const said = ground === 'absent' && isAwaited(state, leader.personId) ? 'awaited' : ground;
    return (
      <Alert kind="info" title={t(`lead.stepIn.${said}`, { name: leader.name })} role="status">
        <p>{t('lead.declineText')}</p>
        <ProblemAlert error={error} />
        <div className="g-actions">
          <Button variant="secondary" busy={busy} onClick={() => void run({ kind: 'take-chair' })}>
            {t('lead.take')}
          </Button>
          <Button variant="tertiary" busy={busy} onClick={() => void run({ kind: 'drop-chair-offer' })}>
            {t('lead.decline')}
          </Button>
        </div>
      </Alert>
    );
  }
  if (state.chairing?.personId !== personId) return null;
  return (
    <Alert kind="info" title={t('lead.yours')} role="status">
      <ButtonLink to="/leitung/$id" params={{ id: meetingId }} variant="secondary">
        {t('lead.toDesk')}
      </ButtonLink>
    </Alert>
  );
}
