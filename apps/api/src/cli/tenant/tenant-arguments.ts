import { parseArgs } from 'node:util';
import { land, line, loginName } from '@gremia/contracts';
import { z } from 'zod';
import { canonicalHost } from '../../platform/tenancy/host-name';
import { tenantKey } from '../../platform/tenancy/tenant-file';
import { timeZone, USUAL_TIME_ZONE } from '../../platform/tenancy/time-zone';
import { BackupError } from '../backup/backup-error';

/** A municipality as it is to be made. */
export const newTenant = z.object({
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

export type TenantArguments =
  | { readonly step: 'create'; readonly tenant: NewTenant }
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
  if (step !== 'create') return null;
  const parsed = parse(args);
  if (parsed === null) return null;
  const read = newTenant.safeParse(parsed);
  if (read.success) return { step, tenant: read.data };
  throw new BackupError(
    read.error.issues
      .map(({ path: [option], message }) => `${option === 'key' ? 'KENNUNG' : `--${String(option)}`}: ${message}`)
      .join('\n'),
  );
}

function parse(args: readonly string[]): object | null {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    return positionals.length === 1 ? { ...values, key: positionals[0] } : null;
  } catch {
    return null;
  }
}
