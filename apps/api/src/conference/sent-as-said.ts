import { TrackSource, TrackType, type ParticipantInfo } from 'livekit-server-sdk';

/** Camera, microphone, screen and its sound, and again as many while one takes the place of another. */
const MOST_TRACKS = 8;

const KINDS: ReadonlyMap<TrackSource, TrackType> = new Map([
  [TrackSource.CAMERA, TrackType.VIDEO],
  [TrackSource.SCREEN_SHARE, TrackType.VIDEO],
  [TrackSource.MICROPHONE, TrackType.AUDIO],
  [TrackSource.SCREEN_SHARE_AUDIO, TrackType.AUDIO],
]);

/**
 * Whether what somebody sends is what they call it, and no more than one person has. LiveKit grants by the name of a
 * source alone, and takes a microphone that is called a camera; a page of ours sends neither that nor a crowd of
 * tracks.
 */
export const sendsAsSaid = ({ tracks }: Pick<ParticipantInfo, 'tracks'>): boolean =>
  tracks.length <= MOST_TRACKS && tracks.every(({ source, type }) => KINDS.get(source) === type);
