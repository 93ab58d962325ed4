import { whoLeads, type MeetingState } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatShortInstant, formatTime, today } from '../i18n/dates';
import { Badge } from '../ui/badge';
import type { LiveTranslate } from './announcements';
import { RecordingSign } from './recording/recording-sign';

const KIND = { planned: 'neutral', running: 'success', interrupted: 'warning', closed: 'neutral' } as const;

interface MeetingStandingProps {
  readonly state: MeetingState;
  /** Why it is interrupted is said elsewhere. */
  readonly brief?: boolean;
  /** The word for it stands over it already. */
  readonly isNamed?: boolean;
}

/** Where the meeting stands, in a word and with the time. */
export function MeetingStanding({ state, brief = false, isNamed = false }: MeetingStandingProps): ReactElement {
  const { t } = useTranslation('live');
  const since = {
    planned: null,
    running: state.openedAt,
    interrupted: state.interruption?.since ?? null,
    closed: state.closedAt,
  }[state.phase];
  return (
    <div className="g-row">
      {!isNamed && <Badge kind={KIND[state.phase]}>{t(`phase.${state.phase}`)}</Badge>}
      {since !== null && <span>{sinceWhen(state.phase === 'planned' ? 'running' : state.phase, since, t)}</span>}
      {state.chairing !== null && <span>{t('lead.by', { name: whoLeads(state)?.name })}</span>}
      {state.interruption !== null && !brief && <span>{state.interruption.reason}</span>}
      <RecordingSign state={state} />
    </div>
  );
}

/** The time alone on its day; later the day as well: a circular vote lasts for days. */
const sinceWhen = (phase: 'running' | 'interrupted' | 'closed', at: string, t: LiveTranslate): string =>
  today(new Date(at)) === today()
    ? t(`since.${phase}`, { time: formatTime(at) })
    : t(`since.${phase}Day`, { at: formatShortInstant(at) });
