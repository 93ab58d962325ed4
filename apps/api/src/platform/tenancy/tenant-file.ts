import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { StartError } from '../start-error';
import { canonicalHost } from './host-name';
import { DEFAULT_TENANT } from './tenant';

/** Names a directory and a database, so it is kept plain. */
export const tenantKey = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/u, 'nur Kleinbuchstaben, Ziffern und Bindestriche, beginnend mit einem Buchstaben')
  .refine((key) => key !== DEFAULT_TENANT, `„${DEFAULT_TENANT}“ ist vergeben`);

const host = z.string().transform((name, context) => {
  const canonical = canonicalHost(name);
  if (canonical !== null) return canonical;
  context.addIssue({ code: 'custom', message: `„${name}“ ist kein Rechnername` });
  return z.NEVER;
});

/** Where the database lies: beside the main one on the same server, as a login of its own, or anywhere else. */
const database = z.union([
  z.object({ name: z.string().min(1), user: z.string().min(1), password: z.string().min(1) }),
  z.object({ url: z.url({ protocol: /^postgres(ql)?$/ }) }),
]);

export const tenantFile = z.object({
  name: z.string().min(1),
  hosts: z.array(host).min(1),
  database,
  awaitsRestore: z.boolean().default(false),
  /** It is being deleted, and not served any more. */
  leaves: z.boolean().default(false),
});
export type TenantFile = z.output<typeof tenantFile>;

const FILE = 'tenant.json';

export const tenantDirectory = (dataDirectory: string, key: string): string => join(dataDirectory, 'tenants', key);

/** Keys of the municipalities that were added to an installation, in alphabetical order. */
export function registeredKeys(dataDirectory: string): string[] {
  const directory = join(dataDirectory, 'tenants');
  if (!existsSync(directory)) return [];
  return readdirSync(directory)
    .filter((key) => tenantKey.safeParse(key).success && existsSync(join(directory, key, FILE)))
    .sort();
}

/** @throws StartError when the file cannot be read or says nothing usable */
export function readTenantFile(dataDirectory: string, key: string): TenantFile {
  const path = join(tenantDirectory(dataDirectory, key), FILE);
  try {
    const read = tenantFile.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    if (read.success) return read.data;
    throw new Error(read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '));
  } catch (error) {
    throw new StartError(`${path} ist nicht verwendbar: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Complete or not at all; it holds the password of the database, so only its owner may read it. */
export async function writeTenantFile(dataDirectory: string, key: string, file: TenantFile): Promise<void> {
  const directory = tenantDirectory(dataDirectory, key);
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const path = join(directory, FILE);
  await writeFile(`${path}.new`, `${JSON.stringify(file, null, 2)}\n`, { mode: 0o600 });
  await rename(`${path}.new`, path);
}
