import { Injectable, Logger } from '@nestjs/common';
import type { DomainEvent, DomainEventName, DomainEventOf } from './domain-event';

type Handler = (event: DomainEvent) => void | Promise<void>;

/**
 * Carries events from a committed unit of work to the other modules of this instance. A reaction that fails is logged;
 * what was committed stays.
 */
@Injectable()
export class EventBus {
  private readonly logger = new Logger(EventBus.name);
  private readonly handlers = new Map<DomainEventName, Set<Handler>>();

  /** Returns the function that ends the subscription. */
  subscribe<N extends DomainEventName>(
    name: N,
    handler: (event: DomainEventOf<N>) => void | Promise<void>,
  ): () => void {
    const wrapped: Handler = (event) => (isNamed(event, name) ? handler(event) : undefined);
    const handlers = this.handlers.get(name) ?? new Set<Handler>();
    handlers.add(wrapped);
    this.handlers.set(name, handlers);
    return () => handlers.delete(wrapped);
  }

  /** Waits until every reaction is done, so that whoever wrote may read what follows from it. */
  async publish(events: readonly DomainEvent[]): Promise<void> {
    for (const event of events) {
      const reactions = [...(this.handlers.get(event.name) ?? [])].map(async (handle) => handle(event));
      for (const outcome of await Promise.allSettled(reactions)) {
        if (outcome.status === 'rejected')
          this.logger.error({ err: outcome.reason, event: event.name }, 'a reaction failed');
      }
    }
  }
}

function isNamed<N extends DomainEventName>(event: DomainEvent, name: N): event is DomainEventOf<N> {
  return event.name === name;
}
