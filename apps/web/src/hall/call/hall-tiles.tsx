import type { MeetingState } from '@gremia/meeting';
import { isTrackReference, useTracks, VideoTrack, type TrackReferenceOrPlaceholder } from '@livekit/components-react';
import { RoomEvent, Track } from 'livekit-client';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { interpretsSigns } from '../../call/channels/channel-of';
import { picturesOf } from '../../call/pictures-of';
import { useSpotlight } from '../../call/use-spotlight';
import { isInHall, speakerFor } from './who-is-shown';

const SHOWN = [
  { source: Track.Source.Camera, withPlaceholder: true },
  { source: Track.Source.ScreenShare, withPlaceholder: false },
];
const CHANGES = [RoomEvent.ParticipantAttributesChanged];

type Kind = 'interpreter' | 'screen' | 'speaker';

/** Beside the scene: interpreters always, then what is shared, then whoever speaks from elsewhere or is shown large. */
export function HallTiles({ state }: { readonly state: MeetingState }): ReactElement | null {
  const { t } = useTranslation('hall');
  const tracks = picturesOf(useTracks(SHOWN, { updateOnlyOn: CHANGES, onlySubscribed: false }));
  const spotlight = useSpotlight();
  const speaker = spotlight ?? speakerFor(state);
  const kindOf = ({ participant, source }: TrackReferenceOrPlaceholder): Kind | null => {
    if (participant.isLocal) return null;
    if (source === Track.Source.ScreenShare) return 'screen';
    if (interpretsSigns(participant)) return 'interpreter';
    return participant.identity === speaker && !isInHall(state, participant) ? 'speaker' : null;
  };
  const tiles = (['interpreter', 'screen', 'speaker'] as const).flatMap((kind) =>
    tracks.filter((track) => kindOf(track) === kind).map((track) => ({ kind, track })),
  );
  if (tiles.length === 0) return null;
  return (
    <ul className="hall-tiles" aria-label={t('call.tiles')}>
      {tiles.map(({ kind, track }) => (
        <Tile key={`${track.participant.identity} ${kind}`} kind={kind} track={track} />
      ))}
    </ul>
  );
}

interface TileProps {
  readonly kind: Kind;
  readonly track: TrackReferenceOrPlaceholder;
}

function Tile({ kind, track }: TileProps): ReactElement {
  const { t } = useTranslation('hall');
  const { name = '' } = track.participant;
  const isShown = isTrackReference(track) && !track.publication.isMuted;
  return (
    <li className={`hall-tile hall-tile--${kind}`}>
      {isShown ? (
        <VideoTrack trackRef={track} aria-label={name} />
      ) : (
        <p className="hall-tile__none">{t('call.noPicture')}</p>
      )}
      <p className="hall-tile__name">{kind === 'interpreter' ? t('call.interprets', { name }) : name}</p>
    </li>
  );
}
