import { Injectable } from '@nestjs/common';
import { InstanceLine, type Channel } from './instance-line';

export interface Announcement {
  readonly meetingId: string;
  /** The journal reaches at least so far. */
  readonly seq: number;
}

/** `null`: messages may have been missed, every journal may have grown. */
type Listener = (announced: Announcement | null) => void;

/** Tells every instance that a journal has grown. It carries no content, and readers look for themselves as well. */
@Injectable()
export class JournalSignal {
  private readonly listeners = new Set<Listener>();
  private readonly channel: Channel = {
    name: 'gremia_journal',
    hear: (message) => this.passOn(read(message)),
    onLine: () => this.passOn(null),
  };

  constructor(private readonly line: InstanceLine) {
    line.register(this.channel);
  }

  subscribe(listener: Listener): void {
    this.listeners.add(listener);
  }

  announce({ meetingId, seq }: Announcement): void {
    this.line.send(this.channel, meetingId, `${meetingId} ${seq}`);
  }

  private passOn(announced: Announcement | null): void {
    for (const listener of this.listeners) listener(announced);
  }
}

function read(message: string): Announcement | null {
  const [meetingId, seq] = message.split(' ');
  return meetingId !== undefined && Number.isInteger(Number(seq)) ? { meetingId, seq: Number(seq) } : null;
}
