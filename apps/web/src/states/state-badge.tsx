import type { MeetingLifecycle, PaperState } from '@gremia/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay, formatDaysAhead, today } from '../i18n/dates';
import { Badge, type BadgeProps } from '../ui/badge';

type Look = Pick<BadgeProps, 'kind' | 'icon'>;

const meetingLooks: Record<MeetingLifecycle, Look> = {
  planned: { kind: 'neutral', icon: 'calendar-today' },
  convened: { kind: 'info', icon: 'mail' },
  running: { kind: 'success', icon: 'arrow-forward' },
  interrupted: { kind: 'warning' },
  closed: { kind: 'neutral', icon: 'check' },
  cancelled: { kind: 'danger', icon: 'close' },
};

const paperLooks: Record<PaperState, Look> = {
  draft: { kind: 'neutral', icon: 'edit' },
  submitted: { kind: 'info', icon: 'draft' },
  scheduled: { kind: 'info', icon: 'calendar-today' },
  'in-consultation': { kind: 'info', icon: 'autorenew' },
  // Decided is what was rejected, too.
  decided: { kind: 'neutral' },
  withdrawn: { kind: 'warning', icon: 'close' },
};

export function MeetingStateBadge({ state }: { readonly state: MeetingLifecycle }): ReactElement {
  const { t } = useTranslation('words');
  return <Badge {...meetingLooks[state]}>{t(`meetingState.${state}`)}</Badge>;
}

/** For citizens: nobody has invited them, but they may come. */
export function PublicMeetingBadge({
  meeting: { state, startsAt },
}: {
  readonly meeting: { readonly state: MeetingLifecycle; readonly startsAt: string };
}): ReactElement {
  const { t } = useTranslation('words');
  if (state !== 'convened') return <MeetingStateBadge state={state} />;
  const day = today(new Date(startsAt));
  const ahead = formatDaysAhead(day);
  return (
    <Badge kind="info" icon="calendar-today">
      {ahead === null ? t('meetsOn', { date: formatDay(day) }) : t('meetsIn', { ahead })}
    </Badge>
  );
}

interface PaperStanding {
  readonly state: PaperState;
  /** What was resolved, as its label says it: `mit Änderungen beschlossen`. */
  readonly result?: string | null;
}

/** How far a paper has come; once it is decided, what was decided. */
export function PaperStateBadge(standing: PaperStanding): ReactElement {
  return <Badge {...paperLooks[standing.state]}>{usePaperStanding()(standing)}</Badge>;
}

/** The same in words alone, for a line or a column: `In Beratung`, `Teilweise angenommen`. */
export function usePaperStanding(): (standing: PaperStanding) => string {
  const { t } = useTranslation('words');
  return ({ state, result = null }) =>
    state !== 'decided' || result === null
      ? t(`paperState.${state}`)
      : result.charAt(0).toLocaleUpperCase('de') + result.slice(1);
}
