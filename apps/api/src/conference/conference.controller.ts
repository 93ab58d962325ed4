import { Controller } from '@nestjs/common';
import { conferenceRoutes as routes, type CallKeyNow, type CallTicket, type ConferenceView } from '@gremia/contracts';
import { Handles } from '../platform/route/handles.decorator';
import type { RouteInput } from '../platform/route/route-input';
import { SetAutomaticCaptionsHandler } from './captions/set-automatic-captions.handler';
import { ConferenceQuery } from './conference.query';
import { EnterCallHandler } from './enter-call.handler';
import { LeadCallHandler } from './lead-call.handler';
import { RaiseHandHandler } from './raise-hand.handler';
import { SetEncryptionHandler } from './secrecy/set-encryption.handler';
import { SetSpotlightHandler } from './set-spotlight.handler';
import { TurnAwayHandler } from './turn-away.handler';

/** The call of a meeting: its door, and whoever keeps it. */
@Controller()
export class ConferenceController {
  constructor(
    private readonly view: ConferenceQuery,
    private readonly enter: EnterCallHandler,
    private readonly lead: LeadCallHandler,
    private readonly spotlight: SetSpotlightHandler,
    private readonly encryption: SetEncryptionHandler,
    private readonly captions: SetAutomaticCaptionsHandler,
    private readonly hand: RaiseHandHandler,
    private readonly away: TurnAwayHandler,
  ) {}

  @Handles(routes.conference)
  read({ actor, params }: RouteInput<typeof routes.conference>): Promise<ConferenceView> {
    return this.view.execute(actor, params.id);
  }

  @Handles(routes.startCall)
  start({ actor, params }: RouteInput<typeof routes.startCall>): Promise<void> {
    return this.lead.start(actor, params.id);
  }

  @Handles(routes.endCall)
  end({ actor, params }: RouteInput<typeof routes.endCall>): Promise<void> {
    return this.lead.end(actor, params.id);
  }

  @Handles(routes.askToEnter)
  async ask({ actor, params, body }: RouteInput<typeof routes.askToEnter>): Promise<ConferenceView> {
    await this.enter.ask(actor, params.id, body);
    return this.view.execute(actor, params.id);
  }

  @Handles(routes.callTicket)
  ticket({ actor, params }: RouteInput<typeof routes.callTicket>): Promise<CallTicket> {
    return this.enter.ticket(actor, params.id);
  }

  @Handles(routes.callKey)
  key({ actor, params }: RouteInput<typeof routes.callKey>): Promise<CallKeyNow> {
    return this.enter.key(actor, params.id);
  }

  @Handles(routes.cannotEncrypt)
  cannotEncrypt({ actor, params }: RouteInput<typeof routes.cannotEncrypt>): Promise<void> {
    return this.enter.cannotEncrypt(actor, params.id);
  }

  @Handles(routes.setEncryption)
  setEncryption({ actor, params, body }: RouteInput<typeof routes.setEncryption>): Promise<void> {
    return this.encryption.execute(actor, params.id, body);
  }

  @Handles(routes.admitPersons)
  admit({ actor, params, body }: RouteInput<typeof routes.admitPersons>): Promise<void> {
    return this.lead.admit(actor, params.id, body);
  }

  @Handles(routes.turnAway)
  turnAway({ actor, params, body }: RouteInput<typeof routes.turnAway>): Promise<void> {
    return this.away.turnAway(actor, params.id, params.personId, body);
  }

  @Handles(routes.letWaitAgain)
  letWaitAgain({ actor, params }: RouteInput<typeof routes.letWaitAgain>): Promise<void> {
    return this.away.letWaitAgain(actor, params.id, params.personId);
  }

  @Handles(routes.mutePerson)
  mute({ actor, params }: RouteInput<typeof routes.mutePerson>): Promise<void> {
    return this.lead.mute(actor, params.id, params.personId);
  }

  @Handles(routes.askToTalk)
  askToTalk({ actor, params }: RouteInput<typeof routes.askToTalk>): Promise<void> {
    return this.lead.askToTalk(actor, params.id, params.personId);
  }

  @Handles(routes.setCallRole)
  setRole({ actor, params, body }: RouteInput<typeof routes.setCallRole>): Promise<void> {
    return this.lead.setRole(actor, params.id, params.personId, body);
  }

  @Handles(routes.setSpotlight)
  setSpotlight({ actor, params, body }: RouteInput<typeof routes.setSpotlight>): Promise<void> {
    return this.spotlight.execute(actor, params.id, body);
  }

  @Handles(routes.setAutomaticCaptions)
  setCaptions({ actor, params, body }: RouteInput<typeof routes.setAutomaticCaptions>): Promise<void> {
    return this.captions.execute(actor, params.id, body);
  }

  @Handles(routes.raiseHandInCall)
  raiseHand({ actor, params, body }: RouteInput<typeof routes.raiseHandInCall>): Promise<void> {
    return this.hand.execute(actor, params.id, body);
  }
}
