import { request as httpRequest } from 'node:http';

const WITHOUT_BODY = new Set([204, 304]);

/** As `fetch`, which writes the Host header itself, but under the host that the headers name. */
export async function fetchUnderHost(url: string, init: RequestInit & { headers: Headers }): Promise<Response> {
  const written = new Request(url, init);
  const body = Buffer.from(await written.arrayBuffer());
  const headers = Object.fromEntries([...written.headers, ...init.headers, ['content-length', String(body.length)]]);
  return new Promise((resolve, reject) => {
    const sent = httpRequest(url, { method: written.method, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => {
        const status = answer.statusCode ?? 0;
        const answered = new Headers();
        for (const [name, values] of Object.entries(answer.headersDistinct))
          for (const value of values ?? []) answered.append(name, value);
        const content = WITHOUT_BODY.has(status) ? null : Buffer.concat(chunks);
        resolve(new Response(content, { status, headers: answered }));
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
