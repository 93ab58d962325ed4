import { SOUND_TEST } from '@gremia/contracts';
import { RoomEvent, Track, type Participant, type Room, type TrackPublication } from 'livekit-client';
import { setCamera } from './background/camera';
import { maySend } from './may-send';

/** Whoever was heard when the line broke is heard again within so long; later they switch it on themselves. */
const HEARD_AGAIN_WITHIN = 30_000;

/**
 * What somebody sends, as they switched it last. A line that comes back sends the same: a camera that was switched off
 * stays off, and whoever spoke goes on with the floor that they still have.
 */
export class OwnSending {
  private microphone = false;
  private lostAt: number | null = null;

  /** @param camera whether they came in with a picture */
  constructor(private camera: boolean) {}

  /** Notes what is switched on and off in a room, by its owner or by whoever leads. */
  follow(room: Room): void {
    const note = (publication: TrackPublication, participant: Participant, isOn: boolean): void => {
      if (!participant.isLocal || participant.attributes['sound'] === SOUND_TEST) return;
      if (publication.source === Track.Source.Camera) this.camera = isOn;
      if (publication.source === Track.Source.Microphone) this.microphone = isOn;
    };
    room
      .on(RoomEvent.LocalTrackPublished, (publication, participant) => note(publication, participant, true))
      .on(RoomEvent.TrackUnmuted, (publication, participant) => note(publication, participant, true))
      .on(RoomEvent.TrackMuted, (publication, participant) => note(publication, participant, false))
      .on(RoomEvent.ParticipantPermissionsChanged, (_before, participant) => {
        if (participant.isLocal && !maySend(participant.permissions, 'microphone')) this.microphone = false;
      });
  }

  /** The line is gone, and comes back by itself. */
  lost(): void {
    this.lostAt ??= Date.now();
  }

  /** The line is given up: the microphone opens by hand alone. */
  end(): void {
    this.microphone = false;
  }

  /** Sends again what was sent. @throws Error where the camera or the blurring cannot be had */
  async restore({ localParticipant }: Room): Promise<void> {
    const isSoon = this.lostAt !== null && Date.now() - this.lostAt < HEARD_AGAIN_WITHIN;
    const speaks = this.microphone && isSoon && maySend(localParticipant.permissions, 'microphone');
    this.microphone = false;
    this.lostAt = null;
    // Whoever has lost the floor meanwhile is not told so as a failure of their microphone.
    if (speaks && localParticipant.attributes['sound'] !== SOUND_TEST)
      await localParticipant.setMicrophoneEnabled(true).catch(() => undefined);
    if (this.camera && maySend(localParticipant.permissions, 'camera')) await setCamera(localParticipant, true);
  }
}
