import { parseArgs, type ParseArgsConfig } from 'node:util';
import { land, line, loginName } from '@gremia/contracts';
import { z } from 'zod';
import { canonicalHost } from '../../platform/tenancy/host-name';
import { tenantKey } from '../../platform/tenancy/tenant-file';
import { timeZone, USUAL_TIME_ZONE } from '../../platform/tenancy/time-zone';
import { BackupError } from '../backup/backup-error';

/** A municipality as it is to be made. */
const newTenant = z.object({
  key: tenantKey,
  name: line(200),
  host: z
    .array(z.string().refine((host) => canonicalHost(host) !== null, 'das ist kein Rechnername'))
    .min(1, 'mindestens ein Rechnername wird gebraucht'),
  land: land.default('TH'),
  'time-zone': timeZone.default(USUAL_TIME_ZONE),
  'official-key': z
    .string()
    .regex(/^\d{8}$/u, 'acht Ziffern')
    .nullable()
    .default(null),
  admin: loginName.default('sitzungsdienst'),
  'database-url': z
    .url({ protocol: /^postgres(ql)?$/ })
    .nullable()
    .default(null),
  'for-restore': z.boolean().default(false),
});
export type NewTenant = z.output<typeof newTenant>;

/** The municipality that is to be deleted. */
const droppedTenant = z.object({
  key: z.string(),
  /** The key once more, as it was given with the call; null where the person has to be asked. */
  'yes-delete': z.string().nullable().default(null),
  /** A running Gremia sees within a few seconds that a municipality goes; then its connections end. */
  wait: z.coerce.number('Sekunden').int().min(0).max(3_600).default(30),
});
export type DroppedTenant = z.output<typeof droppedTenant>;

export type TenantArguments =
  | { readonly step: 'create'; readonly tenant: NewTenant }
  | { readonly step: 'drop'; readonly tenant: DroppedTenant }
  | { readonly step: 'list' }
  | { readonly step: 'migrate'; readonly key: string | null };

const OPTIONS = {
  name: { type: 'string' },
  host: { type: 'string', multiple: true },
  land: { type: 'string' },
  'time-zone': { type: 'string' },
  'official-key': { type: 'string' },
  admin: { type: 'string' },
  'database-url': { type: 'string' },
  'for-restore': { type: 'boolean' },
} as const;

/**
 * @returns null when the call is not understood
 * @throws BackupError with a sentence for each option that is not usable
 */
export function tenantArguments([step, ...args]: readonly string[]): TenantArguments | null {
  const [key = null, ...more] = args;
  if (step === 'list') return key === null ? { step } : null;
  if (step === 'migrate') return more.length === 0 && key?.startsWith('-') !== true ? { step, key } : null;
  if (step === 'drop') return dropped(args);
  if (step !== 'create') return null;
  const parsed = parse(args, OPTIONS);
  return parsed === null ? null : { step, tenant: read(newTenant, parsed) };
}

function dropped(args: readonly string[]): TenantArguments | null {
  const parsed = parse(args, { 'yes-delete': { type: 'string' }, wait: { type: 'string' } });
  return parsed === null ? null : { step: 'drop', tenant: read(droppedTenant, parsed) };
}

function read<S extends z.ZodType>(schema: S, parsed: object): z.output<S> {
  const checked = schema.safeParse(parsed);
  if (checked.success) return checked.data;
  throw new BackupError(
    checked.error.issues
      .map(({ path: [option], message }) => `${option === 'key' ? 'KENNUNG' : `--${String(option)}`}: ${message}`)
      .join('\n'),
  );
}

function parse(args: readonly string[], options: NonNullable<ParseArgsConfig['options']>): object | null {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    return positionals.length === 1 ? { ...values, key: positionals[0] } : null;
  } catch {
    return null;
  }
}
