import { Global, Module } from '@nestjs/common';
import { JournalModule } from '../platform/journal/journal.module';
import { Captions } from '../platform/ports/captions.port';
import { RecordingMeans } from '../platform/ports/recording-means.port';
import { CallDoor } from './call-door';
import { CallLines } from './call-lines';
import { CallRequests } from './call-requests';
import { CallServer } from './call-server';
import { AutomaticCaptions } from './captions/automatic-captions';
import { AutomaticCaptionsRepository } from './captions/automatic-captions.repository';
import { CaptionSounds } from './captions/caption-sounds';
import { CaptionStanding } from './captions/caption-standing';
import { Recogniser } from './captions/recogniser.port';
import { SetAutomaticCaptionsHandler } from './captions/set-automatic-captions.handler';
import { SoundGate } from './captions/sound-gate';
import { VoskRecogniser } from './captions/vosk-recogniser';
import { WrittenCaptions } from './captions/written-captions';
import { ConferenceController } from './conference.controller';
import { ConferenceQuery } from './conference.query';
import { ConferenceRepository } from './conference.repository';
import { EnterCallHandler } from './enter-call.handler';
import { CallGate } from './gate/call-gate';
import { DevicePassage } from './gate/device-passage';
import { PersonPassage } from './gate/person-passage';
import { ViewerPassage } from './gate/viewer-passage';
import { CallDeviceRepository } from './hall/call-device.repository';
import { ChangeDevice } from './hall/change-device';
import { DeviceCallController } from './hall/device-call.controller';
import { DeviceCallHandler } from './hall/device-call.handler';
import { DeviceDoor } from './hall/device-door';
import { DevicesInRoom } from './hall/devices-in-room';
import { MuteDeviceHandler } from './hall/mute-device.handler';
import { SetDeviceChannelHandler } from './hall/set-device-channel.handler';
import { LeadCallHandler } from './lead-call.handler';
import { NewRooms } from './new-rooms';
import { PeopleInRoom } from './people-in-room';
import { ReachRepository } from './reach/reach.repository';
import { ReachWatch } from './reach/reach-watch';
import { DeleteRecordingHandler } from './recording/delete-recording.handler';
import { EgressRecorder } from './recording/egress-recorder';
import { HearRecordingHandler } from './recording/hear-recording.handler';
import { Recorder } from './recording/recorder.port';
import { ObjectInCallHandler } from './recording/object-in-call.handler';
import { RecordingCleaner } from './recording/recording-cleaner';
import { RecordingController } from './recording/recording.controller';
import { RecordingDeletion } from './recording/recording-deletion';
import { RecordingFinisher } from './recording/recording-finisher';
import { RecordingFolder } from './recording/recording-folder';
import { RecordingKeeper } from './recording/recording-keeper';
import { RecordingRepository } from './recording/recording.repository';
import { RecordingsQuery } from './recording/recordings.query';
import { RaiseHandHandler } from './raise-hand.handler';
import { RoomKeeper } from './room-keeper';
import { CallKeyRepository } from './secrecy/call-key.repository';
import { CallKeys } from './secrecy/call-keys';
import { CallKeyChanges } from './secrecy/call-key-changes';
import { KeySeal } from './secrecy/key-seal';
import { SetEncryptionHandler } from './secrecy/set-encryption.handler';
import { SetSpotlightHandler } from './set-spotlight.handler';
import { TurnAwayHandler } from './turn-away.handler';
import { CallTrialsQuery } from './trial/call-trials.query';
import { NoteTrialHandler } from './trial/note-trial.handler';
import { StartTrialHandler } from './trial/start-trial.handler';
import { TrialController } from './trial/trial.controller';
import { TrialPassage } from './trial/trial-passage';
import { TrialRepository } from './trial/trial.repository';
import { SetViewingHandler } from './viewing/set-viewing.handler';
import { ViewersInRoom } from './viewing/viewers-in-room';
import { ViewingController } from './viewing/viewing.controller';
import { ViewingDoor } from './viewing/viewing-door';
import { ViewingRepository } from './viewing/viewing.repository';
import { WatchCallHandler } from './viewing/watch-call.handler';

/** Picture and sound of a meeting. Who is let in and who has the floor is Gremia's truth; LiveKit carries it out. */
@Global()
@Module({
  imports: [JournalModule],
  controllers: [ConferenceController, DeviceCallController, RecordingController, TrialController, ViewingController],
  providers: [
    AutomaticCaptions,
    AutomaticCaptionsRepository,
    CallDeviceRepository,
    CallDoor,
    CallGate,
    CallKeyRepository,
    CallKeys,
    CallLines,
    CallRequests,
    CallServer,
    CaptionSounds,
    CaptionStanding,
    CallTrialsQuery,
    ChangeDevice,
    ConferenceQuery,
    ConferenceRepository,
    DeviceCallHandler,
    DeviceDoor,
    DevicePassage,
    DevicesInRoom,
    EnterCallHandler,
    CallKeyChanges,
    KeySeal,
    LeadCallHandler,
    MuteDeviceHandler,
    NewRooms,
    NoteTrialHandler,
    ObjectInCallHandler,
    PeopleInRoom,
    PersonPassage,
    ReachRepository,
    ReachWatch,
    DeleteRecordingHandler,
    HearRecordingHandler,
    RaiseHandHandler,
    RecordingCleaner,
    RecordingDeletion,
    RecordingFinisher,
    RecordingFolder,
    RecordingKeeper,
    RecordingRepository,
    RecordingsQuery,
    RoomKeeper,
    SetAutomaticCaptionsHandler,
    SetDeviceChannelHandler,
    SetEncryptionHandler,
    SetSpotlightHandler,
    TurnAwayHandler,
    SetViewingHandler,
    SoundGate,
    StartTrialHandler,
    TrialPassage,
    TrialRepository,
    ViewerPassage,
    ViewersInRoom,
    ViewingDoor,
    ViewingRepository,
    WatchCallHandler,
    { provide: Captions, useClass: WrittenCaptions },
    { provide: Recogniser, useClass: VoskRecogniser },
    { provide: Recorder, useClass: EgressRecorder },
    { provide: RecordingMeans, useExisting: Recorder },
  ],
  exports: [Captions, RecordingMeans],
})
export class ConferenceModule {}
