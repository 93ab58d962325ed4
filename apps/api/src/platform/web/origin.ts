import type { AppConfig } from '../config/app-config';

/**
 * Whether a request that changes something, or a socket, was sent by our own pages.
 *
 * With a public address only that origin counts; in development without one, the host that was asked for. A request
 * without Origin is refused: every browser sends it.
 */
export function isOwnOrigin(config: AppConfig, origin: string | undefined, host: string | undefined): boolean {
  if (origin === undefined) return false;
  if (config.publicUrl !== null && origin === config.publicUrl) return true;
  if (config.production || host === undefined) return false;
  return origin === `http://${host}` || origin === `https://${host}`;
}
