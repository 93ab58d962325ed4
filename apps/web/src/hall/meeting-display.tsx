import { deadlineNow, motionAtHand, motionName, whoLeads, recordingOf } from '@gremia/meeting';
import { useEffect, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../i18n/dates';
import { FloorLine } from '../live/speaking/floor-line';
import { useMeeting } from '../live/use-meeting';
import { recordingWords } from '../live/recording/recording-words';
import { HallPicture } from './call/hall-picture';
import { HallCaptions } from './hall-captions';
import { HallFrame } from './hall-frame';
import { NextSpeakers } from './next-speakers';
import { HallScene } from './hall-scene';
import { sceneOf, type HallMeeting } from './scene-of';
import { useOverdue } from './use-overdue';

interface MeetingDisplayProps {
  readonly id: string;
  readonly planned: HallMeeting | null;
  /** A device that the office has paired takes part in the call of its meeting. */
  readonly isPaired?: boolean;
}

/** One meeting on the screen of the hall. */
export function MeetingDisplay({ id, planned, isPaired = false }: MeetingDisplayProps): ReactElement {
  const { t } = useTranslation('hall');
  const { t: say } = useTranslation('live');
  const meeting = useMeeting(id);
  const { state, connection, loaded, problem } = meeting;
  const recording = recordingOf(state);
  const overdue = useOverdue(!loaded);
  const scene = sceneOf({ state, loaded, planned, refused: problem?.code === 'not-found', overdue });
  const lead = state.chairing === null ? '' : say('lead.by', { name: whoLeads(state)?.name });
  const deadline = deadlineNow(state);
  const isDebate = scene.kind === 'item' || scene.kind === 'debate';
  const point = isDebate ? (motionAtHand(state)?.motion ?? null) : null;
  const title = state.title === '' ? (planned?.title ?? t('title')) : state.title;
  useEffect(() => {
    document.title = t('documentTitle', { title });
  }, [title, t]);
  return (
    <HallFrame
      title={title}
      committee={[state.committee?.name ?? planned?.committee ?? '', lead].filter((part) => part !== '').join(' · ')}
      clockOffset={meeting.clockOffset}
      scene={scene.kind}
      {...(isPaired ? { picture: <HallPicture state={state} /> } : {})}
      bands={
        <>
          {point !== null && (
            <p className="hall__band hall__band--floor">{t('pointOfOrder', { name: motionName(point) })}</p>
          )}
          {isDebate && state.speakers.floor !== null && (
            <div className="hall__band hall__band--floor hall__band--speaker">
              <FloorLine state={state} clockOffset={meeting.clockOffset} />
              <NextSpeakers state={state} />
            </div>
          )}
          {deadline !== null && state.phase === 'running' && scene.kind !== 'end' && (
            <p className="hall__band hall__band--floor">{t('circular', { until: formatInstant(deadline) })}</p>
          )}
          <HallCaptions meeting={meeting} />
          {recording !== null && (
            <p className="hall__band hall__band--floor" role="status">
              {say(recordingWords(recording))}
            </p>
          )}
          {(state.rehearsal || planned?.rehearsal === true) && (
            <p className="hall__band hall__band--rehearsal">{t('rehearsal')}</p>
          )}
          <div role="alert">
            {connection === 'lost' && <p className="hall__band hall__band--alert">{t('lost')}</p>}
            {state.unread.length > 0 && <p className="hall__band hall__band--alert">{t('outdated')}</p>}
          </div>
        </>
      }
    >
      <HallScene scene={scene} state={state} />
    </HallFrame>
  );
}
