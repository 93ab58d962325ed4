import type { FindingSentences } from './finding';

/** What was found, in English; in braces what it is about. */
export const EN: FindingSentences = {
  'manifest-signed': 'The list of files is signed by the key "{key}", as of {at}.',
  'manifest-forged': 'The signature of the list of files does not belong to it.',
  'manifest-key-unknown': 'The list of files was signed by a key that you do not trust.',
  'key-changed': 'The key {to} took the place of {from}, {at}; both have signed that.',
  'key-change-forged': 'A change of keys is not signed by both keys.',
  'key-change-unknown': 'A change of keys leads to none that you trust.',
  'files-match': 'All {files} files are those that the list names.',
  'file-differs': 'The file "{file}" is another one than that of the list.',
  'file-missing': 'The file "{file}" is missing.',
  'file-not-named': 'The file "{file}" is not in the list.',
  'entries-hashed': 'All {entries} entries can be read and follow each other in time.',
  'entry-malformed': 'Entry {place} does not have the agreed form.',
  'entry-not-understood': 'Entry {place} ("{kind}") is not known to this version of the verifier.',
  'entry-of-other-meeting': 'Entry {place} belongs to another meeting.',
  'entry-not-for-this-part': 'Entry {place} does not belong to the public part.',
  'time-goes-back': 'Entry {place} ({at}) is earlier than one before it.',
  'sealed-opens': '{entries} sealed parts are disclosed and match their seals.',
  'sealed-differs': 'What is disclosed of entry {place} is not what was sealed.',
  'tree-matches': 'The root over all {entries} entries is right.',
  'tree-differs': 'The root over all entries is another one than stated.',
  'checkpoint-matches': '{checkpoints} signed checkpoints match the entries.',
  'checkpoint-differs': 'The signed checkpoint after {entries} entries is another one.',
  'checkpoint-forged': 'The signature of a checkpoint is wrong.',
  'checkpoint-key-unknown':
    '{checkpoints} checkpoints were signed by a key that you do not trust and that no chain of keys leads to. So it ' +
    'is where a database (that of the demonstration, say) was copied to another installation.',
  'checkpoint-key-retired':
    '{checkpoints} checkpoints were signed by a key that had been replaced by then: an instance went on with it, or ' +
    'somebody has kept it.',
  'checkpoint-elsewhere': 'A checkpoint belongs to another journal ("{origin}").',
  'checkpoint-too-far': '{signed} entries were signed, the dossier has {entries} only: some are missing.',
  'end-signed': 'The end of the journal is signed as well ({entries} entries).',
  'end-not-signed': '{signed} of {entries} entries are signed; what follows is not proved.',
  'receipt-holds': 'The receipt agrees with entry {place} of the dossier.',
  'receipt-contradicts': 'The receipt contradicts the dossier (entry {place}).',
  'receipt-forged': 'The receipt is not valid in itself: signature or proof do not belong to it.',
  'receipt-key-unknown': 'The receipt was signed by a key that you do not trust.',
  'receipt-elsewhere': 'The receipt is of another meeting and says nothing of this dossier.',
  'receipt-in-public-part': 'The entry of the receipt stands in the public part as well, there as entry {place}.',
  'receipt-missing-here': 'The receipt names a public entry that is missing from this dossier.',
  'receipt-not-public': 'The receipt is of a non-public entry, which cannot stand in the public part.',
  'witness-saw': '{witness} has seen and witnessed the journal up to entry {seen} of {entries}, {at}.',
  'witness-unknown':
    'By the dossier {witness} has witnessed the journal up to entry {seen} of {entries}, {at}. The key came with the ' +
    'dossier: ask there.',
  'witness-contradicts': '{witness} has witnessed another state after {entries} entries.',
  'witness-earlier': '{witness} has witnessed entry {place} before it was written by the clock of the municipality.',
  'timestamp-holds':
    'Timestamp: "{authority}" has stamped the state after {entries} entries, {at}. ' +
    'Whether its certificate was revoked was not checked.',
  'timestamp-unknown':
    'Timestamp: by the dossier "{authority}" has stamped the state after {entries} entries, {at}. You have not named ' +
    'its certificate as one that you trust.',
  'timestamp-differs': 'A timestamp is wrong, or of another state than that after {entries} entries.',
  'timestamp-earlier': 'Entry {place} was written after its timestamp by the clock of the municipality ({at}).',
  'timestamps-not-checked': '{timestamps} timestamps were not checked here.',
  'cosignature-forged': 'The signature of a witness is wrong.',
  'entry-contradicts': 'Entry {place} cannot follow the entries before it.',
  'entry-after-end': 'Entry {place} stands after the end of the meeting, where that cannot happen any more.',
  'meeting-opened-again': 'Entry {place} opens the meeting a second time.',
  'interruption-out-of-turn':
    'Entry {place} interrupts a meeting that does not run, or resumes one that is not interrupted.',
  'person-not-seated': 'Entry {place} checks in somebody who is not on the roster of the meeting.',
  'person-not-there': 'Entry {place} checks out somebody who was not there.',
  'item-out-of-turn':
    'Entry {place} calls or closes an item that is not there or closed already, or adds one a second time.',
  'vote-out-of-turn':
    'Entry {place} does not fit the course of the vote: it was not, or no longer, so far, or another one was not ' +
    'settled.',
  'electorate-unfounded':
    'Entry {place} lets somebody vote who is not there, has a conflict of interest, or is named twice.',
  'ballot-out-of-vote': 'Entry {place} is a ballot for which no vote was open.',
  'ballot-not-entitled': 'Entry {place} is the ballot of somebody who has none in this vote.',
  'ballot-by-another': 'Entry {place} is a ballot that somebody else has cast.',
  'ballot-replaced-unfounded': 'Entry {place} replaces a ballot that is not there, or hides that it replaces one.',
  'course-follows': 'All {entries} entries can have happened in this order.',
  'meeting-replayed': 'The meeting was replayed from {entries} entries.',
  'meeting-not-opened': 'The journal does not begin with the opening of the meeting.',
  'vote-recounted': 'Recounted, {ballots} ballots: {question}',
  'vote-numbers-checked': 'Not recountable, numbers consistent (counted by hand): {question}',
  'vote-not-recountable': 'Not recountable, sum right (ballots not disclosed): {question}',
  'vote-differs': 'The count is wrong: {question}',
  'check-codes-match': 'The urn held {codes} check codes, as many as have voted: {question}',
  'check-codes-differ': '{voted} have voted, the urn held {codes} check codes, or one of them twice: {question}',
  'ballot-not-cast': 'A ballot was counted that nobody cast: {question}',
  'ballot-differs': 'A counted ballot is not the one that was cast (entry {place}): {question}',
  'ballot-twice': 'The ballot of one person was counted more than once: {question}',
  'ballot-uncounted': 'A ballot that was cast was not counted: {question}',
  'ballots-sealed': '{ballots} single ballots are not disclosed; it was counted by the list: {question}',
  'result-differs': 'What was announced is not what was counted: {question}',
  'result-unfounded': 'The announced result does not follow from the count, and no reason is given: {question}',
  'result-in-other-words': 'The result was announced in other words than follow from the count: {question}',
  'majority-unfounded':
    'Another majority was asked for than the rules of the body give, and no norm is named: {question}',
  'resolved-otherwise': 'An entry rests on a vote that came out otherwise: {question}',
  'lot-unfounded': 'The lot did not decide between those between whom the count had left it open: {question}',
  'own-vote-differs': 'An own vote was recorded otherwise than it was counted: {question}',
  'release-differs': 'What was told to everybody is not what was resolved: {question}',
  'release-not-comparable': 'What was told of the non-public part cannot be compared here: {question}',
  'correction-follows': 'An editorial correction goes on from the text before it: {question}',
  'correction-differs': 'An editorial correction does not go on from the text before it: {question}',
  'text-recomputed': 'The resolution follows from the paper and its amendments: {question}',
  'text-differs': 'The resolution does not follow from the paper and its amendments: {question}',
  'text-not-recomputable': 'The resolution cannot be worked out from this part: {question}',
  'minutes-recomposed': 'The minutes are those that follow from the journal ({votes} votes).',
  'minutes-in-other-words':
    'The minutes tell all {votes} votes as they stand in the journal; another version of Gremia wrote the rest.',
  'minutes-unreadable': 'The minutes as data cannot be read.',
  'minutes-differ': 'The minutes differ from the journal: {question}',
  'minutes-seal-matches': 'The hash at the end of the minutes is right ({entries} entries): {root}',
  'minutes-seal-differs': 'The hash at the end of the minutes is not that of the first {entries} entries: {root}',
  'minutes-seal-not-comparable':
    'The hash at the end of the minutes is that of a journal which is not in this dossier.',
  'minutes-missing': 'There are no minutes in this dossier.',
  'keys-of-the-dossier':
    'It was checked with the key in the dossier. Whoever made it may have made that, too: compare it with the ' +
    'published key.',
  'times-differ': 'Beginning or end of the meeting are not those of the journal.',
  'rules-match': 'The rules in the dossier are those that the meeting was opened with.',
  'rules-differ': 'The rules in the dossier are not those that the meeting was opened with.',
  'attachments-listed':
    'The hashes of attachments stand in the list of files only; whether the same files lay before the meeting the ' +
    'journal does not say.',
  anchored:
    'Up to entry {anchored} of {entries} the state was kept outside the municipality (receipt, witness or timestamp).',
  'after-anchor':
    'Entries {from} to {entries} were confirmed by the key of the municipality only: its holder may have written ' +
    'them anew, or left something out after them.',
  'cut-off-possible':
    'The entries were confirmed by the key of the municipality only. Whether its holder has written them anew, or ' +
    'left something out at the end, only a receipt, a witness or a timestamp can show.',
  'hidden-part': 'Whether there are non-public entries, and what they say, this part does not show on purpose.',
};
