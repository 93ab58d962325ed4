import { ProblemError } from '../problem/problem-error';

/** Where the server that passes requests on to this application can be reached, and as which host. */
export class ServerPlace {
  private bound: string | null = null;

  /** @param host the host name of this municipality; null where every host is */
  constructor(private host: string | null) {}

  /** To be called when the municipality gets another host name while it runs. */
  rename(host: string | null): void {
    this.host = host;
  }

  /** To be called when the server listens. */
  settle(address: string): void {
    this.bound = address;
  }

  /** @throws ProblemError `not-ready` before the server listens */
  get address(): string {
    if (this.bound === null) throw new ProblemError('not-ready');
    return this.bound;
  }

  /** What a browser would send as Host to reach this municipality. */
  get hostHeader(): string {
    const { host } = new URL(this.address);
    return this.host === null ? host : `${this.host}${/:\d+$/u.exec(host)?.[0] ?? ''}`;
  }
}
