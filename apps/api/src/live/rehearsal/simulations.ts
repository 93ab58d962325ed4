import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { SimulatedMember, type Simulated } from './simulated-member';

/** The simulated members that this instance plays, by meeting. */
@Injectable()
export class Simulations implements OnModuleDestroy {
  private readonly playing = new Map<string, Map<string, SimulatedMember>>();

  /** Before the server closes: their sockets would try to come back to it. */
  onModuleDestroy(): void {
    for (const meetingId of [...this.playing.keys()]) this.stop(meetingId);
  }

  start(members: readonly Simulated[]): void {
    for (const member of members)
      this.play(member, new SimulatedMember(member, () => this.giveWay(member.meetingId, member.personId)));
  }

  play({ meetingId, personId }: Simulated, member: SimulatedMember): void {
    const cast = this.playing.get(meetingId) ?? new Map<string, SimulatedMember>();
    cast.set(personId, member);
    this.playing.set(meetingId, cast);
  }

  /** The person comes in earnest, or the part is over. */
  giveWay(meetingId: string, personId: string): void {
    const cast = this.playing.get(meetingId);
    cast?.get(personId)?.leave();
    cast?.delete(personId);
    if (cast?.size === 0) this.playing.delete(meetingId);
  }

  stop(meetingId: string): void {
    for (const personId of [...(this.playing.get(meetingId)?.keys() ?? [])]) this.giveWay(meetingId, personId);
  }

  /** Who is being played here. */
  get parts(): readonly { readonly meetingId: string; readonly personIds: readonly string[] }[] {
    return [...this.playing].map(([meetingId, cast]) => ({ meetingId, personIds: [...cast.keys()] }));
  }
}
