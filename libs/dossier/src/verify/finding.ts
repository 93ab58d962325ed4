/** What can be found, each with a sentence in every language that a report is printed in. */
export type FindingCode =
  | 'manifest-signed'
  | 'manifest-forged'
  | 'manifest-key-unknown'
  | 'key-changed'
  | 'key-change-forged'
  | 'key-change-unknown'
  | 'files-match'
  | 'file-differs'
  | 'file-missing'
  | 'file-not-named'
  | 'entries-hashed'
  | 'entry-malformed'
  | 'entry-not-understood'
  | 'entry-of-other-meeting'
  | 'entry-not-for-this-part'
  | 'time-goes-back'
  | 'sealed-opens'
  | 'sealed-differs'
  | 'tree-matches'
  | 'tree-differs'
  | 'checkpoint-matches'
  | 'checkpoint-differs'
  | 'checkpoint-forged'
  | 'checkpoint-key-unknown'
  | 'checkpoint-key-retired'
  | 'checkpoint-elsewhere'
  | 'checkpoint-too-far'
  | 'end-signed'
  | 'end-not-signed'
  | 'receipt-holds'
  | 'receipt-contradicts'
  | 'receipt-forged'
  | 'receipt-key-unknown'
  | 'receipt-elsewhere'
  | 'receipt-in-public-part'
  | 'receipt-missing-here'
  | 'receipt-not-public'
  | 'witness-saw'
  | 'witness-unknown'
  | 'witness-contradicts'
  | 'witness-earlier'
  | 'cosignature-forged'
  | 'timestamp-holds'
  | 'timestamp-unknown'
  | 'timestamp-differs'
  | 'timestamp-earlier'
  | 'timestamps-not-checked'
  | 'entry-contradicts'
  | 'entry-after-end'
  | 'meeting-opened-again'
  | 'interruption-out-of-turn'
  | 'person-not-seated'
  | 'person-not-there'
  | 'item-out-of-turn'
  | 'vote-out-of-turn'
  | 'electorate-unfounded'
  | 'ballot-out-of-vote'
  | 'ballot-not-entitled'
  | 'ballot-by-another'
  | 'ballot-replaced-unfounded'
  | 'course-follows'
  | 'meeting-replayed'
  | 'meeting-not-opened'
  | 'vote-recounted'
  | 'vote-numbers-checked'
  | 'vote-not-recountable'
  | 'vote-differs'
  | 'check-codes-match'
  | 'check-codes-differ'
  | 'ballot-not-cast'
  | 'ballot-differs'
  | 'ballot-twice'
  | 'ballot-uncounted'
  | 'ballots-sealed'
  | 'result-differs'
  | 'result-unfounded'
  | 'result-in-other-words'
  | 'majority-unfounded'
  | 'resolved-otherwise'
  | 'lot-unfounded'
  | 'own-vote-differs'
  | 'release-differs'
  | 'release-not-comparable'
  | 'correction-follows'
  | 'correction-differs'
  | 'text-recomputed'
  | 'text-differs'
  | 'text-not-recomputable'
  | 'minutes-recomposed'
  | 'minutes-in-other-words'
  | 'minutes-unreadable'
  | 'minutes-differ'
  | 'minutes-missing'
  | 'minutes-seal-matches'
  | 'minutes-seal-differs'
  | 'minutes-seal-not-comparable'
  | 'keys-of-the-dossier'
  | 'times-differ'
  | 'rules-match'
  | 'rules-differ'
  | 'attachments-listed'
  | 'anchored'
  | 'after-anchor'
  | 'cut-off-possible'
  | 'hidden-part';

/** What is said of each. */
export type FindingSentences = Readonly<Record<FindingCode, string>>;

/**
 * `proved`: it is so; `fault`: something contradicts something else; `unproven`: nothing in the dossier or beside it
 * can show it.
 */
export type FindingLevel = 'proved' | 'fault' | 'unproven';

export interface Finding {
  readonly level: FindingLevel;
  readonly code: FindingCode;
  /** Numbers, names and questions that the sentence mentions. */
  readonly about: Readonly<Record<string, string | number>>;
}

const finding =
  (level: FindingLevel) =>
  (code: FindingCode, about: Finding['about'] = {}): Finding => ({ level, code, about });

export const proved = finding('proved');
export const fault = finding('fault');
export const unproven = finding('unproven');
