import { Agent, request, type IncomingHttpHeaders } from 'node:http';
import type { Route } from '@gremia/contracts';

const NOBODY = '00000000-0000-4000-8000-000000000000';

/** An address of the route, with ids that nothing has. */
export const pathOf = ({ path }: Route): string => path.replace('{seq}', '1').replaceAll(/\{\w+\}/g, NOBODY);

/** Ways to write the same address. A server may take them for it or for none, but never for another one. */
export function spellingsOf(path: string): string[] {
  const last = path.split('/').at(-1) ?? '';
  const encoded = `%${last.charCodeAt(0).toString(16)}${last.slice(1)}`;
  return [
    path,
    `${path}/`,
    path.toUpperCase(),
    path.replace('/api', '/Api'),
    `/${path}`,
    path.replace('/v1/', '//v1/'),
    path.replace(last, encoded),
    path.replace('/api/', '/%61pi/'),
    path.replace('/api/', '/api/./'),
    path.replace('/api/', '/x/../api/'),
    path.replace('/api/', '/api%2f'),
    path.replaceAll('/', '\\').replace('\\', '/'),
    `${path}?x=1`,
    `${path};x=1`,
    `${path}%00`,
    `${path}%c0%ae`,
  ];
}

const agent = new Agent({ keepAlive: true });

export interface RawAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly type: string;
  /** As they came over the line. */
  readonly bytes: Buffer;
  readonly body: string;
}

export interface RawRequest {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent piece by piece; the request is not ended when `open`. */
  readonly body?: readonly (string | Buffer)[];
  readonly open?: boolean;
}

/** Sends a request exactly as it is written: neither the path nor the headers are put in order. */
export function sendRaw(
  url: string,
  path: string,
  { method = 'GET', headers: sentHeaders = {}, body = [], open = false }: RawRequest = {},
): Promise<RawAnswer> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const sent = request(
      { hostname, port, path, method, headers: sentHeaders, agent: open ? false : agent },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const { statusCode: status = 0, headers } = response;
          const bytes = Buffer.concat(chunks);
          resolve({ status, headers, type: headers['content-type'] ?? '', bytes, body: bytes.toString() });
          if (open) sent.destroy();
        });
      },
    );
    sent.on('error', reject);
    sent.flushHeaders();
    for (const piece of body) sent.write(piece);
    if (!open) sent.end();
  });
}
