export interface Reach {
  readonly address: string;
  readonly udpPort: number;
  readonly tcpPort: number;
}

/** The settings of the own server, to be written as JSON; see livekit-settings.mjs. */
export function livekitSettings(options: {
  readonly port: number;
  readonly udpPort: number;
  readonly secret: string;
  readonly webhook: string | null;
  readonly reach: Reach | null;
}): Readonly<Record<string, unknown>>;
