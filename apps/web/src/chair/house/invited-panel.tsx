import { findItem } from '@gremia/meeting';
import type { InvitedParticipant } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../answers/problem-alert';
import { useInvited } from '../../api/invited';
import { useCommand } from '../../live/use-command';
import type { LiveMeeting } from '../../live/use-meeting';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { VisuallyHidden } from '../../ui/visually-hidden';

/** Who was invited besides the members: noted for the minutes when they are there. */
export function InvitedPanel({ meeting }: { readonly meeting: LiveMeeting }): ReactElement | null {
  const { t } = useTranslation('acts');
  const { state } = meeting;
  const { run, busy, error } = useCommand(meeting);
  const invited = useInvited(meeting.meetingId, meeting.audience === 'office').data?.invited ?? [];
  if (invited.length === 0) return null;
  const open = state.phase === 'running' || state.phase === 'interrupted';
  const where = ({ itemIds, part, mode }: InvitedParticipant): string =>
    [
      t(`invited.modes.${mode}`),
      itemIds.length === 0
        ? t(`invited.parts.${part}`)
        : itemIds.map((itemId) => findItem(state, itemId)?.number ?? '').join(', '),
    ].join(' · ');
  return (
    <details className="g-disclosure">
      <summary>{t('invited.summary', { count: invited.length })}</summary>
      <ProblemAlert error={error} />
      <ul className="g-presence" aria-label={t('invited.list')}>
        {invited.map((each) => (
          <li key={each.participantId} className="g-presence__row">
            <span className="g-presence__name">
              <span className="g-strong">{each.name}</span>
              <span className="g-muted g-small">
                {[each.role === '' ? t(`invited.groups.${each.group}`) : each.role, where(each)].join(' · ')}
              </span>
            </span>
            <span className="g-presence__state">
              {state.participants?.[each.participantId] !== undefined && (
                <Badge kind="success">{t('invited.here')}</Badge>
              )}
            </span>
            {open && state.participants?.[each.participantId] === undefined && (
              <div className="g-presence__acts">
                <Button
                  variant="secondary"
                  small
                  busy={busy}
                  onClick={() => void run({ kind: 'record-participant', participant: each })}
                >
                  {t('invited.note')}
                  <VisuallyHidden>: {each.name}</VisuallyHidden>
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
