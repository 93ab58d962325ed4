import {
  isTrackReference,
  useIsSpeaking,
  useTracks,
  VideoTrack,
  type TrackReferenceOrPlaceholder,
} from '@livekit/components-react';
import { RemoteTrackPublication, Track, type TrackPublication } from 'livekit-client';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { channelOf, interpretsSigns } from './channels/channel-of';
import { picturesOf } from './pictures-of';
import { useSpotlight } from './use-spotlight';

const SHOWN = [
  { source: Track.Source.Camera, withPlaceholder: true },
  { source: Track.Source.ScreenShare, withPlaceholder: false },
];

const interprets = ({ participant, source }: TrackReferenceOrPlaceholder): boolean =>
  source === Track.Source.Camera && interpretsSigns(participant);

/**
 * Interpreters stand apart and stay as they are, whatever else is shown; then a shared screen, then whom whoever leads
 * has shown large, then everybody.
 */
export function CallTiles(): ReactElement {
  const { t } = useTranslation('call');
  const tracks = picturesOf(useTracks(SHOWN, { onlySubscribed: false }));
  const screens = tracks.filter(({ source }) => source === Track.Source.ScreenShare);
  const spotlight = useSpotlight();
  const others = tracks.filter((track) => track.source === Track.Source.Camera && !interprets(track));
  const isLarge = ({ participant }: TrackReferenceOrPlaceholder): boolean => participant.identity === spotlight;
  return (
    <>
      <ul className="g-call-tiles g-call-tiles--interpreters" aria-label={t('room.interpreters')}>
        {tracks.filter(interprets).map((track) => (
          <Tile key={keyOf(track)} track={track} />
        ))}
      </ul>
      <ul className="g-call-tiles g-call-tiles--screens" aria-label={t('room.screens')}>
        {screens.map((track) => (
          <Tile key={keyOf(track)} track={track} />
        ))}
      </ul>
      <ul className="g-call-tiles g-call-tiles--speakers" aria-label={t('room.spotlight')}>
        {others.filter(isLarge).map((track) => (
          <Tile key={keyOf(track)} track={track} />
        ))}
      </ul>
      <ul className="g-call-tiles" aria-label={t('room.people')}>
        {others
          .filter((track) => !isLarge(track))
          .map((track) => (
            <Tile key={keyOf(track)} track={track} />
          ))}
      </ul>
    </>
  );
}

const keyOf = ({ participant, source }: TrackReferenceOrPlaceholder): string => `${participant.identity} ${source}`;

/** Pictures that somebody does not want on their line are published, and not there. */
const isSent = (publication: TrackPublication): boolean =>
  !(publication instanceof RemoteTrackPublication) || publication.isDesired;

function Tile({ track }: { readonly track: TrackReferenceOrPlaceholder }): ReactElement {
  const { t } = useTranslation('call');
  const { participant } = track;
  // That somebody speaks the video server takes from whoever says so of themselves.
  const isSpeaking = useIsSpeaking(participant) && participant.isMicrophoneEnabled;
  const name = participant.name === undefined || participant.name === '' ? participant.identity : participant.name;
  const channel = channelOf(participant);
  const isShown = isTrackReference(track) && !track.publication.isMuted && isSent(track.publication);
  return (
    <li className="g-call-tile" data-speaking={isSpeaking || undefined}>
      {isShown ? (
        <VideoTrack trackRef={track} aria-label={name} />
      ) : (
        <p className="g-call-tile__none">{t('room.noPicture')}</p>
      )}
      <p className="g-call-tile__name">
        {participant.isLocal ? t('room.you', { name }) : name}
        {channel !== null && ` · ${channel}`}
        {isSpeaking && <span className="kern-sr-only"> {t('room.speaks')}</span>}
      </p>
    </li>
  );
}
