import { createPrivateKey, createPublicKey, generateKeyPairSync, hkdfSync, sign } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { printNoteKey, publicKeyIn, type NoteKey, type Sign } from '@gremia/journal';
import { AppConfig } from '../config/app-config';

/** The journal of a meeting, or its public entries alone: two trees, each with checkpoints of its own. */
export type JournalPart = 'whole' | 'public';

/** The Ed25519 key that signs checkpoints: from the configured file, or made once and kept in the data directory. */
@Injectable()
export class JournalKey {
  readonly noteKey: NoteKey;
  readonly sign: Sign;
  /** 32 bytes that follow from the private half: the same in every instance, another for every purpose. */
  readonly secretFor: (purpose: string) => Buffer;

  constructor(config: AppConfig) {
    if (config.journalKeyFile === null) makeOwnKey(config.dataDirectory);
    const { noteKey, ...uses } = keyIn(config.journalKeyFile ?? ownKeyFile(config.dataDirectory), config);
    this.noteKey = noteKey;
    this.sign = uses.sign;
    this.secretFor = uses.secretFor;
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

interface KeyInFile {
  readonly noteKey: NoteKey;
  readonly sign: Sign;
  readonly secretFor: (purpose: string) => Buffer;
}

/** The key in a file, under the name of this installation. */
export function keyIn(file: string, { publicUrl }: Pick<AppConfig, 'publicUrl'>): KeyInFile {
  const key = createPrivateKey(readFileSync(file));
  const spki = createPublicKey(key).export({ type: 'spki', format: 'der' });
  return {
    noteKey: {
      name: publicUrl === null ? 'gremia' : new URL(publicUrl).host,
      publicKey: publicKeyIn(spki),
    },
    sign: (message) => new Uint8Array(sign(null, message, key)),
    secretFor: (purpose) =>
      Buffer.from(hkdfSync('sha256', key.export({ type: 'pkcs8', format: 'der' }), '', `gremia: ${purpose}`, 32)),
  };
}

/** Makes the key in the data directory where there is none yet. */
export const makeOwnKey = (directory: string): void => makeKey(ownKeyFile(directory));

/** Makes a key where there is none yet. */
export function makeKey(file: string): void {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true });
    const { privateKey } = generateKeyPairSync('ed25519');
    // Exclusive: of two instances that start at once on one directory, one makes the key and both read it.
    try {
      writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if (!existsSync(file)) throw error;
    }
  }
}
