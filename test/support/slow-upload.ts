import { request, type ClientRequest } from 'node:http';
import type { TestClient } from './test-client';

/** An upload that has begun and goes on only when told to. */
export class SlowUpload {
  private readonly upstream: ClientRequest;
  /** Resolves with the status, or null when the connection broke. */
  readonly answered: Promise<number | null>;

  constructor(client: TestClient, paperId: string) {
    this.upstream = request(`${client.url}/api/v1/papers/${paperId}/attachments`, {
      method: 'POST',
      headers: {
        origin: client.url,
        cookie: client.cookie ?? '',
        'x-csrf-token': client.csrfToken ?? '',
        'content-type': 'multipart/form-data; boundary=x',
      },
    });
    this.answered = new Promise((resolve) => {
      this.upstream.on('response', (response) => {
        response.resume();
        resolve(response.statusCode ?? null);
      });
      this.upstream.on('error', () => resolve(null));
    });
    this.upstream.write(
      '--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\n',
    );
  }

  send(text: string): void {
    this.upstream.write(text);
  }

  finish(): void {
    this.upstream.end('\r\n--x--\r\n');
  }

  abort(): void {
    this.upstream.destroy();
  }
}
