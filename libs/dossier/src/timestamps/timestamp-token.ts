import { fromBase64, utf8 } from '@gremia/journal';
import { Certificate, ContentInfo, ExtKeyUsage, SignedData, TSTInfo } from 'pkijs';
import { DossierError } from '../dossier-error';

export const SHA_256 = '2.16.840.1.101.3.4.2.1';
const EXTENDED_KEY_USAGE = '2.5.29.37';
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';

/** Certificates that somebody trusts for timestamps. */
export type TimestampCertificates = readonly Certificate[];

/** What a token says, before anybody has checked who says it. */
export interface Stamped {
  /** SHA-256 of what was stamped. */
  readonly hash: Uint8Array;
  readonly at: Date;
  readonly nonce: Uint8Array | null;
}

/**
 * `trusted`: a certificate of ours leads to whoever signed; `unknown`: it is signed, by somebody we do not know;
 * `forged`: it is not signed by the certificate in it, or not for this purpose, or not over this text.
 */
export interface OpenedTimestamp {
  readonly standing: 'trusted' | 'unknown' | 'forged';
  readonly at: string;
  /** Name of whoever signed, as the certificate has it. */
  readonly authority: string;
}

/** Certificates in PEM, one after the other. @throws DossierError where there is none, or one cannot be read */
export function certificatesOf(pem: string, file: string): Certificate[] {
  try {
    const found = [...pem.matchAll(/-----BEGIN CERTIFICATE-----([^-]+)-----END CERTIFICATE-----/g)].map(
      ([, base64 = '']) => Certificate.fromBER(Uint8Array.from(fromBase64(base64.replace(/\s/g, '')))),
    );
    if (found.length > 0) return found;
  } catch {
    // Told below, in the same words as for a file without any.
  }
  throw new DossierError('file-malformed', file);
}

/** What a token says; null where it is none over SHA-256. */
export function stampedIn(token: Uint8Array): Stamped | null {
  try {
    const { messageImprint, genTime, nonce } = read(token).info;
    if (messageImprint.hashAlgorithm.algorithmId !== SHA_256) return null;
    return {
      hash: Uint8Array.from(messageImprint.hashedMessage.valueBlock.valueHexView),
      at: genTime,
      nonce: nonce === undefined ? null : Uint8Array.from(nonce.valueBlock.valueHexView),
    };
  } catch {
    return null;
  }
}

/** Checks a token over a text. `certificates`: of those whom one trusts, from elsewhere. */
export async function openTimestamp(
  token: Uint8Array,
  text: string,
  certificates: TimestampCertificates,
): Promise<OpenedTimestamp> {
  const nobody: OpenedTimestamp = { standing: 'forged', at: '', authority: '' };
  const stamped = stampedIn(token);
  if (stamped === null) return nobody;
  const { signed } = read(token);
  const said = { at: stamped.at.toISOString() };
  const common = { signer: 0, data: Uint8Array.from(utf8(text)).buffer, extendedMode: true as const };
  const checkDate = stamped.at;
  const alone = await signed.verify({ ...common, checkDate, checkChain: false }).catch(() => null);
  const signer = alone?.signerCertificate ?? null;
  if (alone?.signatureVerified !== true || signer === null || !isForTimestamps(signer)) return { ...nobody, ...said };
  const authority = nameOf(signer);
  if (certificates.length === 0) return { standing: 'unknown', ...said, authority };
  const chained = await signed
    .verify({ ...common, checkDate, checkChain: true, trustedCerts: [...certificates] })
    .catch(() => null);
  const trusted = chained?.signatureVerified === true && chained.signerCertificateVerified === true;
  return { standing: trusted ? 'trusted' : 'unknown', ...said, authority };
}

function read(token: Uint8Array): { readonly signed: SignedData; readonly info: TSTInfo } {
  const signed = new SignedData({ schema: ContentInfo.fromBER(Uint8Array.from(token)).content });
  const { eContent } = signed.encapContentInfo;
  if (eContent === undefined) throw new Error('no timestamp');
  return { signed, info: TSTInfo.fromBER(Uint8Array.from(eContent.valueBlock.valueHexView)) };
}

/** A certificate that may sign timestamps and nothing else, as RFC 3161 asks. */
function isForTimestamps({ extensions = [] }: Certificate): boolean {
  const usage: unknown = extensions.find(({ extnID }) => extnID === EXTENDED_KEY_USAGE)?.parsedValue;
  return usage instanceof ExtKeyUsage && usage.keyPurposes.length === 1 && usage.keyPurposes[0] === TIME_STAMPING;
}

const COMMON_NAME = '2.5.4.3';

function nameOf({ subject }: Certificate): string {
  const names = subject.typesAndValues;
  const named = names.find(({ type }) => type === COMMON_NAME) ?? names[0];
  return named === undefined ? '' : String(named.value.valueBlock.value).slice(0, 100);
}
