import { LocalVideoTrack, Track, type LocalParticipant } from 'livekit-client';
import { BackgroundBlur, canBlur } from './background-blur';
import { blursBackground } from './kept-background';

/**
 * One's own camera, as this device is set: where the background is to be blurred, no picture goes out before it is.
 *
 * @throws Error where the camera or the blurring cannot be had: then nothing is sent
 */
export async function setCamera(participant: LocalParticipant, on: boolean): Promise<void> {
  const isBlurred = blursBackground() && canBlur();
  await participant.setCameraEnabled(on, on && isBlurred ? { processor: new BackgroundBlur() } : undefined);
}

/** Blurs the picture that is sent now, or no longer. @throws Error where the blurring cannot be had */
export async function setBlurred(participant: LocalParticipant, on: boolean): Promise<void> {
  const { track } = participant.getTrackPublication(Track.Source.Camera) ?? {};
  if (!(track instanceof LocalVideoTrack)) return;
  if (on) await track.setProcessor(new BackgroundBlur());
  else await track.stopProcessor();
}
