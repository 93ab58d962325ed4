import { randomUUID } from 'node:crypto';
import type { CommandInput } from '@gremia/contracts';
import { announcementOf, findVote, procedureOf, type MeetingState } from '@gremia/meeting';

type Unaddressed<T> = T extends unknown ? Omit<T, 'commandId' | 'meetingId'> : never;
export type Act = Unaddressed<CommandInput>;
type OpenVote = Extract<Act, { kind: 'open-vote' }>;

/** Where an evening is played: over the real server with people in front of screens, or on the pure functions. */
export interface EveningStage {
  readonly state: () => MeetingState;
  /** What the office does or enters. Refused, it throws. */
  readonly office: (act: Act) => Promise<void>;
  /** Members vote on their devices; resolves when nobody is left who will. */
  readonly devicesVote: (voteId: string) => Promise<void>;
  /** The office enters what those who are called have said, where they have not said it themselves. */
  readonly called: (voteId: string) => Promise<void>;
  /** The chair presses the one button. */
  readonly announce: (voteId: string, carried: boolean) => Promise<void>;
  readonly callItem: (itemId: string) => Promise<void>;
  /** Something can be seen that is worth a look. */
  readonly look: (name: string) => Promise<void>;
}

export interface EveningItem {
  readonly id: string;
  readonly public: boolean;
  readonly title: string;
}

/** The acts that the items of an evening are made of. */
export class Evening {
  constructor(
    readonly stage: EveningStage,
    readonly items: readonly EveningItem[],
  ) {}

  get state(): MeetingState {
    return this.stage.state();
  }

  readonly office = (act: Act): Promise<void> => this.stage.office(act);

  itemId(number: number): string {
    return this.items[number - 1]?.id ?? '';
  }

  /** The item at hand. */
  get here(): string {
    return this.state.currentItemId ?? '';
  }

  /** Somebody in the hall who votes, does not lead and has nothing against them; always the same ones. */
  person(index: number): string {
    const there = this.state.roster.filter(
      ({ personId, voting, function: held }) =>
        voting && held === 'member' && this.state.present[personId]?.mode === 'hall',
    );
    return there[index]?.personId ?? '';
  }

  /** A vote from its opening to the announcement, however it is held. */
  async vote(
    subject: OpenVote['subject'],
    procedure: string,
    more: Partial<Pick<OpenVote, 'setup' | 'question'>> & { readonly no?: number } = {},
  ): Promise<string> {
    const voteId = randomUUID();
    const { no = 8, ...given } = more;
    await this.office({ kind: 'open-vote', voteId, itemId: this.here, subject, procedure, ...given });
    await this.stage.look(`${procedure}-open`);
    await this.count(voteId, { no });
    await this.announce(voteId);
    await this.stage.look(`${procedure}-announced`);
    return voteId;
  }

  free(question: string, procedure: string, more: Parameters<Evening['vote']>[2] = {}): Promise<string> {
    return this.vote({ kind: 'free', question }, procedure, more);
  }

  /** Ballots come in, or are counted in the hall, until the vote is closed. */
  async count(
    voteId: string,
    { no = 8, counts = {} }: { no?: number; counts?: Record<string, number> } = {},
  ): Promise<void> {
    const vote = findVote(this.state, voteId);
    if (vote === null) throw new Error('no vote');
    const { electorate, options } = vote;
    const { source, callOrder, kind, serves } = procedureOf(vote);
    if (source !== 'office') {
      await (callOrder === undefined ? this.stage.devicesVote(voteId) : this.stage.called(voteId));
      return this.office({ kind: 'close-vote', voteId });
    }
    const onPaper = kind.endsWith('ballots') || kind === 'paper-ballot';
    if (onPaper) await this.office({ kind: 'hand-out-ballots', voteId, personIds: [...electorate], back: false });
    const found =
      serves === 'election'
        ? {
            ...Object.fromEntries((options ?? []).map(({ id }) => [id, 0])),
            against: 0,
            blank: 0,
            invalid: 0,
            ...counts,
          }
        : {
            yes: electorate.length - no - 2,
            no,
            abstain: onPaper ? 0 : 2,
            ...(onPaper ? { blank: 1, invalid: 1 } : {}),
          };
    await this.office({ kind: 'close-vote', voteId, count: found });
  }

  announce(voteId: string): Promise<void> {
    return this.stage.announce(voteId, announcementOf(this.state, voteId)?.carried ?? false);
  }

  close(disposition: Extract<Act, { kind: 'close-item' }>['disposition'] = 'done'): Promise<void> {
    return this.office({ kind: 'close-item', itemId: this.here, disposition, note: '' });
  }
}
