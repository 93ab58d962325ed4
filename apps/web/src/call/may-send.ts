import type { LocalParticipant } from 'livekit-client';

/** As LiveKit numbers what somebody may send. */
const SOURCES = { camera: 1, microphone: 2, screen: 3 } as const;
export type Source = keyof typeof SOURCES;

/** Whether the video server lets somebody send this now. */
export const maySend = (permissions: LocalParticipant['permissions'], source: Source): boolean =>
  permissions?.canPublish === true && permissions.canPublishSources.some((each) => Number(each) === SOURCES[source]);
