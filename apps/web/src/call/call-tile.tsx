import {
  isTrackReference,
  useIsSpeaking,
  VideoTrack,
  type TrackReferenceOrPlaceholder,
} from '@livekit/components-react';
import { RemoteTrackPublication, type TrackPublication } from 'livekit-client';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { channelOf } from './channels/channel-of';

/** Pictures that somebody does not want on their line are published, and not there. */
const isSent = (publication: TrackPublication): boolean =>
  !(publication instanceof RemoteTrackPublication) || publication.isDesired;

/** Whether there is a picture of it now. */
export const hasPicture = (track: TrackReferenceOrPlaceholder): boolean =>
  isTrackReference(track) && !track.publication.isMuted && isSent(track.publication);

/** Somebody in the call, or the screen that they share: the picture, or that there is none, and the name. */
export function CallTile({ track }: { readonly track: TrackReferenceOrPlaceholder }): ReactElement {
  const { t } = useTranslation('call');
  const { participant } = track;
  // That somebody speaks the video server takes from whoever says so of themselves.
  const isSpeaking = useIsSpeaking(participant) && participant.isMicrophoneEnabled;
  const name = participant.name === undefined || participant.name === '' ? participant.identity : participant.name;
  const channel = channelOf(participant);
  return (
    <li className="g-call-tile" data-speaking={isSpeaking || undefined}>
      {isTrackReference(track) && hasPicture(track) ? (
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
