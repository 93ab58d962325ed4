import { TrackInfo, TrackSource, TrackType } from 'livekit-server-sdk';
import { sendsAsSaid } from './sent-as-said';

const { CAMERA, MICROPHONE, SCREEN_SHARE, SCREEN_SHARE_AUDIO, UNKNOWN } = TrackSource;
const { AUDIO, DATA, VIDEO } = TrackType;
const sends = (...sent: readonly (readonly [TrackSource, TrackType])[]): boolean =>
  sendsAsSaid({ tracks: sent.map(([source, type]) => new TrackInfo({ source, type })) });

describe('what somebody sends in a call', () => {
  it('is a picture from a camera and sound from a microphone', () => {
    expect(sends()).toBe(true);
    expect(sends([CAMERA, VIDEO], [MICROPHONE, AUDIO], [SCREEN_SHARE, VIDEO], [SCREEN_SHARE_AUDIO, AUDIO])).toBe(true);
  });

  it.each([
    { case: 'sound that is called a camera', source: CAMERA, type: AUDIO },
    { case: 'sound that is called a screen', source: SCREEN_SHARE, type: AUDIO },
    { case: 'a picture that is called a microphone', source: MICROPHONE, type: VIDEO },
    { case: 'data', source: CAMERA, type: DATA },
    { case: 'what has no source', source: UNKNOWN, type: AUDIO },
  ])('is not $case', ({ source, type }) => {
    expect(sends([CAMERA, VIDEO], [source, type])).toBe(false);
  });

  it('is no crowd', () => {
    expect(sends(...Array.from({ length: 8 }, () => [CAMERA, VIDEO] as const))).toBe(true);
    expect(sends(...Array.from({ length: 9 }, () => [CAMERA, VIDEO] as const))).toBe(false);
  });
});
