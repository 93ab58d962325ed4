import { HALL_ROLE } from '@gremia/contracts';
import { whoLeads, type MeetingState } from '@gremia/meeting';
import { isTrackReference, useTracks, VideoTrack, type TrackReference } from '@livekit/components-react';
import { RoomEvent, Track } from 'livekit-client';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { interpretsSigns } from '../call/channels/channel-of';
import { picturesOf } from '../call/pictures-of';
import { Interpreters } from '../call/pin/interpreters';
import { useSpotlight } from '../call/use-spotlight';

const SHOWN = [
  { source: Track.Source.Camera, withPlaceholder: false },
  { source: Track.Source.ScreenShare, withPlaceholder: false },
];
const CHANGES = [RoomEvent.ParticipantAttributesChanged, RoomEvent.TrackMuted, RoomEvent.TrackUnmuted];

/**
 * What the public sees: interpreters always, what is shared, the hall, and of all others whoever has the floor or leads
 * alone. Somebody who only sits there has not come to be watched.
 */
export function ViewerTiles({ state }: { readonly state: MeetingState }): ReactElement {
  const { t } = useTranslation('call');
  const tracks = picturesOf(useTracks(SHOWN, { updateOnlyOn: CHANGES, onlySubscribed: false }))
    .filter(isTrackReference)
    .filter(({ participant, publication }) => !participant.isLocal && !publication.isMuted);
  const speakers = new Set([useSpotlight(), state.speakers.floor?.personId, whoLeads(state)?.personId]);
  const interprets = ({ participant, source }: TrackReference): boolean =>
    source === Track.Source.Camera && interpretsSigns(participant);
  const others = tracks.filter(
    (track) =>
      track.source === Track.Source.Camera &&
      !interprets(track) &&
      (track.participant.attributes['role'] === HALL_ROLE || speakers.has(track.participant.identity)),
  );
  const screens = tracks.filter(({ source }) => source === Track.Source.ScreenShare);
  const isEmpty = others.length + screens.length === 0 && !tracks.some(interprets);
  return (
    <>
      {isEmpty && <p className="kern-body">{t('viewer.noPicture')}</p>}
      <Interpreters>{tilesOf(tracks.filter(interprets))}</Interpreters>
      <Tiles kind="screens" label={t('room.screens')} tracks={screens} />
      <Tiles kind="speakers" label={t('viewer.speakers')} tracks={others} />
    </>
  );
}

interface TilesProps {
  readonly kind: 'screens' | 'speakers';
  readonly label: string;
  readonly tracks: readonly TrackReference[];
}

function Tiles({ kind, label, tracks }: TilesProps): ReactElement | null {
  if (tracks.length === 0) return null;
  return (
    <ul className={`g-call-tiles g-call-tiles--${kind}`} aria-label={label}>
      {tilesOf(tracks)}
    </ul>
  );
}

const tilesOf = (tracks: readonly TrackReference[]): ReactElement[] =>
  tracks.map((track) => (
    <li key={`${track.participant.identity} ${track.source}`} className="g-call-tile">
      <VideoTrack trackRef={track} aria-label={track.participant.name ?? ''} />
      <p className="g-call-tile__name">{track.participant.name}</p>
    </li>
  ));
