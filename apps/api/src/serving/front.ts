import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { operationRoutes } from '@gremia/contracts';
import { ProblemError } from '../platform/problem/problem-error';
import { StartError } from '../platform/start-error';
import { OneAfterAnother } from './one-after-another';
import { refuseRequest, refuseUpgrade } from './refusal-page';
import type { Place, TenantDirectory } from './tenant-directory';
import { UnreadAnswers } from './unread-answers';

/** So long a client may take to say what it wants. */
const HEADERS_MILLISECONDS = 15_000;
/**
 * So long a connection is kept for a next request: longer than the minute for which whoever passes requests on usually
 * keeps one, or some of theirs meet a connection that is just being closed.
 */
const KEPT_MILLISECONDS = 75_000;

/** The only server that listens. It looks at the host that was asked for, and hands everything on. */
export class Front {
  private readonly server: Server;
  private readonly unread: UnreadAnswers;
  private readonly inTurn = new OneAfterAnother();
  private closing = false;
  private leaving = false;

  /** @param unreadSeconds an answer of which nothing is taken for so long is not waited for */
  constructor(
    private readonly directory: TenantDirectory,
    unreadSeconds: number,
  ) {
    this.unread = new UnreadAnswers(unreadSeconds);
    this.server = createServer((request, response) => {
      this.unread.watch(request.socket);
      this.inTurn.begin(request, response, () => this.answer(request, response));
    });
    this.server.headersTimeout = HEADERS_MILLISECONDS;
    this.server.keepAliveTimeout = KEPT_MILLISECONDS;
    this.server.on('upgrade', (request, socket, head) => this.upgrade(request, socket, head));
  }

  /**
   * @returns the address with the port in use, such as `http://127.0.0.1:3000`
   * @throws StartError when it cannot be had
   */
  async listen(host: string, port: number): Promise<string> {
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', (error) => reject(notReachable(host, port, error)));
      this.server.listen(port, host, resolve);
    });
    const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
    return `http://${name.includes(':') ? `[${name}]` : name}:${(this.server.address() as AddressInfo).port}`;
  }

  /** Whoever distributes requests is told that this instance is no place for new ones; it goes on answering. */
  sayNotReady(): void {
    this.leaving = true;
  }

  /** From now on nothing new is begun; to be called before the applications end. */
  stopListening(): void {
    this.closing = true;
    this.server.close();
  }

  /** Ends what is still open; to be called when the applications have ended. */
  close(): void {
    this.unread.stop();
    this.server.closeAllConnections();
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    const place = this.leaving && isReadiness(request) ? new ProblemError('not-ready') : this.placeOf(request);
    if (place instanceof ProblemError) refuseRequest(request, response, place);
    else if ('answer' in place) place.answer(request, response);
    else if (place.redirect === null) refuseRequest(request, response, new ProblemError('unknown-host'));
    else {
      response.writeHead(308, { location: place.redirect, 'cache-control': 'no-store', 'content-length': 0 });
      response.end();
    }
  }

  private upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const place = this.placeOf(request);
    if (place instanceof ProblemError) refuseUpgrade(socket, place);
    else if ('upgrade' in place) place.upgrade(request, socket, head);
    else refuseUpgrade(socket, new ProblemError('unknown-host'));
  }

  private placeOf(request: IncomingMessage): Place | ProblemError {
    return this.closing ? new ProblemError('not-ready') : this.directory.placeOf(request);
  }
}

const isReadiness = ({ url = '' }: IncomingMessage): boolean => url.split('?', 1)[0] === operationRoutes.ready.path;

function notReachable(host: string, port: number, error: Error): StartError {
  const code = 'code' in error ? String(error.code) : String(error);
  return new StartError(
    `Unter ${host}:${port} kann der Dienst nicht erreichbar gemacht werden (${code}). ` +
      'Mit PORT=… wählen Sie einen anderen Port.',
  );
}
