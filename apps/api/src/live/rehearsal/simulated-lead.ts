import { leadPlan } from '../lessons/lead-plan';
import { SimulatedMember, type Simulated } from './simulated-member';

/** How long the learner speaks, and everybody has to look at what has happened, in milliseconds. */
const SPEECH = 4_000;
const PAUSE = 2_500;

/** Leads a lesson for members, and is a member beside: through a socket of its own, as everybody. */
export class SimulatedLead extends SimulatedMember {
  constructor(
    self: Simulated,
    private readonly learnerId: string,
    atTheEnd: () => void,
  ) {
    super(self, atTheEnd);
  }

  protected override consider(): void {
    super.consider();
    const act = leadPlan(this.state, this.learnerId);
    if (act === null || this.timers.has('lead')) return;
    const doIt = async (): Promise<void> => {
      // What was planned may have been overtaken meanwhile.
      const now = leadPlan(this.state, this.learnerId);
      if (now?.kind === act.kind) await this.act(now);
      this.timers.delete('lead');
      // Whatever came of it: what is heard of it came before or comes yet.
      this.consider();
    };
    this.timers.set(
      'lead',
      setTimeout(() => void doIt(), act.kind === 'end-floor' ? SPEECH : PAUSE),
    );
  }
}
