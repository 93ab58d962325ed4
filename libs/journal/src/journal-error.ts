/** Why bytes, a proof or a note are not what they claim to be. */
export type JournalErrorCode =
  | 'checkpoint-malformed'
  | 'encoding-invalid'
  | 'index-out-of-range'
  | 'key-malformed'
  | 'not-json'
  | 'note-malformed'
  | 'proof-invalid'
  | 'receipt-malformed'
  | 'salt-too-short'
  | 'signature-invalid'
  | 'signature-missing';

/**
 * A journal, proof or note that cannot be read. A proof that is well formed and wrong is not an error: its check
 * answers false.
 */
export class JournalError extends Error {
  constructor(
    readonly code: JournalErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'JournalError';
  }
}
