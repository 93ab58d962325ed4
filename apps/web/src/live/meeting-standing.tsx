import { whoLeads, type MeetingState } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../i18n/dates';
import { Badge } from '../ui/badge';

const KIND = { planned: 'neutral', running: 'success', interrupted: 'warning', closed: 'neutral' } as const;

interface MeetingStandingProps {
  readonly state: MeetingState;
  /** Why it is interrupted is said elsewhere. */
  readonly brief?: boolean;
}

/** Where the meeting stands, in a word and with the time. */
export function MeetingStanding({ state, brief = false }: MeetingStandingProps): ReactElement {
  const { t } = useTranslation('live');
  const since = {
    planned: null,
    running: state.openedAt,
    interrupted: state.interruption?.since ?? null,
    closed: state.closedAt,
  }[state.phase];
  return (
    <div className="g-row">
      <Badge kind={KIND[state.phase]}>{t(`phase.${state.phase}`)}</Badge>
      {since !== null && (
        <span>{t(`since.${state.phase === 'planned' ? 'running' : state.phase}`, { time: formatTime(since) })}</span>
      )}
      {state.chairing !== null && <span>{t('lead.by', { name: whoLeads(state)?.name })}</span>}
      {state.interruption !== null && !brief && <span>{state.interruption.reason}</span>}
    </div>
  );
}
