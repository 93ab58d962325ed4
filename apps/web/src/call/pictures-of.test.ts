import type { TrackReferenceOrPlaceholder } from '@livekit/components-react';
import { Track, type Participant, type TrackPublication } from 'livekit-client';
import { picturesOf } from './pictures-of';

const { Camera, ScreenShare } = Track.Source;
const { Audio, Video } = Track.Kind;

const place = (identity: string): TrackReferenceOrPlaceholder => ({
  participant: { identity } as Participant,
  source: Camera,
});
const sent = (
  identity: string,
  source: Track.Source,
  kind: Track.Kind,
  trackSid = '',
): TrackReferenceOrPlaceholder => ({
  participant: { identity } as Participant,
  source,
  publication: { kind, trackSid } as TrackPublication,
});
const shownOf = (tracks: readonly TrackReferenceOrPlaceholder[]) =>
  picturesOf(tracks).map(({ participant, source, publication }) => [
    participant.identity,
    source,
    publication?.trackSid ?? null,
  ]);

describe('picturesOf', () => {
  it('shows cameras, screens, and the place of whoever has no camera on', () => {
    expect(shownOf([sent('a', Camera, Video, '1'), place('b'), sent('a', ScreenShare, Video, '2')])).toEqual([
      ['a', Camera, '1'],
      ['b', Camera, null],
      ['a', ScreenShare, '2'],
    ]);
  });

  it('plays no sound that is called a camera or a screen', () => {
    expect(shownOf([sent('a', Camera, Audio, '1'), sent('b', ScreenShare, Audio, '2')])).toEqual([['a', Camera, null]]);
    const both = [sent('a', Camera, Audio, '1'), sent('a', Camera, Video, '2')];
    expect(shownOf(both)).toEqual([['a', Camera, '2']]);
    expect(shownOf(both.reverse())).toEqual([['a', Camera, '2']]);
  });

  it('shows nobody twice, however many cameras they send', () => {
    const many = Array.from({ length: 20 }, (_each, at) => sent('a', Camera, Video, String(at)));
    expect(shownOf(many)).toEqual([['a', Camera, '0']]);
  });
});
