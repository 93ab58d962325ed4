import { randomUUID } from 'node:crypto';
import type { CommandAnswer, CommandInput, RefusalAnswer } from '@gremia/contracts';
import { io, type Socket } from 'socket.io-client';
import type { Voter } from '../load/council.mjs';

const AGAIN_MILLISECONDS = 300;
/** Shorter than a browser waits, so that a vote in which answers are lost is over soon. */
const ANSWER_MILLISECONDS = 1_000;
/** As long as a browser waits (`outbox.ts`), which is longer than the server tries before it refuses. */
export const AS_A_BROWSER_MILLISECONDS = 6_000;

/** A voter's device: sends a command again, under the same id, until the server has answered it. */
export class PersistentVoter {
  private readonly socket: Socket;
  readonly commandId = randomUUID();
  /** Every answer to the ballot, first to last. */
  readonly answers: CommandAnswer[] = [];
  /** Codes of the refusals after which a command was sent again. */
  readonly refusals: string[] = [];
  private left = false;

  constructor(
    readonly voter: Voter,
    address: string,
    private readonly meetingId: string,
    private readonly answerMilliseconds = ANSWER_MILLISECONDS,
  ) {
    const extraHeaders = { origin: address, cookie: voter.cookie };
    this.socket = io(`${address}/live`, {
      transports: ['websocket'],
      extraHeaders,
      forceNew: true,
      reconnectionDelay: 100,
      reconnectionDelayMax: 500,
    });
    // Refused while nobody knew who it was: socket.io leaves coming back to the client then.
    this.socket.on(
      'connect_error',
      () => this.socket.active || setTimeout(() => this.socket.connect(), AGAIN_MILLISECONDS),
    );
  }

  async connected(): Promise<void> {
    if (!this.socket.connected) await new Promise<void>((resolve) => this.socket.once('connect', () => resolve()));
  }

  cast(voteId: string): Promise<CommandAnswer> {
    return this.persist({
      kind: 'cast-ballot',
      voteId,
      choice: 'yes',
      commandId: this.commandId,
      meetingId: this.meetingId,
    });
  }

  /** @throws when the server refuses for good, or the voter has left */
  async persist(command: CommandInput): Promise<CommandAnswer> {
    while (!this.left) {
      const answer = await this.ask(command);
      if (answer?.ok) {
        this.answers.push(answer);
        return answer;
      }
      if (answer !== null && answer.problem.code !== 'not-ready')
        throw new Error(`${command.kind}: ${answer.problem.code} ${answer.problem.detail}`);
      if (answer !== null) this.refusals.push(answer.problem.code);
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MILLISECONDS));
    }
    throw new Error(`${command.kind}: left without an answer`);
  }

  leave(): void {
    this.left = true;
    this.socket.disconnect();
  }

  private async ask(command: CommandInput): Promise<CommandAnswer | RefusalAnswer | null> {
    try {
      return (await this.socket.timeout(this.answerMilliseconds).emitWithAck('command', command)) as
        CommandAnswer | RefusalAnswer;
    } catch {
      return null;
    }
  }
}
