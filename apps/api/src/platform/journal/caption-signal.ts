import { Injectable } from '@nestjs/common';
import { caption, type Caption } from '@gremia/contracts';
import { InstanceLine, type Channel } from './instance-line';

type Listener = (caption: Caption) => void;

/** Tells every instance what is typed as captions. What is lost is not sent again: the next is more up to date. */
@Injectable()
export class CaptionSignal {
  private readonly listeners = new Set<Listener>();
  private readonly channel: Channel = {
    name: 'gremia_caption',
    most: 20,
    hear: (message) => {
      const heard = caption.safeParse(JSON.parse(message));
      // One of another version of the application may read differently.
      if (heard.success) for (const listener of this.listeners) listener(heard.data);
    },
  };

  constructor(private readonly line: InstanceLine) {
    line.register(this.channel);
  }

  subscribe(listener: Listener): void {
    this.listeners.add(listener);
  }

  announce(typed: Caption): void {
    this.line.send(this.channel, typed.lineId, JSON.stringify(typed));
  }
}
