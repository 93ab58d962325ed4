import { request } from 'node:http';

/**
 * Requests that are refused, each over a connection of its own and all at once.
 *
 * @returns the statuses; 0 where a connection was ended without an answer
 */
export function floodOfRefusals(url: string, count: number, cookie?: string): Promise<number[]> {
  const headers = { origin: 'https://elsewhere.example', ...(cookie === undefined ? {} : { cookie }) };
  return Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise<number>((resolve) => {
          const sent = request(`${url}/api/v1/papers`, { method: 'POST', agent: false, headers }, (response) => {
            response.resume().once('end', () => resolve(response.statusCode ?? 0));
          });
          sent.once('error', () => resolve(0)).end();
        }),
    ),
  );
}

/** How often a figure of /metrics stands at which value; 0 where there is none. */
export async function figureOf(url: string, name: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const line = text.split('\n').find((row) => row.startsWith(`${name} `));
  return Number(line?.slice(name.length + 1) ?? 0);
}
