import {
  liveRoutes,
  LONGEST_MESSAGE,
  type CommandAnswer,
  type CommandInput,
  type Problem,
  type RefusalAnswer,
} from '@gremia/contracts';
import { ApiProblem } from '../api/api-problem';
import { call } from '../api/client';
import type { LiveSocket } from './live-socket';
import { uuid } from './uuid';

type Unaddressed<T> = T extends unknown ? Omit<T, 'commandId' | 'meetingId'> : never;
/** A command as a form writes it; its id and the meeting are added here. */
export type CommandBody = Unaddressed<CommandInput>;

export interface PendingCommand {
  readonly command: CommandInput;
  readonly since: number;
}

interface Waiting extends PendingCommand {
  readonly resolve: (answer: CommandAnswer) => void;
  readonly reject: (reason: Error) => void;
}

/** No answer for so long on a socket that calls itself connected means: the line is dead. */
const ACKNOWLEDGEMENT_MS = 6_000;
const NOT_READY_MS = 1_000;
/** Bytes that a message of the socket has besides its command, and some. */
const ENVELOPE = 1_000;
/** Refusals of the moment: the same command is sent again. */
const PASSING: ReadonlySet<string> = new Set(['not-ready', 'busy', 'offline']);

export interface OutboxEvents {
  readonly changed: () => void;
  readonly acknowledged: (command: CommandInput, answer: CommandAnswer) => void;
  readonly refused: (command: CommandInput) => void;
  readonly lineDead: () => void;
}

/**
 * Commands on their way. Each keeps its id until the server has answered it, however often it must be sent: the server
 * gives the same id the same answer, so a ballot that was sent into a broken line is counted once.
 */
export class Outbox {
  private readonly waiting = new Map<string, Waiting>();
  /** Long commands that are on their way; the socket's coming back does not send them twice. */
  private readonly posting = new Set<string>();
  private readonly timers = new Set<ReturnType<typeof setTimeout>>();

  constructor(
    private readonly meetingId: string,
    private readonly socket: LiveSocket,
    private readonly events: OutboxEvents,
    private readonly acknowledgementMs = ACKNOWLEDGEMENT_MS,
    private readonly post = postCommand,
  ) {}

  get pending(): readonly PendingCommand[] {
    return [...this.waiting.values()].map(({ command, since }) => ({ command, since }));
  }

  /**
   * Resolves once the server has acknowledged the command, which it does after the commit only. Rejects with an
   * `ApiProblem` when the server refused it.
   */
  send(body: CommandBody, mayEmit: boolean): Promise<CommandAnswer> {
    return new Promise((resolve, reject) => {
      const command: CommandInput = { ...body, commandId: uuid(), meetingId: this.meetingId };
      this.waiting.set(command.commandId, { command, since: Date.now(), resolve, reject });
      this.events.changed();
      if (mayEmit) this.emit(command.commandId);
    });
  }

  /** Sends everything that is still unanswered, in the order in which it was given. */
  resend(): void {
    for (const id of this.waiting.keys()) this.emit(id);
  }

  stop(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
  }

  private emit(id: string): void {
    const waiting = this.waiting.get(id);
    if (!waiting) return;
    if (isLong(waiting.command)) return this.sendLong(id, waiting.command);
    const line = this.socket.id;
    const timer = this.later(this.acknowledgementMs, () => {
      if (this.waiting.has(id) && this.socket.id === line) this.events.lineDead();
    });
    this.socket.emit('command', waiting.command, (answer) => {
      clearTimeout(timer);
      this.timers.delete(timer);
      this.settle(id, answer);
    });
  }

  /** What is too long for the socket goes its own way to the same queue; its time is that of the text. */
  private sendLong(id: string, command: CommandInput): void {
    if (this.posting.has(id)) return;
    this.posting.add(id);
    this.post(command)
      .then(
        (answer) => this.settle(id, answer),
        (error: unknown) => this.refuse(id, error),
      )
      .finally(() => this.posting.delete(id));
  }

  private settle(id: string, answer: CommandAnswer | RefusalAnswer): void {
    if (!answer.ok) return this.refuse(id, refusalOf(answer.problem));
    const waiting = this.waiting.get(id);
    if (!waiting) return;
    this.waiting.delete(id);
    this.events.acknowledged(waiting.command, answer);
    waiting.resolve(answer);
    this.events.changed();
  }

  private refuse(id: string, problem: unknown): void {
    const waiting = this.waiting.get(id);
    if (!waiting) return;
    if (problem instanceof ApiProblem && PASSING.has(problem.code)) {
      this.later(NOT_READY_MS, () => this.socket.connected && this.emit(id));
      return;
    }
    this.waiting.delete(id);
    this.events.refused(waiting.command);
    waiting.reject(problem instanceof Error ? problem : new Error(String(problem)));
    this.events.changed();
  }

  private later(ms: number, work: () => void): ReturnType<typeof setTimeout> {
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      work();
    }, ms);
    this.timers.add(timer);
    return timer;
  }
}

/** What the server says no with, as an error. */
export const refusalOf = ({ code, detail, status, norm, errors, reference }: Problem): ApiProblem =>
  new ApiProblem(code, detail, status, norm ?? null, errors, reference ?? null);

const postCommand = (command: CommandInput): Promise<CommandAnswer> =>
  call(liveRoutes.command, { params: { id: command.meetingId }, body: command });

const isLong = (command: CommandInput): boolean =>
  new TextEncoder().encode(JSON.stringify(command)).length > LONGEST_MESSAGE - ENVELOPE;
