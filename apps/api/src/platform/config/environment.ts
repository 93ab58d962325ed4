import { z } from 'zod';

const flag = z.enum(['0', '1', 'true', 'false']).transform((value) => value === '1' || value === 'true');
const count = (fallback: number) => z.coerce.number().int().min(1).default(fallback);

/** Every setting of the application. What is listed here is listed in docs/operations.md. */
export const environment = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  GREMIA_DATA: z.string().min(1).default('data'),
  GREMIA_DEMO: flag.optional(),
  SESSION_HOURS: count(12),
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).optional(),
  METRICS_TOKEN: z.string().min(16).optional(),
  WEB_ROOT: z.string().min(1).default('dist/apps/web'),
  GREMIA_READ_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_POOL: count(10),
  DATABASE_PUBLIC_POOL: count(5),
  DATABASE_STATEMENT_SECONDS: count(15),
  DATABASE_PUBLIC_STATEMENT_SECONDS: count(10),
  DATABASE_LOCK_SECONDS: count(5),
  DATABASE_IDLE_SECONDS: count(30),
  DATABASE_MIGRATION_MINUTES: count(120),
  RATE_SIGN_IN_PER_LOGIN: count(10),
  RATE_SIGN_IN_PER_ADDRESS: count(120),
  RATE_REQUESTS: count(1200),
  RATE_HEAVY: count(300),
  RATE_REFUSALS: count(300),
  REFUSAL_SECONDS: z.coerce.number().int().min(0).max(10).default(2),
  BODY_SECONDS: count(30),
  UNREAD_SECONDS: count(60),
  DRAIN_SECONDS: z.coerce.number().int().min(0).max(600).default(0),
  LIVE_MEMORY_MB: count(128),
  SOCKETS_PER_PERSON: count(30),
  SOCKETS_PER_ADDRESS: count(600),
  SOCKETS_ANONYMOUS: count(10_000),
  SOCKET_HANDSHAKES_PER_PERSON: count(120),
  SOCKET_HANDSHAKES_PER_ADDRESS: count(1200),
  UPLOAD_DIRECTORY: z.string().min(1).optional(),
  UPLOADS_AT_ONCE: count(24),
  UPLOADS_AT_ONCE_PER_PERSON: count(3),
  ATTACHMENTS_PER_PAPER: count(50),
  ATTACHMENT_MB_PER_PAPER: count(200),
  ATTACHMENTS_PER_PERSON: count(500),
  ATTACHMENT_MB_PER_PERSON: count(2_000),
  DRAFTS_PER_PERSON: count(200),
  EVENT_RETRIES: count(10),
  EVENT_RETRY_SECONDS: count(2),
  JOURNAL_KEY_FILE: z.string().min(1).optional(),
  GREMIA_TIMESTAMP_URL: z.url({ protocol: /^https?$/ }).optional(),
  GREMIA_CAPTIONS_URL: z.url({ protocol: /^wss?$/ }).optional(),
  GREMIA_CAPTIONS_OUTSIDE: flag.optional(),
  GREMIA_RECORDINGS: z.string().min(1).optional(),
  GREMIA_RECORDINGS_EGRESS: z.string().min(1).optional(),
  LIVEKIT_URL: z.url({ protocol: /^wss?$/ }).optional(),
  LIVEKIT_API_KEY: z.string().min(1).optional(),
  LIVEKIT_API_SECRET: z.string().min(1).optional(),
});

export type Environment = z.output<typeof environment>;

/** Names of all settings, for the documentation to be complete. */
export const settingNames: readonly string[] = Object.keys(environment.shape);
