import { DossierError, keysOf, openReceiptLater } from '@gremia/dossier';
import { JournalError, leafHash, shortCode, type Json } from '@gremia/journal';
import { verifyInBrowser } from '../verify-in-browser';

/** What a receipt shows, or why it shows nothing. */
export type CheckedReceipt =
  | {
      readonly holds: true;
      /** The same code that the device showed after the ballot. */
      readonly code: string;
      readonly kind: string;
      readonly at: string;
      /** Whether it is of the public part, which is a journal of its own. */
      readonly open: boolean;
      /** Place among the entries, from 1, and how many there were when it was signed. */
      readonly place: number;
      readonly size: number;
      readonly meetingId: string;
    }
  | { readonly holds: false; readonly why: 'malformed' | 'forged' | 'key-unknown' | 'unsupported' };

const WHY: Partial<Record<JournalError['code'], 'malformed' | 'key-unknown'>> = {
  'receipt-malformed': 'malformed',
  'encoding-invalid': 'malformed',
  'note-malformed': 'malformed',
  'checkpoint-malformed': 'malformed',
  'signature-missing': 'key-unknown',
};

/** Checks a receipt in this browser; nothing is sent anywhere. `keys`: lines of public keys that may have signed it. */
export async function checkReceipt(text: string, keys: string): Promise<CheckedReceipt> {
  try {
    const { entry, index, sealedBy } = await openReceiptLater(cleaned(text), keysOf(keys, ''), verifyInBrowser);
    const { meetingId, at, event } = entry as { readonly [name: string]: Json };
    const kind = (event as { readonly [name: string]: Json } | undefined)?.['kind'];
    if (typeof meetingId !== 'string' || typeof at !== 'string' || typeof kind !== 'string')
      return { holds: false, why: 'malformed' };
    return {
      holds: true,
      code: shortCode(leafHash(entry)),
      kind,
      at,
      open: sealedBy.origin.endsWith('/public'),
      place: index + 1,
      size: sealedBy.size,
      meetingId,
    };
  } catch (error) {
    if (error instanceof DossierError) return { holds: false, why: 'key-unknown' };
    if (error instanceof DOMException) return { holds: false, why: 'unsupported' };
    if (error instanceof JournalError) return { holds: false, why: WHY[error.code] ?? 'forged' };
    throw error;
  }
}

/** As it was saved, whatever a mail program or a clipboard of Windows has made of its lines. */
const cleaned = (text: string): string => `${text.replaceAll('\r\n', '\n').trim()}\n`;
