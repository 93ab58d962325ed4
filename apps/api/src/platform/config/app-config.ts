import { accessSync, constants } from 'node:fs';
import { isIP } from 'node:net';
import { join } from 'node:path';
import { limits, type TimeLimits } from '../database/time-limits';
import { StartError } from '../start-error';
import { captionsOutside } from './captions-outside';
import { environment, type Environment } from './environment';
import { hostOf, isPrivateAddress } from './private-address';
import { productionFaults } from './production-faults';
import type { SocketLimits } from './socket-limits';

export interface RateLimits {
  /** Attempts per login in five minutes. */
  readonly signInPerLogin: number;
  /** Attempts per network address in a minute; a whole hall may stand behind one address. */
  readonly signInPerAddress: number;
  /** Requests per person (or address, when not signed in) in a minute. */
  readonly requests: number;
  /** Of these, requests that keep a processor busy. */
  readonly heavy: number;
  /** Refusals of one network in a minute that strangers get without waiting. */
  readonly refusals: number;
  /** How long others wait for a refusal at most; 0: nobody does. */
  readonly refusalSeconds: number;
}

export interface DatabaseConfig {
  /** Where public pages are read: a server that follows the main one, or that itself. */
  readonly readUrl: string;
  /** Most connections for queries of those who are signed in, and of the public. */
  readonly pool: number;
  readonly publicPool: number;
  readonly limits: TimeLimits;
  readonly publicLimits: TimeLimits;
  /** So long one statement of a migration may take. */
  readonly migrationMinutes: number;
}

export interface UploadConfig {
  /** Where files lie while they arrive. */
  readonly directory: string;
  /** Uploads at the same moment, in all and of one person. */
  readonly atOnce: number;
  readonly atOncePerPerson: number;
  readonly quotas: {
    readonly filesPerPaper: number;
    readonly megabytesPerPaper: number;
    /** In drafts and in the last 24 hours together. */
    readonly filesPerPerson: number;
    readonly megabytesPerPerson: number;
    readonly draftsPerPerson: number;
  };
}

/** The server of the calls, as Gremia reaches it; browsers come through Gremia (`/video`). */
export interface LivekitConfig {
  /** `ws://…` or `wss://…` */
  readonly url: string;
  readonly key: string;
  readonly secret: string;
}

/** The program that turns speech into text, as Gremia reaches it. */
export interface CaptionsConfig {
  /** `ws://…` or `wss://…` */
  readonly url: string;
  /** Somebody has said in so many words that it may lie outside of the house. */
  readonly outside: boolean;
}

/** Where recordings of meetings lie. */
export interface RecordingConfig {
  readonly directory: string;
  /** The same folder, as the egress service of LiveKit has it. */
  readonly egressDirectory: string;
}

/**
 * The configuration, read once at start. Unusable settings are one `ConfigError` whose message names every setting at
 * fault.
 */
export class AppConfig {
  readonly environment: 'development' | 'production' | 'test';
  readonly production: boolean;
  readonly databaseUrl: string;
  readonly database: DatabaseConfig;
  readonly host: string;
  readonly port: number;
  /**
   * Address under which people reach the application, without a slash at the end; null in development when none is set.
   */
  readonly publicUrl: string | null;
  /** Directory for files the application keeps (its own database, generated keys). */
  readonly dataDirectory: string;
  /** Whether an empty database gets the demonstration council. */
  readonly demonstration: boolean;
  readonly sessionHours: number;
  readonly trustProxy: number;
  readonly logLevel: string;
  /** Whoever asks for /metrics must bring it; without one /metrics is closed in production. */
  readonly metricsToken: string | null;
  /** Directory with the built web application. */
  readonly webRoot: string;
  readonly rateLimits: RateLimits;
  readonly sockets: SocketLimits;
  /** Bytes that meetings may take in memory which nobody needs at the moment, about. */
  readonly liveMemory: number;
  /** So long the JSON of a request is waited for. */
  readonly bodySeconds: number;
  /** An answer of which nothing is taken for so long is not waited for. */
  readonly unreadSeconds: number;
  /** So long the instance lets everybody move to another one before it ends. */
  readonly drainSeconds: number;
  /** PEM file with the Ed25519 key that signs checkpoints; null: a generated one in the data directory. */
  readonly journalKeyFile: string | null;
  /** Service that stamps states of the journals (RFC 3161); null: none. */
  readonly timestampUrl: string | null;
  readonly livekit: LivekitConfig | null;
  readonly captions: CaptionsConfig | null;
  /** null: nothing is recorded here. */
  readonly recording: RecordingConfig | null;
  readonly uploads: UploadConfig;
  /**
   * How often an event is given to its reader again after it failed, and how long after the first time; then each time
   * twice as long.
   */
  readonly events: { readonly retries: number; readonly retrySeconds: number };

