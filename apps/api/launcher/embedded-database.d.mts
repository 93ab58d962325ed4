export interface EmbeddedDatabase {
  /** Connection string of the owner. */
  readonly url: string;
  /** Ends the server and waits for it. */
  stop(): Promise<void>;
}

/** Starts the PostgreSQL that came with npm; see embedded-database.mjs. */
export function startEmbeddedDatabase(options: {
  readonly root: string;
  readonly directory: string;
  readonly durable?: boolean;
  readonly say?: (line: string) => void;
}): Promise<EmbeddedDatabase>;
