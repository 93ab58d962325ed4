import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { timestampQuery, TimestampRefusedError, tokenIn } from '@gremia/dossier';
import { AppConfig } from '../config/app-config';

const NONCE_BYTES = 8;
const PATIENCE_MILLISECONDS = 15_000;
/** A token with a chain of certificates has some kilobytes. */
const LONGEST = 60_000;

/** The configured service that stamps (RFC 3161). It is sent a hash and nothing else; without one nobody is asked. */
@Injectable()
export class TimestampService {
  constructor(private readonly config: AppConfig) {}

  get isConfigured(): boolean {
    return this.config.timestampUrl !== null;
  }

  /** @throws TimestampRefusedError, or what `fetch` throws where nobody answers */
  async stamp(text: string): Promise<Uint8Array> {
    const { timestampUrl } = this.config;
    if (timestampUrl === null) throw new TimestampRefusedError('no service is configured');
    const nonce = new Uint8Array(randomBytes(NONCE_BYTES));
    const response = await fetch(timestampUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
      body: Buffer.from(timestampQuery(text, nonce)),
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MILLISECONDS),
    });
    if (!response.ok) throw new TimestampRefusedError(`the service answered ${response.status}`);
    return tokenIn(await bytesOf(response), text, nonce);
  }
}

async function bytesOf({ body }: Response): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of body ?? []) {
    pieces.push(piece);
    length += piece.length;
    if (length > LONGEST) throw new TimestampRefusedError('the reply is too long');
  }
  return new Uint8Array(Buffer.concat(pieces));
}
