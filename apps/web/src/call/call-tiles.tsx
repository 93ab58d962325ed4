import { useTracks, type TrackReferenceOrPlaceholder } from '@livekit/components-react';
import { Track } from 'livekit-client';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { CallTile, hasPicture } from './call-tile';
import { interpretsSigns } from './channels/channel-of';
import { picturesOf } from './pictures-of';
import { Interpreters } from './pin/interpreters';
import { useSpotlight } from './use-spotlight';

const SHOWN = [
  { source: Track.Source.Camera, withPlaceholder: true },
  { source: Track.Source.ScreenShare, withPlaceholder: false },
];

const isCamera = ({ source }: TrackReferenceOrPlaceholder): boolean => source === Track.Source.Camera;
const interprets = (track: TrackReferenceOrPlaceholder): boolean =>
  isCamera(track) && interpretsSigns(track.participant);

/**
 * Interpreters stand apart and stay as they are, whatever else is shown; then a shared screen, then whom whoever leads
 * has shown large, then everybody. Of several who take turns those are seen who have their camera on.
 */
export function CallTiles(): ReactElement {
  const { t } = useTranslation('call');
  const tracks = picturesOf(useTracks(SHOWN, { onlySubscribed: false }));
  const spotlight = useSpotlight();
  const interpreters = tracks.filter(interprets);
  const signing = interpreters.some(hasPicture) ? interpreters.filter(hasPicture) : interpreters;
  const others = tracks.filter((track) => isCamera(track) && !signing.includes(track));
  const isLarge = ({ participant }: TrackReferenceOrPlaceholder): boolean => participant.identity === spotlight;
  return (
    <>
      <Interpreters>{tilesOf(signing)}</Interpreters>
      <ul className="g-call-tiles g-call-tiles--screens" aria-label={t('room.screens')}>
        {tilesOf(tracks.filter(({ source }) => source === Track.Source.ScreenShare))}
      </ul>
      <ul className="g-call-tiles g-call-tiles--speakers" aria-label={t('room.spotlight')}>
        {tilesOf(others.filter(isLarge))}
      </ul>
      <ul className="g-call-tiles" aria-label={t('room.people')}>
        {tilesOf(others.filter((track) => !isLarge(track)))}
      </ul>
    </>
  );
}

const tilesOf = (tracks: readonly TrackReferenceOrPlaceholder[]): ReactElement[] =>
  tracks.map((track) => <CallTile key={`${track.participant.identity} ${track.source}`} track={track} />);
