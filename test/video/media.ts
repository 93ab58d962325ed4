import type { BrowserContext, Page } from 'playwright-core';
import type { Equipment } from '../browser/support/browsers';

/** A camera that shows a moving picture and a microphone that beeps, both without asking. */
export const FAKE_DEVICES: Equipment = {
  flags: [
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    '--autoplay-policy=no-user-gesture-required',
  ],
  prepare: async (context: BrowserContext) => {
    await context.grantPermissions(['camera', 'microphone']);
    await context.addInitScript(() => {
      const kept: RTCPeerConnection[] = [];
      const Usual = globalThis.RTCPeerConnection;
      globalThis.RTCPeerConnection = class extends Usual {
        constructor(configuration?: RTCConfiguration) {
          super(configuration);
          kept.push(this);
        }
      };
      Object.assign(globalThis, { connectionsOfTest: kept });
    });
  },
};

/** What a browser has received and decoded until now, of all others together. */
export interface Received {
  readonly frames: number;
  readonly audioEnergy: number;
}

export const receivedBy = (page: Page): Promise<Received> =>
  page.evaluate(async () => {
    const { connectionsOfTest = [] } = globalThis as { connectionsOfTest?: RTCPeerConnection[] };
    let [frames, audioEnergy] = [0, 0];
    for (const connection of connectionsOfTest.filter(({ connectionState }) => connectionState === 'connected'))
      for (const [, each] of await connection.getStats()) {
        const row = each as { type: string; framesDecoded?: number; totalAudioEnergy?: number };
        if (row.type !== 'inbound-rtp') continue;
        frames += row.framesDecoded ?? 0;
        audioEnergy += row.totalAudioEnergy ?? 0;
      }
    return { frames, audioEnergy };
  });

/** How much more it receives within so many milliseconds. */
export async function receivedWithin(page: Page, milliseconds: number): Promise<Received> {
  const before = await receivedBy(page);
  await page.waitForTimeout(milliseconds);
  const after = await receivedBy(page);
  return { frames: after.frames - before.frames, audioEnergy: after.audioEnergy - before.audioEnergy };
}
