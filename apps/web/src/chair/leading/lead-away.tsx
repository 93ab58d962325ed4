import { chairOfBody, isConflictedNow, whoLeads } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../answers/problem-alert';
import { ChairOffer } from '../../live/chair-offer';
import { useCommand } from '../../live/use-command';
import type { LiveMeeting } from '../../live/use-meeting';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import { ButtonLink } from '../../ui/button-link';

/** What the chair sees at the desk while somebody else leads. */
export function LeadAway({ meeting }: { readonly meeting: LiveMeeting }): ReactElement | null {
  const { t } = useTranslation('acts');
  const { t: live } = useTranslation('live');
  const { run, busy, error } = useCommand(meeting);
  const { state, personId, meetingId } = meeting;
  const leads = whoLeads(state);
  if (leads === null) return null;
  const ledBefore = state.chairing?.before?.personId ?? chairOfBody(state)?.personId;
  const isBefore = state.chairing !== null && ledBefore === personId;
  return (
    <>
      <ChairOffer meeting={meeting} />
      <Alert
        kind="info"
        title={t('lead.away', { name: leads.name, capacity: live(`lead.capacity.${leads.capacity}`) })}
      >
        <p>{t('lead.awayText')}</p>
        <ProblemAlert error={error} />
        <div className="g-actions">
          {isBefore && (
            <Button
              variant="secondary"
              busy={busy}
              inactive={isConflictedNow(state, personId)}
              onClick={() => void run({ kind: 'return-chair' })}
            >
              {t('lead.takeAgain')}
            </Button>
          )}
          <ButtonLink to="/mitglied/sitzung/$id" params={{ id: meetingId }} variant="tertiary">
            {t('lead.follow')}
          </ButtonLink>
        </div>
      </Alert>
    </>
  );
}
