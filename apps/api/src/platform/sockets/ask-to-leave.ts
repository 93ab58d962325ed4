import { setTimeout as sleep } from 'node:timers/promises';
import type { Server } from 'socket.io';

const STEP_MILLISECONDS = 50;

/**
 * Closes all connections, spread over a time, so that the instances they move to are not met by all of them at once.
 * What was written to one is sent first; whatever had no answer yet is sent again by its client, under the same id.
 *
 * @param within milliseconds
 */
export async function askToLeave({ engine }: Server, within: number): Promise<void> {
  const { clients } = engine as unknown as { readonly clients: Readonly<Record<string, { close(): void }>> };
  const until = performance.now() + within;
  for (let ids = Object.keys(clients); ids.length > 0; ids = Object.keys(clients)) {
    const steps = Math.max(1, Math.floor((until - performance.now()) / STEP_MILLISECONDS));
    for (const id of ids.slice(0, Math.ceil(ids.length / steps))) clients[id]?.close();
    if (performance.now() >= until) return;
    await sleep(STEP_MILLISECONDS);
  }
}
