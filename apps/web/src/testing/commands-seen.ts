import type { CommandInput } from '@gremia/contracts';

export type CommandKind = CommandInput['kind'];

/** How a slip of the finger is kept from others who see it at once. */
export type Guard =
  /** One press does it, and takes nothing from anybody. */
  | { readonly by: 'harmless'; readonly because: string }
  /** One press does it, and one of these takes it back. */
  | { readonly by: 'undo'; readonly with: readonly [CommandKind, ...CommandKind[]] }
  /** A form that is filled in, or a dialog that says what follows, comes before it. */
  | { readonly by: 'asked' }
  /** It waits for some seconds in which it can be taken back. */
  | { readonly by: 'held' }
  /** The one next step of the desk: its words stand above the button, and a second press finds another step. */
  | { readonly by: 'led' };

const asked = { by: 'asked' } as const;
const undo = (...kinds: readonly [CommandKind, ...CommandKind[]]): Guard => ({ by: 'undo', with: kinds });
const harmless = (because: string): Guard => ({ by: 'harmless', because });

/** Every command that pages send in a meeting, with each way in which it is guarded. */
export const COMMANDS_SEEN: { readonly [Kind in CommandKind]: readonly [Guard, ...Guard[]] } = {
  // The meeting
  'open-meeting': [asked],
  'close-meeting': [asked],
  'interrupt-meeting': [asked],
  'resume-meeting': [{ by: 'led' }],
  'challenge-quorum': [asked],
  'object-to-circular': [asked],
  'note-convocation': [asked],
  'begin-telling': [asked],
  'end-telling': [undo('begin-telling')],
  'note-remark': [asked],
  // Who is there
  'check-in': [{ by: 'held' }, undo('check-out', 'correct-attendance')],
  'check-out': [asked],
  'correct-attendance': [{ by: 'held' }, asked],
  'seat-substitute': [asked],
  'end-substitution': [undo('seat-substitute')],
  'confirm-alone': [harmless('says of oneself what opens picture and sound, and can be lost with the line')],
  'record-participant': [asked, undo('remove-participant')],
  'remove-participant': [undo('record-participant')],
  // Who leads
  'offer-chair': [asked, undo('drop-chair-offer')],
  'take-chair': [undo('return-chair')],
  'drop-chair-offer': [undo('offer-chair')],
  'return-chair': [asked, undo('offer-chair')],
  'change-secretary': [asked],
  // Items
  'call-item': [asked, { by: 'led' }],
  'close-item': [asked, { by: 'led' }],
  'add-item': [asked],
  'update-texts': [asked, { by: 'led' }],
  'name-rapporteur': [asked],
  'note-oral-motion': [asked],
  // Speaking
  'request-floor': [undo('withdraw-floor')],
  'withdraw-floor': [undo('request-floor', 'arrange-speakers')],
  'give-floor': [undo('end-floor')],
  'end-floor': [undo('give-floor')],
  'arrange-speakers': [undo('arrange-speakers')],
  // Points of order
  'raise-motion': [asked],
  'settle-motion': [asked, { by: 'led' }],
  'carry-out-motion': [{ by: 'led' }],
  'speak-on-motion': [asked],
  // The public
  'close-doors': [{ by: 'led' }],
  'admit-public': [asked, { by: 'led' }],
  'release-resolution': [asked],
  // Conflicts of interest
  'declare-conflict': [asked],
  'raise-conflict': [asked],
  'hear-conflict': [asked],
  'decide-conflict': [asked],
  'lift-conflict': [undo('declare-conflict')],
  'confirm-left': [{ by: 'led' }],
  'note-guest-conflict': [asked],
  // Order
  'take-order-measure': [asked],
  'lift-exclusion': [asked],
  'object-to-measure': [asked],
  'send-out-guest': [asked],
  'let-in-guest': [undo('send-out-guest')],
  'report-disturbance': [asked],
  'settle-disturbance': [asked],
  'settle-reach': [undo('settle-reach')],
  // Texts
  'part-points': [undo('part-points')],
  'order-units': [undo('order-units')],
  'regroup-units': [asked],
  'settle-conflict': [asked],
  'lift-settlement': [undo('settle-conflict')],
  'take-over-unit': [asked],
  'correct-text': [asked],
  'put-alternatives': [asked],
  'drop-alternatives': [asked],
  // Blocks
  'propose-block': [undo('drop-block')],
  'object-to-block': [asked],
  'drop-block': [undo('propose-block')],
  'open-block': [{ by: 'led' }],
  // Votes
  'open-vote': [asked, { by: 'led' }, undo('abort-vote')],
  'cast-ballot': [asked],
  'enter-ballot': [undo('enter-ballot')],
  'hand-out-ballots': [undo('hand-out-ballots')],
  'close-vote': [asked, { by: 'led' }],
  'abort-vote': [asked],
  'announce-result': [asked, { by: 'led' }],
  'doubt-result': [asked],
  'demand-own-vote': [asked],
  // Recording
  'begin-recording': [asked],
  'pause-recording': [undo('pause-recording')],
  'end-recording': [undo('begin-recording')],
  'object-to-recording': [undo('object-to-recording')],
  // Elections
  'start-election': [asked],
  'nominate-candidate': [asked],
  'answer-candidacy': [undo('nominate-candidate')],
  'answer-election': [asked],
  'draw-lot': [asked],
  'break-off-election': [asked],
};
