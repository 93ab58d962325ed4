import { request } from 'node:http';
import type { Problem } from '@gremia/contracts';
import type { TestClient } from './test-client';

const MEGABYTE = 1024 * 1024;

interface HugeUpload {
  readonly url: string;
  readonly client: TestClient;
  readonly paperId: string;
  /** Whether the request says beforehand how long it is. */
  readonly announced: boolean;
}

interface HugeAnswer {
  readonly status: number;
  readonly type: string;
  readonly problem: Problem;
  /** So many megabytes were sent when the answer came. */
  readonly sent: number;
}

/** Sends a form of 100 MB piece by piece and tells when the answer came. */
export const sendHuge = ({ url, client, paperId, announced }: HugeUpload): Promise<HugeAnswer> =>
  new Promise((resolve, reject) => {
    const head = Buffer.from(
      '--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\nContent-Type: application/pdf\r\n\r\n',
    );
    const piece = Buffer.alloc(MEGABYTE, 'a');
    const total = 100;
    let sent = 0;
    const upstream = request(`${url}/api/v1/papers/${paperId}/attachments`, {
      method: 'POST',
      headers: {
        origin: url,
        cookie: client.cookie ?? '',
        'x-csrf-token': client.csrfToken ?? '',
        'content-type': 'multipart/form-data; boundary=x',
        ...(announced ? { 'content-length': head.length + total * MEGABYTE } : {}),
      },
    });
    const send = (): void => {
      if (upstream.destroyed || sent === total) return;
      sent += 1;
      upstream.write(piece, () => setTimeout(send, 2));
    };
    upstream.on('response', (response) => {
      const sentBefore = sent;
      response.setEncoding('utf8').on('data', (json: string) => {
        resolve({
          status: response.statusCode ?? 0,
          type: response.headers['content-type'] ?? '',
          problem: JSON.parse(json) as Problem,
          sent: sentBefore,
        });
        upstream.destroy();
      });
    });
    upstream.on('error', reject);
    upstream.write(head, send);
  });
