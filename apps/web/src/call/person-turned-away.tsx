import type { CallPerson } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../answers/problem-alert';
import { useLetWaitAgain } from '../api/conference';
import { Button } from '../ui/button';

interface PersonTurnedAwayProps {
  readonly meetingId: string;
  readonly person: Pick<CallPerson, 'name' | 'personId' | 'reason'>;
}

/** Somebody who was not let in, which can be taken back. */
export function PersonTurnedAway({
  meetingId,
  person: { personId, name, reason },
}: PersonTurnedAwayProps): ReactElement {
  const { t } = useTranslation('call');
  const back = useLetWaitAgain(meetingId);
  return (
    <li className="g-door__person">
      <p className="kern-body">
        {reason === '' ? t('door.turnAway.person', { name }) : t('door.turnAway.personReason', { name, reason })}
      </p>
      <div className="g-actions">
        <Button small variant="tertiary" busy={back.isPending} onClick={() => back.mutate(personId)}>
          {t('door.turnAway.back', { name })}
        </Button>
      </div>
      <ProblemAlert error={back.error} />
    </li>
  );
}
