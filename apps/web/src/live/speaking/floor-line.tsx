import { speakerName, type MeetingState } from '@gremia/meeting';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useServerNow } from '../use-server-now';
import { clockText, secondsLeft } from './speaking-time';

interface FloorLineProps {
  readonly state: MeetingState;
  /** Server time minus device time, in milliseconds. */
  readonly clockOffset: number;
}

const EVERY_SECOND = 1_000;

/** Who speaks and how much time is left, by the clock of the server, so that all read the same. */
export function FloorLine({ state, clockOffset }: FloorLineProps): ReactElement | null {
  const { t } = useTranslation('live');
  const { floor } = state.speakers;
  if (floor === null) return null;
  const name = speakerName(state, floor);
  return (
    <div className="g-floor">
      <p className="g-floor__name">{t(floor.pointOfOrder ? 'speakers.pointBy' : 'speakers.speaks', { name })}</p>
      {floor.seconds !== null && <FloorClock speakers={state.speakers} clockOffset={clockOffset} />}
    </div>
  );
}

interface FloorClockProps {
  readonly speakers: MeetingState['speakers'];
  readonly clockOffset: number;
}

function FloorClock({ speakers, clockOffset }: FloorClockProps): ReactElement | null {
  const { t } = useTranslation('live');
  const left = secondsLeft(speakers, useServerNow(clockOffset, EVERY_SECOND));
  if (left === null) return null;
  return (
    <p className={`g-floor__clock${left < 0 ? ' g-floor__clock--over' : ''}`} role="timer">
      {left < 0 ? t('speakers.over', { time: clockText(-left) }) : t('speakers.left', { time: clockText(left) })}
    </p>
  );
}
