import { useEffect, useId, useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrialResult } from '@gremia/contracts';
import { ProblemAlert } from '../../answers/problem-alert';
import { fetchTrialTickets, useNoteTrial } from '../../api/call-trials';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import { useFocusOnArrival } from '../../ui/use-focus-on-arrival';
import '../call.css';
import { DeviceFailure } from '../device-failure';
import { OwnPreview } from '../own-preview';
import { useLevel } from '../use-level';
import { useOwnDevices } from '../use-own-devices';
import { TrialFindings } from './trial-findings';
import { tryLine } from './try-line';

interface TrialWindowProps {
  readonly meetingId: string;
  readonly onClose: () => void;
}

/** Camera and microphone, and whether what they give comes back over the video server. Nobody else sees or hears it. */
export function TrialWindow({ meetingId, onClose }: TrialWindowProps): ReactElement {
  const { t } = useTranslation('call');
  const { stream, hasPicture, failure, again } = useOwnDevices();
  const level = useLevel(stream);
  const meterId = useId();
  const heading = useFocusOnArrival<HTMLHeadingElement>();
  const { phase, found, error, begin } = useTrial(meetingId, stream);
  return (
    <div className="g-call-lobby">
      <h3 ref={heading} tabIndex={-1} className="g-h3">
        {t('trial.title')}
      </h3>
      <p className="kern-body">{t('trial.lead')}</p>
      {failure !== null && <DeviceFailure failure={failure} onAgain={again} />}
      {failure === null && (
        <>
          {stream !== null && !hasPicture ? (
            <p className="g-call-lobby__preview g-call-lobby__preview--none">{t('lobby.noPicture')}</p>
          ) : (
            <OwnPreview stream={stream} />
          )}
          <label htmlFor={meterId} className="kern-body">
            {t('lobby.level')}
          </label>
          <meter id={meterId} className="g-call-lobby__level" min={0} max={1} value={level} />
        </>
      )}
      <div role="status">
        {phase === 'running' && <p className="kern-body">{t('trial.speak')}</p>}
        {phase !== 'idle' && <TrialFindings result={found} isOver={phase === 'over'} />}
      </div>
      {phase === 'failed' && <Alert kind="danger" role="alert" title={t('trial.noLine')} />}
      <ProblemAlert error={error} />
      <div className="g-actions">
        {failure === null && (
          <Button inactive={stream === null} busy={phase === 'running'} onClick={begin}>
            {t(phase === 'idle' ? 'trial.begin' : 'trial.repeat')}
          </Button>
        )}
        <Button variant="tertiary" onClick={onClose}>
          {t('trial.close')}
        </Button>
      </div>
    </div>
  );
}

const NOTHING: TrialResult = { picture: false, sound: false };

/** One trial after another, each kept as it ends; one that cannot begin at all is told, and nothing is kept of it. */
function useTrial(meetingId: string, stream: MediaStream | null) {
  const [phase, setPhase] = useState<'idle' | 'running' | 'over' | 'failed'>('idle');
  const [found, setFound] = useState(NOTHING);
  const { mutateAsync, error } = useNoteTrial(meetingId);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const begin = async (): Promise<void> => {
    if (stream === null) return;
    const control = new AbortController();
    running.current = control;
    setFound(NOTHING);
    setPhase('running');
    try {
      // The line is kept open until the result is: the server looks at what was sent over it.
      await tryLine(stream, await fetchTrialTickets(meetingId), setFound, control.signal, async (result) => {
        if (!control.signal.aborted) await mutateAsync(result);
      });
      setPhase('over');
    } catch {
      setPhase('failed');
    }
  };
  return { phase, found, error, begin: () => void begin() };
}
