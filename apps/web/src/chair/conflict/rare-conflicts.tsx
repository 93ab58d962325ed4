import type { ItemState } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { RaiseConflict } from '../../live/raise-conflict';
import type { LiveMeeting } from '../../live/use-meeting';
import { GuestConflictForm } from './guest-conflict-form';

interface RareConflictsProps {
  readonly meeting: LiveMeeting;
  readonly item: ItemState;
}

/** What is rare about conflicts of interest: one that another member raises, and people who are no members. */
export function RareConflicts({ meeting, item }: RareConflictsProps): ReactElement {
  const { t } = useTranslation('acts');
  const names = item.conflictedGuests;
  return (
    <>
      <RaiseConflict meeting={meeting} itemId={item.itemId} forOthers />
      {meeting.state.profile?.conflict.value.persons !== 'members' && (
        <details className="g-disclosure">
          <summary>{t('conflict.guestMore')}</summary>
          {names.length > 0 && <p>{t('conflict.guests', { names: names.join(', ') })}</p>}
          <GuestConflictForm meeting={meeting} itemId={item.itemId} />
        </details>
      )}
    </>
  );
}
