import { isTrackReference, type TrackReferenceOrPlaceholder } from '@livekit/components-react';
import { Track } from 'livekit-client';

/**
 * One picture for each participant and source, and where a camera has none its place. Whatever else is sent under the
 * name of a picture is left out: a video element would play sound that is called a camera, and somebody without the
 * floor would be heard.
 */
export function picturesOf(tracks: readonly TrackReferenceOrPlaceholder[]): TrackReferenceOrPlaceholder[] {
  const shown = new Map<string, TrackReferenceOrPlaceholder>();
  for (const track of tracks) {
    const { participant, source } = track;
    const key = `${participant.identity} ${source}`;
    const known = shown.get(key);
    if (isTrackReference(track) && track.publication.kind === Track.Kind.Video) {
      if (known === undefined || !isTrackReference(known)) shown.set(key, track);
    } else if (known === undefined && source === Track.Source.Camera) shown.set(key, { participant, source });
  }
  return [...shown.values()];
}
