import type { ProblemCode } from '@gremia/contracts';

/** Why something was refused. A code without a sentence does not compile. */
const problems: Readonly<Record<ProblemCode, string>> = {
  'invalid-input': 'Something is missing or wrong. Please check the marked fields.',
  'not-signed-in': 'Please sign in.',
  'sign-in-failed': 'The login or the password is wrong.',
  'start-code-refused':
    'User name and start code do not belong together, or the start code is not valid any more. Please check both; ' +
    'the clerk’s office gives you a new one.',
  'no-password': 'Your account has no password here; you sign in through another service.',
  'account-shared': 'Everybody uses this account of the demonstration. Its password cannot be changed.',
  'too-many-requests': 'Too many attempts. Please wait a minute.',
  'origin-refused': 'The request did not come from this application and was refused.',
  'csrf-refused': 'Your session has ended or the request is not valid. Please reload the page.',
  forbidden: 'You do not have permission for this.',
  'not-found': 'This does not exist, or you have no access to it.',
  'video-absent':
    'Video is not set up on this installation (no LiveKit server was found). Meeting, votes and minutes work without ' +
    'it. To set it up: npm run video:install (needs Go 1.26 or later) or LIVEKIT_URL.',
  'captions-absent': 'No program for automatic captions is set up on this server.',
  'video-unreachable': 'The video server does not answer right now. The meeting goes on without picture and sound.',
  'call-not-open': 'There is no call in this meeting at the moment.',
  'call-not-admitted': 'You have not been let into this call. Please wait for whoever leads the meeting.',
  'viewing-not-allowed': 'Watching over the net is not provided for in this meeting.',
  'removal-needs-measure':
    'A member with a vote is excluded only by a measure of order (order in the meeting); that ends their part in the ' +
    'call, too.',
  'device-code-unknown': 'This code is not valid, or no longer. Please enter the code that the device shows now.',
  'stale-revision':
    'Somebody else has changed this page in the meantime. Your entries are kept; please compare them with the new ' +
    'state.',
  'wrong-state': 'This is not possible as things stand.',
  'not-a-draft': 'The paper has been submitted already and can no longer be changed.',
  'no-resolution-text': 'The proposed resolution is missing. Please enter at least one point.',
  'no-change': 'The amendment changes nothing. Please change the text.',
  'file-too-large': 'The file is too large. At most 20 MB are allowed.',
  'file-type-refused':
    'This type of file is not allowed. Allowed are PDF, Word, Excel, OpenDocument, images (PNG, JPEG) and text.',
  'body-too-slow': 'The transmission took too long. Please check the connection and send again.',
  'body-too-large': 'The entry is too large.',
  'body-type-refused': 'This request has to be sent as JSON.',
  'form-expected': 'This request has to be sent as a form with a file.',
  'document-unreadable': 'The file cannot be read. It may be damaged or protected by a password.',
  'document-too-complex': 'The file is too long or too deeply nested to be read. Please copy the text into a new file.',
  'agenda-known':
    'Date and agenda have been announced or sent already. They change by a supplement with a reason only; your ' +
    'entries are kept.',
  'text-too-complex':
    'The text is too long or too deeply nested to be worked on in the time that there is. Please split it.',
  'quota-exceeded': 'There is no room left for this. Please delete what you no longer need.',
  'storage-full': 'There is no room for the file on the server at the moment. Please try again later.',
  'agenda-incomplete': 'The agenda is still empty.',
  'public-room-missing': 'The public notice has to name the room of the transmission that is open to the public.',
  'command-id-reused': 'This command has been sent with other content already.',
  'meeting-not-open': 'The meeting has not been opened.',
  'meeting-already-open': 'The meeting has been opened already.',
  'meeting-closed': 'The meeting has been closed.',
  'journal-newer':
    'This meeting has entries that this version of Gremia does not understand. Please reload the page; if that does ' +
    'not help, the program has to be renewed.',
  'meeting-interrupted': 'The meeting is interrupted.',
  'not-seated': 'You are not a member of this body.',
  'already-checked-in': 'Attendance has been recorded already.',
  'not-checked-in': 'Attendance has not been recorded. Please check in first.',
  'remote-not-entitled': 'Taking part with a vote from elsewhere is not allowed.',
  'item-not-found': 'This agenda item does not exist.',
  'no-item-called': 'No agenda item has been called.',
  'item-closed': 'This agenda item has been closed already.',
  'vote-open': 'A vote is running. Please close it first.',
  'vote-not-open': 'The vote is closed. Your ballot was not counted any more.',
  'vote-not-found': 'This vote does not exist.',
  'vote-not-closed': 'The vote has not been closed yet.',
  'already-announced': 'The result has been announced already.',
  'not-announced': 'The result has not been announced yet.',
  'not-entitled': 'You were not entitled to vote when this vote was opened.',
  'ballot-already-cast':
    'Your ballot has been counted already. If you want to change it, please confirm the change expressly.',
  'check-code-taken':
    'Your ballot has not been counted yet: the check code is taken already. Please cast your ballot once more.',
  'ballot-change-refused': 'Under the rules of procedure a ballot that was cast cannot be changed.',
  'choice-refused': 'This choice is not possible in this vote.',
  'not-quorate': 'The body has no quorum.',
  'no-text-to-vote': 'There is no proposed resolution on this agenda item.',
  'unit-already-decided': 'This amendment point has been decided already.',
  'units-open': 'Amendments have not been decided yet. Please vote on them first, or leave them expressly undecided.',
  'merge-conflict': 'Adopted changes contradict one another. Please decide first which one holds.',
  'doubt-too-late': 'A result can be doubted right after its announcement only.',
  'result-differs': 'The announcement differs from the count. Please confirm this with a reason.',
  'deviation-refused': 'This rule cannot be departed from.',
  'rule-unverified': 'This rule has no source for your body. The chair has to confirm it.',
  'confirmation-needed': 'This step needs to be confirmed expressly.',
  'rehearsal-only': 'There are simulated members in a rehearsal only.',
  'rehearsal-never-published': 'A rehearsal is not published.',
  'minutes-incomplete': 'The minutes lack information that is mandatory.',
  'unknown-host': 'There is no municipality at this address. Please check whether the address is spelt correctly.',
  'not-ready': 'The service will be ready in a moment. Please try again.',
  busy:
    'This takes too long at the moment because there is a lot to do, or because somebody else is changing the same. ' +
    'Your entries are kept; please try again in a moment.',
  unexpected: 'An unforeseen error has occurred. Your entries are not lost; please try again.',
};

export default problems;
