import { conferenceRoutes } from '@gremia/contracts';
import { useEffect } from 'react';
import { call } from '../../api/client';
import type { CallEncryption } from './call-encryption';

const AGAIN_MILLISECONDS = 1_000;

/**
 * Takes the key that holds now whenever another one does. That it has changed is told over the meeting's own socket:
 * whoever runs the video server cannot keep it back.
 */
export function useKeyChanges(meetingId: string, encryption: CallEncryption | null, keyNumber: number | null): void {
  useEffect(() => {
    if (encryption === null || keyNumber === null || encryption.number() === keyNumber) return undefined;
    let isGone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const takeNow = async (): Promise<void> => {
      try {
        const { key } = await call(conferenceRoutes.callKey, { params: { id: meetingId } });
        if (!isGone && key !== null) await encryption.takeKey(key);
      } catch {
        // Not let in any more, or nobody answers: until then nothing can be read.
        if (!isGone) timer = setTimeout(() => void takeNow(), AGAIN_MILLISECONDS);
      }
    };
    void takeNow();
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [meetingId, encryption, keyNumber]);
}
