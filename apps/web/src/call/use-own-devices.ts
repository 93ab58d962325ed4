import { useCallback, useEffect, useState } from 'react';
import type { Option } from '../ui/text-field';

/** Why there is no picture and sound of one's own. */
export type Failure = 'insecure' | 'refused' | 'missing' | 'busy';

interface Chosen {
  /** null: whatever the browser takes by itself. */
  readonly camera: string | null;
  readonly microphone: string | null;
}

export interface OwnDevices {
  readonly stream: MediaStream | null;
  /** There is a picture; a machine without a camera has its microphone all the same. */
  readonly hasPicture: boolean;
  readonly failure: Failure | null;
  readonly cameras: readonly Option[];
  readonly microphones: readonly Option[];
  readonly chosen: Chosen;
  readonly choose: (chosen: Chosen) => void;
  /** Asks for permission once more. */
  readonly again: () => void;
}

/** Camera and microphone for as long as the component is there; they are let go of with it. */
export function useOwnDevices(): OwnDevices {
  const [stream, setStream] = useState<MediaStream | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [known, setKnown] = useState<readonly MediaDeviceInfo[]>([]);
  const [chosen, choose] = useState<Chosen>({ camera: null, microphone: null });
  const [attempt, setAttempt] = useState(0);
  const again = useCallback(() => setAttempt((before) => before + 1), []);
  useEffect(() => {
    let opened: MediaStream | null = null;
    let gone = false;
    const open = async (): Promise<void> => {
      try {
        opened = await openStream(chosen);
        if (gone) return stop(opened);
        setStream(opened);
        setFailure(null);
        setKnown(await navigator.mediaDevices.enumerateDevices());
      } catch (error) {
        if (!gone) setFailure(failureOf(error));
      }
    };
    void open();
    return () => {
      gone = true;
      setStream(null);
      if (opened !== null) stop(opened);
    };
  }, [chosen, attempt]);
  return {
    ...{ stream, failure, chosen, choose, again },
    hasPicture: stream !== null && stream.getVideoTracks().length > 0,
    cameras: optionsOf(known, 'videoinput'),
    microphones: optionsOf(known, 'audioinput'),
  };
}

class Insecure extends Error {}

async function openStream({ camera, microphone }: Chosen): Promise<MediaStream> {
  // Browsers take the whole interface away from pages that are neither https nor on the own machine.
  const { mediaDevices } = navigator as { readonly mediaDevices?: MediaDevices };
  if (mediaDevices === undefined) throw new Insecure();
  const audio = exact(microphone);
  return mediaDevices.getUserMedia({ video: exact(camera), audio }).catch((error: unknown) => {
    // No camera, or another program has it: heard one can be all the same.
    if (failureOf(error) === 'refused') throw error;
    return mediaDevices.getUserMedia({ audio });
  });
}

const exact = (deviceId: string | null): MediaTrackConstraints | true =>
  deviceId === null || deviceId === '' ? true : { deviceId: { exact: deviceId } };

const stop = (stream: MediaStream): void => stream.getTracks().forEach((track) => track.stop());

function failureOf(error: unknown): Failure {
  if (error instanceof Insecure) return 'insecure';
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
  return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'missing' : 'busy';
}

const optionsOf = (known: readonly MediaDeviceInfo[], kind: MediaDeviceKind): Option[] =>
  known.filter((each) => each.kind === kind).map(({ deviceId, label }) => ({ value: deviceId, label }));
