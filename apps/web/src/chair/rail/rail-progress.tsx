import type { MeetingDetail } from '@gremia/contracts';
import type { MeetingState } from '@gremia/meeting';
import { useId, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../../i18n/dates';
import { shortDuration } from '../../i18n/durations';
import { expectedEnd, minutesBehind } from './planned-begins';

interface RailProgressProps {
  readonly state: MeetingState;
  readonly planned: Pick<MeetingDetail, 'startsAt' | 'items'>;
  readonly begins: ReadonlyMap<string, string>;
}

/** How far the agenda has come, in words and as a bar that says the same, and how that compares with the plan. */
export function RailProgress({ state, planned, begins }: RailProgressProps): ReactElement {
  const { t } = useTranslation('chair');
  const id = useId();
  const done = state.items.filter(({ closedAt }) => closedAt !== null).length;
  const text = t('rail.progress', { done, of: state.items.length });
  const behind = minutesBehind(state, begins);
  const end = state.phase === 'closed' ? null : expectedEnd(planned, behind);
  return (
    <div className="g-rail-progress">
      <h2 id={id} className="g-desk__pane-title">
        {t('desk.agenda')}
      </h2>
      <span className="g-rail-progress__figure">{text}</span>
      <progress value={done} max={Math.max(state.items.length, 1)} aria-labelledby={id}>
        {text}
      </progress>
      {end !== null && (
        <p className="g-rail-progress__plan">
          {t('rail.end', { time: formatTime(end) })}
          {behind !== null && ` · ${planWord(behind, t)}`}
        </p>
      )}
    </div>
  );
}

const planWord = (behind: number, t: ReturnType<typeof useTranslation<'chair'>>['t']): string =>
  behind === 0
    ? t('rail.onTime')
    : t(behind > 0 ? 'rail.behind' : 'rail.ahead', { duration: shortDuration(Math.abs(behind)) });
