import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { publicKeyIn, type NoteKey, type Sign } from '@gremia/journal';

/** What a witness has seen last of a journal. */
export interface LastSeen {
  readonly size: number;
  /** Hex. */
  readonly root: string;
  /** The checkpoint as it was signed: evidence, should the journal be another one some day. */
  readonly note: string;
  /** Whether the municipality has got the cosignature; it is given again until it has. */
  readonly given: boolean;
}

const KEY_FILE = 'witness-key.pem';
const NAME_FILE = 'witness-name.txt';

/** Makes the key of a witness in a directory of its own; one that is there stays. */
export function makeWitnessKey(directory: string, name: string): void {
  mkdirSync(directory, { recursive: true });
  const file = join(directory, KEY_FILE);
  if (existsSync(file)) return;
  const { privateKey } = generateKeyPairSync('ed25519');
  writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  writeFileSync(join(directory, NAME_FILE), `${name}\n`);
}

/** The key of the witness in this directory. */
export function witnessKeyIn(directory: string): { readonly key: NoteKey; readonly sign: Sign } {
  const secret = createPrivateKey(readFileSync(join(directory, KEY_FILE)));
  const spki = createPublicKey(secret).export({ type: 'spki', format: 'der' });
  return {
    key: {
      name: readFileSync(join(directory, NAME_FILE), 'utf8').trim(),
      publicKey: publicKeyIn(spki),
    },
    sign: (message) => new Uint8Array(sign(null, message, secret)),
  };
}

/** What was seen last of a journal; null where nothing was. */
export function lastSeen(directory: string, origin: string): LastSeen | null {
  const file = fileOf(directory, origin);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as LastSeen) : null;
}

/** Keeps what was seen, on the disk before anybody hears of it: a witness may never forget what it has signed. */
export function keepSeen(directory: string, origin: string, seen: LastSeen): void {
  const file = fileOf(directory, origin);
  mkdirSync(dirname(file), { recursive: true });
  const next = `${file}.next`;
  const handle = openSync(next, 'w');
  writeFileSync(handle, `${JSON.stringify(seen, null, 2)}\n`);
  fsyncSync(handle);
  closeSync(handle);
  renameSync(next, file);
}

/** Keeps a checkpoint that contradicts what was seen before; returns where. */
export function keepEvidence(directory: string, origin: string, text: string): string {
  const file = `${fileOf(directory, origin)}.contradiction-${Date.now()}.txt`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

const fileOf = (directory: string, origin: string): string =>
  join(directory, 'seen', `${encodeURIComponent(origin).replaceAll('%', '_')}.json`);