  constructor(variables: Readonly<Record<string, string | undefined>>) {
    const set = Object.fromEntries(
      Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''),
    );
    const parsed = environment.safeParse(set);
    if (!parsed.success)
      throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
    const env = parsed.data;
    this.environment = env.NODE_ENV;
    this.production = env.NODE_ENV === 'production';
    this.databaseUrl = env.DATABASE_URL;
    this.database = databaseConfig(env);
    this.host = env.HOST;
    this.port = env.PORT;
    this.publicUrl = env.PUBLIC_URL === undefined ? null : new URL(env.PUBLIC_URL).origin;
    this.dataDirectory = env.GREMIA_DATA;
    this.demonstration = env.GREMIA_DEMO ?? !this.production;
    this.sessionHours = env.SESSION_HOURS;
    this.trustProxy = env.TRUST_PROXY;
    // In development the terminal belongs to the person who started it.
    this.logLevel = env.LOG_LEVEL ?? (this.production ? 'info' : 'warn');
    this.metricsToken = env.METRICS_TOKEN ?? null;
    this.webRoot = env.WEB_ROOT;
    this.rateLimits = {
      signInPerLogin: env.RATE_SIGN_IN_PER_LOGIN,
      signInPerAddress: env.RATE_SIGN_IN_PER_ADDRESS,
      requests: env.RATE_REQUESTS,
      heavy: env.RATE_HEAVY,
      refusals: env.RATE_REFUSALS,
      refusalSeconds: env.REFUSAL_SECONDS,
    };
    this.bodySeconds = env.BODY_SECONDS;
    this.unreadSeconds = env.UNREAD_SECONDS;
    this.drainSeconds = env.DRAIN_SECONDS;
    this.liveMemory = env.LIVE_MEMORY_MB * 1_000_000;
    this.sockets = {
      perPerson: env.SOCKETS_PER_PERSON,
      perAddress: env.SOCKETS_PER_ADDRESS,
      anonymous: env.SOCKETS_ANONYMOUS,
      handshakesPerPerson: env.SOCKET_HANDSHAKES_PER_PERSON,
      handshakesPerAddress: env.SOCKET_HANDSHAKES_PER_ADDRESS,
    };
    this.journalKeyFile = env.JOURNAL_KEY_FILE ?? null;
    this.timestampUrl = env.GREMIA_TIMESTAMP_URL ?? null;
    this.livekit = livekit(env.LIVEKIT_URL, env.LIVEKIT_API_KEY, env.LIVEKIT_API_SECRET);
    this.captions = captions(env.GREMIA_CAPTIONS_URL, env.GREMIA_CAPTIONS_OUTSIDE ?? false);
    this.recording = recording(env.GREMIA_RECORDINGS, env.GREMIA_RECORDINGS_EGRESS);
    this.uploads = uploadConfig(env);
    this.events = { retries: env.EVENT_RETRIES, retrySeconds: env.EVENT_RETRY_SECONDS };
    const faults = this.production ? productionFaults(this) : [];
    if (faults.length > 0) throw new ConfigError(faults);
  }
}

/** Settings the application cannot start with. */
export class ConfigError extends StartError {
  constructor(readonly faults: readonly string[]) {
    super(
      `Die Einstellungen sind nicht verwendbar: ${faults.join('; ')}. Alle Einstellungen stehen in docs/operations.md.`,
    );
  }
}

function databaseConfig(env: Environment): DatabaseConfig {
  const common = { connect: 5, lock: env.DATABASE_LOCK_SECONDS, idle: env.DATABASE_IDLE_SECONDS };
  return {
    readUrl: env.GREMIA_READ_DATABASE_URL ?? env.DATABASE_URL,
    pool: env.DATABASE_POOL,
    publicPool: env.DATABASE_PUBLIC_POOL,
    limits: limits({ ...common, statement: env.DATABASE_STATEMENT_SECONDS }),
    publicLimits: limits({ ...common, statement: env.DATABASE_PUBLIC_STATEMENT_SECONDS }),
    migrationMinutes: env.DATABASE_MIGRATION_MINUTES,
  };
}

function uploadConfig(env: Environment): UploadConfig {
  return {
    directory: env.UPLOAD_DIRECTORY ?? join(env.GREMIA_DATA, 'uploads'),
    atOnce: env.UPLOADS_AT_ONCE,
    atOncePerPerson: env.UPLOADS_AT_ONCE_PER_PERSON,
    quotas: {
      filesPerPaper: env.ATTACHMENTS_PER_PAPER,
      megabytesPerPaper: env.ATTACHMENT_MB_PER_PAPER,
      filesPerPerson: env.ATTACHMENTS_PER_PERSON,
      megabytesPerPerson: env.ATTACHMENT_MB_PER_PERSON,
      draftsPerPerson: env.DRAFTS_PER_PERSON,
    },
  };
}

function livekit(url?: string, key?: string, secret?: string): LivekitConfig | null {
  if (url === undefined && key === undefined && secret === undefined) return null;
  if (url === undefined || key === undefined || secret === undefined) {
    throw new ConfigError(['LIVEKIT_URL, LIVEKIT_API_KEY und LIVEKIT_API_SECRET gehören zusammen']);
  }
  return { url, key, secret };
}

function captions(url: string | undefined, outside: boolean): CaptionsConfig | null {
  if (url === undefined) return null;
  const host = hostOf(url);
  // Where a name leads is looked up when the application starts, and each time it is connected to.
  if (!outside && isIP(host) !== 0 && !isPrivateAddress(host)) throw new ConfigError([captionsOutside(host)]);
  return { url, outside };
}

function recording(directory: string | undefined, egressDirectory = directory): RecordingConfig | null {
  if (directory === undefined || egressDirectory === undefined) return null;
  try {
    accessSync(directory, constants.R_OK | constants.W_OK);
  } catch {
    throw new ConfigError([`GREMIA_RECORDINGS ist kein Ordner, in dem gelesen und gelöscht werden kann: ${directory}`]);
  }
  return { directory, egressDirectory };
}
