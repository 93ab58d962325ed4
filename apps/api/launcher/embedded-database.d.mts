export interface EmbeddedDatabase {
  /** Connection string of the owner. */
  readonly url: string;
  /** Starts the server again whenever it dies, until `stop`; `onLost` is told when it cannot be brought back. */
  guard(onLost: (error: Error) => void): void;
  /** Ends the server and waits for it. */
  stop(): Promise<void>;
}

/** Starts the PostgreSQL that came with npm; see embedded-database.mjs. */
export function startEmbeddedDatabase(options: {
  readonly root: string;
  readonly directory: string;
  readonly durable?: boolean;
  readonly mayCreateDatabases?: boolean;
  readonly say?: (line: string) => void;
}): Promise<EmbeddedDatabase>;
