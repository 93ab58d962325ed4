import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { printNoteKey, type NoteKey, type Sign } from '@gremia/journal';
import { AppConfig } from '../config/app-config';

/** Bytes of an Ed25519 public key at the end of its SPKI form (RFC 8410). */
const RAW_KEY_BYTES = 32;

/** The journal of a meeting, or its public entries alone: two trees, each with checkpoints of its own. */
export type JournalPart = 'whole' | 'public';

/** The Ed25519 key that signs checkpoints: from the configured file, or made once and kept in the data directory. */
@Injectable()
export class JournalKey {
  readonly noteKey: NoteKey;
  readonly sign: Sign;

  constructor(config: AppConfig) {
    const key =
      config.journalKeyFile === null
        ? ownKey(config.dataDirectory)
        : createPrivateKey(readFileSync(config.journalKeyFile));
    const spki = createPublicKey(key).export({ type: 'spki', format: 'der' });
    this.noteKey = {
      name: config.publicUrl === null ? 'gremia' : new URL(config.publicUrl).host,
      publicKey: new Uint8Array(spki.subarray(-RAW_KEY_BYTES)),
    };
    this.sign = (message) => new Uint8Array(sign(null, message, key));
  }

  /** The public half as one line, for whoever checks a dossier. */
  get publicLine(): string {
    return printNoteKey(this.noteKey);
  }

  /** First line of every checkpoint: names the journal, or the public part of it, which is a journal of its own. */
  originOf(meetingId: string, part: JournalPart): string {
    return `${this.noteKey.name}/meetings/${meetingId}${part === 'public' ? '/public' : ''}`;
  }
}

/** Where Gremia keeps the key itself, unless JOURNAL_KEY_FILE names another place. */
export const ownKeyFile = (directory: string): string => join(directory, 'journal-key.pem');

function ownKey(directory: string): KeyObject {
  makeOwnKey(directory);
  return createPrivateKey(readFileSync(ownKeyFile(directory)));
}

/** Makes the key where there is none yet. */
export function makeOwnKey(directory: string): void {
  const file = ownKeyFile(directory);
  if (!existsSync(file)) {
    mkdirSync(directory, { recursive: true });
    const { privateKey } = generateKeyPairSync('ed25519');
    // Exclusive: of two instances that start at once on one directory, one makes the key and both read it.
    try {
      writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if (!existsSync(file)) throw error;
    }
  }
}
