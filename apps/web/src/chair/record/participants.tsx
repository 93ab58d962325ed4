import { participantGroup, type Participant } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { findItem } from '@gremia/meeting';
import { ProblemAlert } from '../../answers/problem-alert';
import { useCommand } from '../../live/use-command';
import type { LiveMeeting } from '../../live/use-meeting';
import { Button } from '../../ui/button';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { ParticipantForm } from './participant-form';

/** Who takes part without belonging to the body: the list, and one more. */
export function Participants({ meeting }: { readonly meeting: Pick<LiveMeeting, 'send' | 'state'> }): ReactElement {
  const { t } = useTranslation('chair');
  const { state } = meeting;
  const { run, busy, error } = useCommand(meeting);
  const all = Object.values(state.participants ?? {});
  const byGroup = participantGroup.options.flatMap((group) => all.filter((each) => each.group === group));
  const where = ({ part, itemIds }: Participant): string => {
    const numbers = itemIds.map((itemId) => findItem(state, itemId)?.number ?? '').filter((number) => number !== '');
    return numbers.length > 0 ? numbers.join(', ') : t(`participants.parts.${part}`);
  };
  return (
    <div className="g-stack">
      <ProblemAlert error={error} />
      {byGroup.length > 0 && (
        <ul className="g-list">
          {byGroup.map((each) => (
            <li key={each.participantId} className="g-row">
              <span>
                {[each.name, each.role, t(`participants.groups.${each.group}`), where(each)]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </span>
              <Button
                variant="tertiary"
                small
                busy={busy}
                onClick={() => void run({ kind: 'remove-participant', participantId: each.participantId })}
              >
                {t('participants.remove')}
                <VisuallyHidden>: {each.name}</VisuallyHidden>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <ParticipantForm meeting={meeting} />
    </div>
  );
}
