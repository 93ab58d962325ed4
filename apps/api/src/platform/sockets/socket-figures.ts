import { Counter, type Registry } from 'prom-client';
import type { Refusal } from './handshake-guard';
import type { Farewell } from './line';

/** Figures of the sockets. No label names an address or a person. */
export class SocketFigures {
  private readonly refusals: Counter<'reason'>;
  private readonly farewells: Counter<'reason'>;

  constructor(registry: Registry) {
    this.refusals = new Counter({
      name: 'gremia_socket_handshakes_refused_total',
      help: 'Sockets that were refused before they were opened, by reason',
      labelNames: ['reason'],
      registers: [registry],
    });
    this.farewells = new Counter({
      name: 'gremia_sockets_closed_total',
      help: 'Sockets that the server closed because they talked too much or did not read',
      labelNames: ['reason'],
      registers: [registry],
    });
  }

  readonly refused = (reason: Refusal): void => this.refusals.inc({ reason });
  readonly closed = (reason: Farewell): void => this.farewells.inc({ reason });
}
