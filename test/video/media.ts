import type { BrowserContext, Page } from 'playwright-core';
import type { Equipment } from '../browser/support/browsers';

/** A camera that shows a moving picture and a microphone that beeps, both without asking. */
export const FAKE_DEVICES: Equipment = {
  flags: [
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    '--autoplay-policy=no-user-gesture-required',
    // Whoever shares their screen is not asked which.
    '--auto-select-desktop-capture-source=Entire screen',
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

/** A microphone that is there and gives nothing, for the pages of one context. */
export const SILENT_MICROPHONE = (): void => {
  const { mediaDevices } = navigator;
  const usual = mediaDevices.getUserMedia.bind(mediaDevices);
  mediaDevices.getUserMedia = async (wanted = {}) => {
    const stream = await usual(wanted);
    for (const track of stream.getAudioTracks()) {
      stream.removeTrack(track);
      track.stop();
      const [silence] = new AudioContext().createMediaStreamDestination().stream.getAudioTracks();
      if (silence !== undefined) stream.addTrack(silence);
    }
    return stream;
  };
};

/** A browser whose user has said no. */
export const REFUSED = (): void => {
  navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
};

/** A machine with a microphone alone. */
export const NO_CAMERA = (): void => {
  const { mediaDevices } = navigator;
  const usual = mediaDevices.getUserMedia.bind(mediaDevices);
  mediaDevices.getUserMedia = (wanted = {}) =>
    wanted.video === undefined || wanted.video === false
      ? usual(wanted)
      : Promise.reject(new DOMException('none', 'NotFoundError'));
};

/** How many bytes of sound and pictures have come, whether anything could be made of them or not. */
export const bytesReceivedBy = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const { connectionsOfTest = [] } = globalThis as { connectionsOfTest?: RTCPeerConnection[] };
    let bytes = 0;
    for (const connection of connectionsOfTest.filter(({ connectionState }) => connectionState === 'connected'))
      for (const [, each] of await connection.getStats()) {
        const { type, bytesReceived = 0 } = each as { type: string; bytesReceived?: number };
        if (type === 'inbound-rtp') bytes += bytesReceived;
      }
    return bytes;
  });

/** A browser that cannot encrypt what it sends. */
export const NO_ENCRYPTION = (): void => {
  Object.assign(globalThis, { RTCRtpScriptTransform: undefined });
  Reflect.deleteProperty(RTCRtpSender.prototype, 'createEncodedStreams');
};

/** A camera before which there is a chessboard and nobody: sharp everywhere, until it is blurred. */
export const CHESSBOARD = (): void => {
  const { mediaDevices } = navigator;
  const usual = mediaDevices.getUserMedia.bind(mediaDevices);
  mediaDevices.getUserMedia = async (wanted = {}) => {
    const stream = await usual(wanted);
    const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 360 });
    const context = canvas.getContext('2d');
    let turn = 0;
    const draw = (): void => {
      turn += 1;
      for (let x = 0; x < 40; x += 1)
        for (let y = 0; y < 23; y += 1) {
          if (context !== null) context.fillStyle = (x + y + turn) % 2 === 0 ? '#ffffff' : '#404040';
          context?.fillRect(x * 16, y * 16, 16, 16);
        }
    };
    draw();
    setInterval(draw, 200);
    for (const track of stream.getVideoTracks()) {
      stream.removeTrack(track);
      track.stop();
      const [drawn] = canvas.captureStream(5).getVideoTracks();
      if (drawn !== undefined) stream.addTrack(drawn);
    }
    return stream;
  };
};
