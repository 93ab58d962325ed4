import { WebSocketGateway, type OnGatewayConnection, type OnGatewayInit } from '@nestjs/websockets';
import {
  askSnapshot,
  command,
  signOfLife,
  subscribe,
  typedCaption,
  type AskSnapshot,
  type Command,
  type CommandAnswer,
  type SignOfLife,
  type SnapshotAnswer,
  type Subscribe,
  type TypedCaption,
} from '@gremia/contracts';
import { EventBus } from '../platform/events/event-bus';
import { Captions } from '../platform/ports/captions.port';
import { ProblemError } from '../platform/problem/problem-error';
import { lineOf } from '../platform/sockets/line-watch';
import type { SerialisedJson } from '../platform/sockets/serialised-json';
import { Turns } from '../platform/web/turns';
import { LiveMetrics } from './live-metrics';
import { Doorkeeper } from './access/doorkeeper';
import { Simulations } from './rehearsal/simulations';
import { CommandQueue } from './runner/command-queue';
import { answering } from './stream/answering';
import { CallHints } from './stream/call-hints';
import { ChannelSnapshots } from './stream/channel-snapshots';
import { CaptionStream } from './stream/caption-stream';
import { roomOf, type LiveNamespace, type LiveSocket } from './stream/live-socket';
import { MeetingStream } from './stream/meeting-stream';
import { StreamPublisher } from './stream/stream-publisher';

/** However many sockets ask at once, a few are answered in a turn of the event loop; ballots wait for none of them. */
const questions = new Turns();
/** Whoever waited for the same meeting gets its pages in turn, too. */
const pages = new Turns();
/** Of one person, or of everybody without an account behind one address. */
const MOST_WAITING = 2_000;

const HANDLED: ReadonlySet<string> = new Set(['subscribe', 'snapshot', 'command', 'alive', 'caption']);

/** The running meeting over sockets: follow its stream, and act in it. */
@WebSocketGateway({ namespace: '/live' })
export class LiveGateway implements OnGatewayInit<LiveNamespace>, OnGatewayConnection<LiveSocket> {
  constructor(
    private readonly door: Doorkeeper,
    private readonly commands: CommandQueue,
    private readonly stream: MeetingStream,
    private readonly snapshots: ChannelSnapshots,
    private readonly publisher: StreamPublisher,
    private readonly hints: CallHints,
    private readonly captionStream: CaptionStream,
    private readonly captions: Captions,
    private readonly simulations: Simulations,
    private readonly metrics: LiveMetrics,
    private readonly events: EventBus,
  ) {}

  afterInit(namespace: LiveNamespace): void {
    this.door.guard(namespace);
    this.publisher.connect(namespace);
    this.hints.connect(namespace);
    this.captionStream.connect(namespace);
    this.metrics.connect(namespace);
  }

  handleConnection(socket: LiveSocket): void {
    const line = lineOf(socket);
    const inTurn = (takeUp: () => void): boolean =>
      questions.begin(
        () => [this, line.admission.sender],
        () => void (socket.connected && takeUp()),
        MOST_WAITING,
      );
    const pageInTurn = (give: () => void): void =>
      void pages.begin(
        () => [this, line.admission.sender],
        () => void (socket.connected && give()),
      );
    socket.on(
      'subscribe',
      answering(line, subscribe, (message) => this.subscribe(socket, message), inTurn, pageInTurn),
    );
    socket.on(
      'snapshot',
      answering(line, askSnapshot, (message) => this.summarise(socket, message), inTurn),
    );
    socket.on(
      'command',
      answering(line, command, (message) => this.command(socket, message)),
    );
    socket.on(
      'alive',
      answering(line, signOfLife, (message) => this.hear(socket, message), inTurn),
    );
    socket.on(
      'caption',
      answering(line, typedCaption, (message) => this.type(socket, message), inTurn),
    );
    // What nobody handles would never be acknowledged.
    socket.onAny((message: string, ...args: unknown[]) => {
      if (HANDLED.has(message)) return;
      line.blame();
      const acknowledge = args.at(-1);
      if (typeof acknowledge === 'function')
        acknowledge({ ok: false, problem: new ProblemError('invalid-input').toProblem() });
    });
  }

  private async subscribe(socket: LiveSocket, { meetingId, ...from }: Subscribe): Promise<() => SerialisedJson> {
    const line = lineOf(socket);
    if (!line.mayRead) throw new ProblemError('too-many-requests');
    const access = await this.door.accessOf(socket, meetingId);
    const { actor, read } = socket.data;
    // Reading on is cheap; whoever reads the same again and again is asked to wait.
    const known = read.get(meetingId) ?? 0;
    const goesOn = from.after >= known && (from.audience ?? access.audience) === access.audience;
    if (known > 0 && !goesOn && !line.mayReadAgain()) throw new ProblemError('too-many-requests');
    // Whoever asks for the same page before it has come, asks for it again.
    read.set(meetingId, from.after + 1);
    if (actor?.rehearsalMeetingId === null) this.simulations.giveWay(meetingId, actor.personId);
    const write = await this.stream.subscribe(access, from, (channel) => {
      // Whoever has gone would never leave the room again.
      if (!socket.connected) return;
      const room = roomOf(meetingId, channel);
      socket.data.heard.set(meetingId, { audience: channel.audience, room });
      void socket.join(room);
    });
    return () => {
      const { json, last } = write();
      line.hasRead(json.text.length);
      read.set(meetingId, last);
      return json;
    };
  }

  /** Reads nothing that could not be read in pages, and counts as so much reading. */
  private async summarise(socket: LiveSocket, { meetingId, form }: AskSnapshot): Promise<SnapshotAnswer> {
    const line = lineOf(socket);
    if (!line.mayRead) throw new ProblemError('too-many-requests');
    const answer = await this.snapshots.read(await this.door.accessOf(socket, meetingId), form);
    line.hasRead(answer.snapshot?.state.length ?? 0);
    return answer;
  }

  /** Heard of those alone who follow the meeting under their name. */
  private async hear(socket: LiveSocket, { meetingId, ...sign }: SignOfLife): Promise<{ readonly ok: true }> {
    const { actor, heard } = socket.data;
    if (actor === null || !heard.has(meetingId)) throw new ProblemError('not-found');
    await this.events.publish([{ name: 'sign-of-life', meetingId, personId: actor.personId, ...sign }]);
    return { ok: true };
  }

  /** Of those alone who follow the meeting under their name. */
  private async type(socket: LiveSocket, message: TypedCaption): Promise<{ readonly ok: true }> {
    const { actor, heard } = socket.data;
    if (actor === null || !heard.has(message.meetingId)) throw new ProblemError('not-found');
    await this.captions.write(actor, message);
    return { ok: true };
  }

  private async command(socket: LiveSocket, message: Command): Promise<CommandAnswer> {
    return this.commands.submit(await this.door.accessOf(socket, message.meetingId), message);
  }
}
