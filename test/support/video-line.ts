import { WebSocket } from 'ws';
import type { TestClient } from './test-client';

const PATIENCE = 10_000;

/** What came of a line to the call: opened, or the status with which it was refused. */
export type LineAnswer = { readonly line: WebSocket; readonly status: 101 } | { readonly status: number };

export interface LineOptions {
  readonly cookie?: string | null;
  readonly origin?: string;
  readonly path?: string;
}

/** Opens a signalling line through our own address as a browser does, with this token. */
export function openLine(
  client: TestClient,
  token: string,
  { cookie = client.cookie, origin = client.url, path = '/video/rtc' }: LineOptions = {},
): Promise<LineAnswer> {
  const query = new URLSearchParams({ access_token: token, protocol: '15', sdk: 'js', version: '2.23.0' });
  const line = new WebSocket(`${client.url.replace('http', 'ws')}${path}?${query}`, {
    headers: { origin, ...(cookie === null ? {} : { cookie }) },
    handshakeTimeout: PATIENCE,
  });
  return new Promise((resolve, reject) => {
    line.once('open', () => resolve({ line, status: 101 }));
    line.once('unexpected-response', (_request, { statusCode = 0 }) => resolve({ status: statusCode }));
    line.on('error', reject);
  });
}
