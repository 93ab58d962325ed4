import { equalBytes, sha256, utf8 } from '@gremia/journal';
import { Integer, Null, OctetString } from 'asn1js';
import { AlgorithmIdentifier, MessageImprint, TimeStampReq, TimeStampResp } from 'pkijs';
import { SHA_256, stampedIn } from './timestamp-token';

/** The service has given no timestamp, or not the one that was asked for. */
export class TimestampRefusedError extends Error {}

const GRANTED = [0, 1];

/** Asks for a timestamp over a text, with the certificate of whoever gives it. `nonce`: random bytes. @see RFC 3161 */
export function timestampQuery(text: string, nonce: Uint8Array): Uint8Array {
  const query = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: SHA_256, algorithmParams: new Null() }),
      hashedMessage: new OctetString({ valueHex: Uint8Array.from(sha256(utf8(text))) }),
    }),
    certReq: true,
    nonce: integerOf(nonce),
  });
  return new Uint8Array(query.toSchema().toBER(false));
}

/**
 * The token in the reply to a query, when it is over this text and in reply to this nonce. Its signature is checked by
 * whoever trusts somebody's certificates.
 *
 * @throws TimestampRefusedError
 */
export function tokenIn(reply: Uint8Array, text: string, nonce: Uint8Array): Uint8Array {
  try {
    const { status, timeStampToken } = TimeStampResp.fromBER(Uint8Array.from(reply));
    if (!GRANTED.includes(status.status) || timeStampToken === undefined)
      throw new TimestampRefusedError('the service refused');
    const token = new Uint8Array(timeStampToken.toSchema().toBER(false));
    const stamped = stampedIn(token);
    if (stamped === null || !equalBytes(stamped.hash, sha256(utf8(text))))
      throw new TimestampRefusedError('the timestamp is over something else');
    const asked = new Uint8Array(integerOf(nonce).valueBlock.valueHexView);
    if (stamped.nonce === null || !equalBytes(stamped.nonce, asked))
      throw new TimestampRefusedError('the timestamp is in reply to another query');
    return token;
  } catch (error) {
    if (error instanceof TimestampRefusedError) throw error;
    throw new TimestampRefusedError('the reply cannot be read');
  }
}

/** Positive and in the shortest form, which DER asks for. */
const integerOf = (bytes: Uint8Array): Integer => new Integer({ valueHex: Uint8Array.of(0x01, ...bytes) });
