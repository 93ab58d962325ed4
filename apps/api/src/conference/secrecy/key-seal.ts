import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { JournalKey } from '../../platform/journal/journal-key';

const [KEY_BYTES, IV_BYTES, TAG_BYTES] = [32, 12, 16];
const CIPHER = 'aes-256-gcm';

/**
 * Makes keys of calls and encrypts them for the database, so that neither it nor a backup gives one away. What encrypts
 * them comes from the file of the journal's key, which every instance has and no backup holds.
 */
@Injectable()
export class KeySeal {
  private readonly secret: Buffer;

  constructor(journalKey: JournalKey) {
    this.secret = journalKey.secretFor('keys of calls');
  }

  /** A new key of 32 random bytes for one room, as it is stored. */
  newKey(room: string): string {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv(CIPHER, this.secret, iv).setAAD(Buffer.from(room));
    const sealed = Buffer.concat([cipher.update(randomBytes(KEY_BYTES)), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64');
  }

  /** The key in base64; null where it was stored for another room or under another journal's key. */
  open(room: string, stored: string): string | null {
    const bytes = Buffer.from(stored, 'base64');
    const [body, tag] = [IV_BYTES + TAG_BYTES, bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES)];
    try {
      const decipher = createDecipheriv(CIPHER, this.secret, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
      decipher.setAAD(Buffer.from(room)).setAuthTag(tag);
      return Buffer.concat([decipher.update(bytes.subarray(body)), decipher.final()]).toString('base64');
    } catch {
      return null;
    }
  }
}
