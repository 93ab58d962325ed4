import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from './start-error.mjs';

const OWNER = 'postgres-password';
const ADMIN = 'postgres-admin-password';

/** Passwords of the database, each in a file of the data directory that only its owner may read. */
export function secretFiles(directory) {
  const ownerFile = join(directory, OWNER);
  const adminFile = join(directory, ADMIN);
  return {
    ownerFile,
    adminFile,
    /** Of the role that owns the database of the application. */
    get owner() {
      return read(ownerFile);
    },
    /** Of the superuser, who is needed to set the cluster up and never by the application; null when there is none yet. */
    get admin() {
      return existsSync(adminFile) ? read(adminFile) : null;
    },
  };
}

export const newPassword = () => randomBytes(24).toString('base64url');

/** Complete or not at all, however the process ends. */
export function writeSecret(file, password) {
  writeFileSync(`${file}.new`, `${password}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

function read(file) {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    throw new StartError(`Zur Datenbank fehlt die Datei ${file} mit ihrem Passwort.`);
  }
}
