import { SOUND_TEST } from '@gremia/contracts';
import { useLocalParticipant, useParticipantAttribute } from '@livekit/components-react';
import { useEffect, useState } from 'react';

/** So long the microphone is open for somebody who is asked to speak. */
const OPEN_MILLISECONDS = 20_000;

/** `asked`: the microphone is open, and nobody is played it; `unheard`: nobody has heard it; `failed`: no device. */
export type SoundTest = 'none' | 'asked' | 'unheard' | 'failed' | 'passed';

/**
 * The test of one's sound, which the server asks for with every new line. Others measure it; it is over once they have
 * heard something, and then the microphone is closed again.
 */
export function useSoundTest(): { readonly test: SoundTest; readonly again: () => void } {
  const { localParticipant } = useLocalParticipant();
  const isDue = useParticipantAttribute('sound', { participant: localParticipant }) === SOUND_TEST;
  const [test, setTest] = useState<SoundTest>('none');
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (!isDue) return undefined;
    let isOver = false;
    const close = (): void => void localParticipant.setMicrophoneEnabled(false).catch(() => undefined);
    const open = async (): Promise<void> => {
      setTest('asked');
      await localParticipant.setMicrophoneEnabled(true);
      if (isOver) close();
    };
    open().catch(() => (isOver ? undefined : setTest('failed')));
    const timer = setTimeout(() => {
      setTest((now) => (now === 'asked' ? 'unheard' : now));
      close();
    }, OPEN_MILLISECONDS);
    return () => {
      isOver = true;
      clearTimeout(timer);
      close();
    };
  }, [isDue, attempt, localParticipant]);
  // What was asked for and is not any more has been heard.
  const shown = !isDue && test !== 'none' ? 'passed' : test;
  return { test: shown, again: () => setAttempt((before) => before + 1) };
}
