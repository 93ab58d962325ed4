import type { SessionView } from '@gremia/contracts';
import { io, type Socket } from 'socket.io-client';
import { fetchUnderHost } from './fetch-under-host';

export interface Answer<T> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
}

export interface RequestOptions {
  readonly body?: unknown;
  /** Sent instead of the usual ones; `null` leaves one out. */
  readonly headers?: Readonly<Record<string, string | null | undefined>>;
}

/** A browser's side of the API: keeps the cookie, sends Origin and CSRF token as our pages do. */
export class TestClient {
  cookie: string | null = null;
  csrfToken: string | null = null;
  /** Id of the person who is signed in. */
  personId = '';

  /** @param host the municipality's host, where it is not the one of the address */
  constructor(
    readonly url: string,
    readonly host: string | null = null,
  ) {}

  /** As our pages send it. */
  get origin(): string {
    return this.hostHeader === null ? this.url : `http://${this.hostHeader}`;
  }

  private get hostHeader(): string | null {
    return this.host === null ? null : `${this.host}:${new URL(this.url).port}`;
  }

  async signIn(login: string, password: string): Promise<Answer<SessionView>> {
    const answer = await this.request<SessionView>('POST', '/api/v1/session', { body: { login, password } });
    if (answer.status === 201) {
      this.csrfToken = answer.body.csrfToken;
      this.personId = answer.body.person?.id ?? '';
    }
    return answer;
  }

  get<T>(path: string, options?: RequestOptions): Promise<Answer<T>> {
    return this.request<T>('GET', path, options);
  }
  post<T>(path: string, body?: unknown): Promise<Answer<T>> {
    return this.request<T>('POST', path, { body });
  }
  put<T>(path: string, body?: unknown): Promise<Answer<T>> {
    return this.request<T>('PUT', path, { body });
  }
  patch<T>(path: string, body?: unknown): Promise<Answer<T>> {
    return this.request<T>('PATCH', path, { body });
  }
  delete<T>(path: string, body?: unknown): Promise<Answer<T>> {
    return this.request<T>('DELETE', path, { body });
  }

  async request<T>(method: string, path: string, options: RequestOptions = {}): Promise<Answer<T>> {
    const { body } = options;
    const form = body instanceof FormData;
    const usual: Record<string, string | null> = {
      host: this.hostHeader,
      origin: this.origin,
      cookie: this.cookie,
      'x-csrf-token': this.csrfToken,
      'content-type': body === undefined || form ? null : 'application/json',
    };
    const headers = new Headers();
    for (const [name, value] of Object.entries<string | null | undefined>({ ...usual, ...options.headers }))
      if (value !== null && value !== undefined) headers.set(name, value);
    const response = await (this.host === null ? fetch : fetchUnderHost)(`${this.url}${path}`, {
      method,
      headers,
      redirect: 'manual',
      body: form ? body : body === undefined ? undefined : JSON.stringify(body),
    });
    this.keepCookie(response.headers.getSetCookie());
    return { status: response.status, headers: response.headers, body: (await contentOf(response)) as T };
  }

  /** A socket of this person, as a browser opens it; it connects at once and does not come back by itself. */
  socket(namespace: string, headers: Readonly<Record<string, string>> = {}): Socket {
    const extraHeaders: Record<string, string> = {
      origin: this.origin,
      ...(this.hostHeader === null ? {} : { host: this.hostHeader }),
      ...(this.cookie === null ? {} : { cookie: this.cookie }),
      ...headers,
    };
    return io(`${this.url}${namespace}`, {
      transports: ['websocket'],
      extraHeaders,
      forceNew: true,
      reconnection: false,
    });
  }

  private keepCookie(set: readonly string[]): void {
    for (const cookie of set) {
      const pair = cookie.split(';', 1)[0] ?? '';
      this.cookie = pair.endsWith('=') ? null : pair;
    }
  }
}

async function contentOf(response: Response): Promise<unknown> {
  const type = response.headers.get('content-type') ?? '';
  if (response.status === 204) return undefined;
  if (type.includes('json')) return response.json();
  return type.startsWith('text/') ? response.text() : Buffer.from(await response.arrayBuffer());
}
