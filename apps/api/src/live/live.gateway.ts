import { UsePipes } from '@nestjs/common';
import { ConnectedSocket, MessageBody, SubscribeMessage, type OnGatewayConnection, type OnGatewayInit } from '@nestjs/websockets';
import { command, subscribe, type Command, type CommandAnswer, type Subscribe, type Subscription } from '@gremia/contracts';
import { CouncilGateway } from '../platform/problem/council-gateway.decorator';
import { ProblemError } from '../platform/problem/problem-error';
import { SchemaPipe } from '../platform/problem/schema.pipe';
import { Doorkeeper } from './access/doorkeeper';
import { CommandQueue } from './runner/command-queue';
import { roomOf, type LiveNamespace, type LiveSocket } from './stream/live-socket';
import { MeetingStream } from './stream/meeting-stream';
import { StreamPublisher } from './stream/stream-publisher';

const KNOWN_MESSAGES = new Set(['subscribe', 'command']);

/** The running meeting over sockets: follow its stream, and act in it. */
@CouncilGateway('/live')
@UsePipes(SchemaPipe)
export class LiveGateway implements OnGatewayInit<LiveNamespace>, OnGatewayConnection<LiveSocket> {
  constructor(
    private readonly door: Doorkeeper,
    private readonly commands: CommandQueue,
    private readonly stream: MeetingStream,
    private readonly publisher: StreamPublisher,
  ) {}

  afterInit(namespace: LiveNamespace): void {
    this.door.guard(namespace);
    this.publisher.connect(namespace);
  }

  /** What nobody handles would never be acknowledged. */
  handleConnection(socket: LiveSocket): void {
    socket.onAny((message: string, ...args: unknown[]) => {
      const acknowledge = args.at(-1);
      if (!KNOWN_MESSAGES.has(message) && typeof acknowledge === 'function') acknowledge({ ok: false, problem: new ProblemError('invalid-input').toProblem() });
    });
  }

  @SubscribeMessage('subscribe')
  async subscribe(@ConnectedSocket() socket: LiveSocket, @MessageBody({ schema: subscribe }) { meetingId, ...from }: Subscribe): Promise<Subscription> {
    const access = await this.door.accessOf(socket, meetingId);
    return this.stream.read(access, from, (channel) => {
      socket.data.channels.set(meetingId, channel);
      void socket.join(roomOf(meetingId, channel));
    });
  }

  @SubscribeMessage('command')
  async command(@ConnectedSocket() socket: LiveSocket, @MessageBody({ schema: command }) message: Command): Promise<CommandAnswer> {
    return this.commands.submit(await this.door.accessOf(socket, message.meetingId), message);
  }
}
