import { Injectable } from '@nestjs/common';
import type { CallDevice, CallPerson, ConferenceView } from '@gremia/contracts';
import { isVotingMember, sentOutOf } from '@gremia/meeting';
import { recordingRefusal, webcastRefusal } from '@gremia/rules';
import type { Actor } from '../platform/actor/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { RunningMeetings, type Standing } from '../platform/ports/running-meetings.port';
import { CallDoor, rightsOf, toldRights } from './call-door';
import { CallServer } from './call-server';
import { CaptionStanding } from './captions/caption-standing';
import { ConferenceRepository, type CallEntry } from './conference.repository';
import { CallDeviceRepository } from './hall/call-device.repository';
import { Recorder } from './recording/recorder.port';
import { ViewingDoor } from './viewing/viewing-door';

/** The call of a meeting. Who waits is for whoever leads; who is in, for those who are in. */
@Injectable()
export class ConferenceQuery {
  constructor(
    private readonly door: CallDoor,
    private readonly meetings: RunningMeetings,
    private readonly server: CallServer,
    private readonly unitOfWork: UnitOfWork,
    private readonly conference: ConferenceRepository,
    private readonly devices: CallDeviceRepository,
    private readonly viewers: ViewingDoor,
    private readonly captions: CaptionStanding,
    private readonly recorder: Recorder,
  ) {}

  /** @throws ProblemError `not-found` */
  async execute(actor: Actor, meetingId: string): Promise<ConferenceView> {
    const { standing, room, entry, rights } = await this.door.lookAt(meetingId, actor);
    const seen = room !== null && (standing.leads || rights.enter) ? await this.people(meetingId, standing) : [];
    return {
      available: this.server.available,
      call: room && {
        ...{ part: room.part, since: room.opened_at.toISOString() },
        keyNumber: room.encrypted ? room.key_number : null,
      },
      leads: standing.leads,
      own: {
        standing: entry?.standing ?? null,
        role: entry?.role ?? 'participant',
        channel: entry?.channel ?? null,
        reason: reasonOf(standing, actor.personId, entry),
        rights: toldRights(rights),
      },
      devices: room !== null && standing.leads ? await this.devicesOf(meetingId) : [],
      spotlight: standing.leads || rights.enter ? (room?.spotlight ?? null) : null,
      automaticCaptions: await this.captions.standingOf(room, standing.leads),
      watched: await this.viewers.isOn(meetingId),
      viewing: standing.leads ? viewingOf(standing) : null,
      recording: standing.leads ? this.recordingOf(standing) : null,
      people: standing.leads ? seen : seen.filter(({ connected }) => connected).map(toldToAll),
    };
  }

  private recordingOf({ state: { profile } }: Standing): ConferenceView['recording'] {
    return { refusal: (profile === null ? null : recordingRefusal(profile)) ?? this.recorder.missing };
  }

  private async devicesOf(meetingId: string): Promise<CallDevice[]> {
    const entries = await this.unitOfWork.read((db) => this.devices.entriesOf(db, meetingId));
    return entries.map(({ device_id: deviceId, name, kind, muted, channel, connected_at: since }) => ({
      ...{ deviceId, name, kind, muted, channel },
      connected: since !== null,
    }));
  }

  private async people(meetingId: string, { state }: Standing): Promise<CallPerson[]> {
    const entries = await this.unitOfWork.read((db) => this.conference.entriesOf(db, meetingId));
    const standings = await this.meetings.standingsOf(
      meetingId,
      entries.map(({ person_id }) => person_id),
    );
    return entries.map((entry) => {
      const standing = standings.get(entry.person_id);
      return personOf({ state, audience: 'public', leads: false, ...standing }, entry);
    });
  }
}

function personOf(standing: Standing, entry: CallEntry): CallPerson {
  const { state } = standing;
  const { microphone, limit } = rightsOf(standing, entry);
  return {
    personId: entry.person_id,
    name: entry.name,
    standing: entry.standing,
    role: entry.role,
    channel: entry.channel,
    askedAt: entry.asked_at.toISOString(),
    asksAs: entry.asks_as,
    purpose: entry.purpose,
    connected: entry.connected_at !== null,
    mayTalk: microphone,
    voting: isVotingMember(state, entry.person_id),
    limit,
    reason: reasonOf(standing, entry.person_id, entry),
    cannotEncrypt: entry.cannot_encrypt,
  };
}

/** What somebody said at the door is for whoever keeps it. */
const toldToAll = (person: CallPerson): CallPerson => ({ ...person, asksAs: 'participant', purpose: '' });

const reasonOf = ({ state }: Standing, personId: string, entry: CallEntry | null): string =>
  sentOutOf(state, personId)?.reason ?? entry?.reason ?? '';

const viewingOf = ({ state: { profile } }: Standing): ConferenceView['viewing'] => ({
  refusal: profile === null ? null : webcastRefusal(profile),
});
