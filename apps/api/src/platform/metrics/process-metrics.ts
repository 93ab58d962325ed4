import { collectDefaultMetrics, Registry } from 'prom-client';

let registry: Registry | null = null;

/** Figures of the process: memory, event loop, garbage. Watched once, however many applications it runs. */
export function processMetrics(): Registry {
  if (registry === null) {
    registry = new Registry();
    collectDefaultMetrics({ register: registry });
  }
  return registry;
}
