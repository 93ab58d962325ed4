import type { CommandKind } from '@gremia/contracts';
import { parseResolution } from '@gremia/resolution';
import { amendment, type TestCommand, TEXT } from './council';

/** The amendment to the text of the item that is not public. */
export const CHANGE = amendment('n', '0099/26', TEXT.replace('2030', '2029'));
export const HIDDEN_UNIT = CHANGE.units[0]?.id ?? '';
const points = parseResolution(TEXT);

const itemIds = ['i1', 'n1', 'elsewhere'];
const voteIds = ['v1', 'v2', 'n-vote', 'n-again', 'elsewhere'];
const everyItem = (make: (itemId: string) => TestCommand): TestCommand[] => itemIds.map(make);
const everyVote = (make: (voteId: string) => TestCommand): TestCommand[] => voteIds.map(make);

const HEARD = { participantId: 'p1', name: 'x', role: 'x', group: 'expert', part: 'non-public' } as const;

/** Every kind of command, about everything there is and about what is not there. */
const ATTEMPTS: Readonly<Record<CommandKind, (self: string) => TestCommand[]>> = {
  'open-meeting': () => [{ kind: 'open-meeting', confirmsRules: true }],
  'begin-telling': () => [{ kind: 'begin-telling', reason: 'Stromausfall' }],
  'end-telling': () => [{ kind: 'end-telling' }],
  'close-meeting': () => [{ kind: 'close-meeting' }],
  'object-to-circular': () => [{ kind: 'object-to-circular' }, { kind: 'object-to-circular', personId: 'm3' }],
  'note-convocation': () => [
    { kind: 'note-convocation', stance: 'objects' },
    { kind: 'note-convocation', stance: 'waives', personId: 'm3' },
  ],
  'challenge-quorum': () => [{ kind: 'challenge-quorum' }],
  'correct-attendance': (self) => [{ kind: 'correct-attendance', personId: self, absence: 'excused', reason: 'x' }],
  'request-floor': (self) => [
    { kind: 'request-floor', pointOfOrder: false },
    { kind: 'request-floor', pointOfOrder: true, personId: self },
    { kind: 'request-floor', pointOfOrder: false, personId: 'm3' },
  ],
  'withdraw-floor': () => [{ kind: 'withdraw-floor' }, { kind: 'withdraw-floor', personId: 'm3' }],
  'give-floor': () => [{ kind: 'give-floor' }, { kind: 'give-floor', personId: 'm3' }],
  'end-floor': () => [{ kind: 'end-floor' }],
  'arrange-speakers': () => [{ kind: 'arrange-speakers', closed: true }],
  'raise-motion': (self) => [
    { kind: 'raise-motion', motionId: 'p', motion: 'close-list' },
    { kind: 'raise-motion', motionId: 'p', motion: 'adjourn', personId: self },
    { kind: 'raise-motion', motionId: 'p', motion: 'adjourn', personId: 'm3' },
  ],
  'settle-motion': () => [
    { kind: 'settle-motion', motionId: 'p', how: 'withdrawn' },
    { kind: 'settle-motion', motionId: 'p', how: 'granted' },
  ],
  'release-resolution': () => everyVote((voteId) => ({ kind: 'release-resolution', voteId, extent: 'whole' })),
  'confirm-alone': () => [{ kind: 'confirm-alone' }],
  'close-doors': () => [{ kind: 'close-doors', motionId: 'p' }],
  'admit-public': () => everyItem((itemId) => ({ kind: 'admit-public', itemId })),
  'carry-out-motion': () => [{ kind: 'carry-out-motion', motionId: 'p' }],
  'interrupt-meeting': () => [{ kind: 'interrupt-meeting', reason: 'x' }],
  'resume-meeting': () => [{ kind: 'resume-meeting' }],
  'raise-conflict': (self) =>
    everyItem((itemId) => ({ kind: 'raise-conflict', itemId, personId: 'm3', reason: 'x' })).concat(
      everyItem((itemId) => ({ kind: 'raise-conflict', itemId, personId: self, reason: 'x' })),
    ),
  'hear-conflict': () => everyItem((itemId) => ({ kind: 'hear-conflict', itemId, personId: 'm3' })),
  'decide-conflict': () => everyItem((itemId) => ({ kind: 'decide-conflict', itemId, personId: 'm3', excluded: true })),
  'note-guest-conflict': () => everyItem((itemId) => ({ kind: 'note-guest-conflict', itemId, name: 'x' })),
  'confirm-left': (self) => everyItem((itemId) => ({ kind: 'confirm-left', itemId, personId: self })),
  'speak-on-motion': (self) => [{ kind: 'speak-on-motion', motionId: 'p', side: 'for', personId: self }],
  'lift-exclusion': () => [{ kind: 'lift-exclusion', measureId: 'm', reason: 'x' }],
  'seat-substitute': (self) => [
    { kind: 'seat-substitute', personId: self, forPersonId: 'm3' },
    { kind: 'seat-substitute', personId: 'm3', forPersonId: self, forItem: 'n1', confirmed: true },
  ],
  'end-substitution': (self) => [
    { kind: 'end-substitution', forPersonId: self },
    { kind: 'end-substitution', forPersonId: 'm3' },
  ],
  'take-order-measure': (self) => [
    { kind: 'take-order-measure', measureId: 'o1', measure: 'call-to-order', personId: self, reason: 'x' },
    { kind: 'take-order-measure', measureId: 'o1', measure: 'exclusion', personId: 'm3', reason: 'x' },
  ],
  'send-out-guest': (self) => [{ kind: 'send-out-guest', personId: self, name: 'x', reason: 'x' }],
  'let-in-guest': (self) => [{ kind: 'let-in-guest', personId: self }],
  'begin-recording': () => [{ kind: 'begin-recording' }],
  'pause-recording': () => [{ kind: 'pause-recording', on: true }],
  'end-recording': () => [{ kind: 'end-recording' }],
  'object-to-recording': (self) => [
    { kind: 'object-to-recording', objects: true },
    { kind: 'object-to-recording', objects: true, personId: self },
    { kind: 'object-to-recording', objects: true, personId: 'm3' },
    { kind: 'object-to-recording', objects: true, guest: 'Gast' },
  ],
  'report-disturbance': (self) => [
    { kind: 'report-disturbance', reportId: 's1', what: 'sound' },
    { kind: 'report-disturbance', reportId: 's1', what: 'sound', personId: self },
    { kind: 'report-disturbance', reportId: 's1', what: 'sound', personId: 'm3' },
  ],
  'settle-disturbance': () => [{ kind: 'settle-disturbance', reportId: 's1', how: 'over', sphere: 'unknown' }],
  'settle-reach': (self) => [{ kind: 'settle-reach', personId: self, counts: true }],
  'object-to-measure': () => [{ kind: 'object-to-measure', measureId: 'o1' }],
  'offer-chair': (self) => [
    { kind: 'offer-chair', personId: self, scope: 'item', ground: 'conflict' },
    { kind: 'offer-chair', personId: 'm3', scope: 'rest', ground: 'wish' },
  ],
  'take-chair': () => [{ kind: 'take-chair' }],
  'drop-chair-offer': () => [{ kind: 'drop-chair-offer' }],
  'return-chair': () => [{ kind: 'return-chair' }],
  'change-secretary': () => [{ kind: 'change-secretary', name: 'x' }],
  'check-in': (self) => [
    { kind: 'check-in', mode: 'hall' },
    { kind: 'check-in', mode: 'remote', personId: self },
    { kind: 'check-in', mode: 'hall', personId: 'm3' },
  ],
  'check-out': (self) => [
    { kind: 'check-out', personId: self },
    { kind: 'check-out', personId: 'm3' },
  ],
  'add-item': () => [
    {
      kind: 'add-item',
      itemId: 'later',
      title: 'x',
      public: true,
      reason: 'x',
      basis: { kind: 'consent' },
    },
  ],
  'call-item': () => everyItem((itemId) => ({ kind: 'call-item', itemId })),
  'close-item': () => everyItem((itemId) => ({ kind: 'close-item', itemId, disposition: 'done' })),
  'declare-conflict': () =>
    everyItem((itemId) => ({ kind: 'declare-conflict', itemId })).concat(
      everyItem((itemId) => ({ kind: 'declare-conflict', itemId, personId: 'm3' })),
    ),
  'lift-conflict': () => everyItem((itemId) => ({ kind: 'lift-conflict', itemId, personId: 'm1' })),
  'update-texts': () => everyItem((itemId) => ({ kind: 'update-texts', itemId })),
  'part-points': () => everyItem((itemId) => ({ kind: 'part-points', itemId, pointIds: ['p1'] })),
  'take-over-unit': () =>
    everyItem((itemId) => ({ kind: 'take-over-unit', itemId, unitId: HIDDEN_UNIT })).concat(
      everyItem((itemId) => ({ kind: 'take-over-unit', itemId, unitId: 'x' })),
    ),
  'regroup-units': () => everyItem((itemId) => ({ kind: 'regroup-units', itemId, amendmentId: 'n', groups: [['x']] })),
  'settle-conflict': () =>
    everyItem((itemId) => ({ kind: 'settle-conflict', settlementId: 's', itemId, unitIds: ['x', 'y'], points })),
  'lift-settlement': () => everyItem((itemId) => ({ kind: 'lift-settlement', itemId, settlementId: 's' })),
  'order-units': () => everyItem((itemId) => ({ kind: 'order-units', itemId, unitIds: [HIDDEN_UNIT] })),
  'open-vote': () =>
    everyItem((itemId) => ({ kind: 'open-vote', voteId: 'mine', itemId, subject: { kind: 'free', question: '?' } })),
  'cast-ballot': () => everyVote((voteId) => ({ kind: 'cast-ballot', voteId, choice: 'yes' })),
  'hand-out-ballots': (self) => everyVote((voteId) => ({ kind: 'hand-out-ballots', voteId, personIds: [self] })),
  'enter-ballot': (self) => everyVote((voteId) => ({ kind: 'enter-ballot', voteId, personId: self, choice: 'yes' })),
  'close-vote': () => everyVote((voteId) => ({ kind: 'close-vote', voteId })),
  'abort-vote': () => everyVote((voteId) => ({ kind: 'abort-vote', voteId, reason: 'x' })),
  'announce-result': () => everyVote((voteId) => ({ kind: 'announce-result', voteId, carried: true })),
  'doubt-result': () => everyVote((voteId) => ({ kind: 'doubt-result', voteId })),
  'correct-text': () =>
    everyItem((itemId) => ({ kind: 'correct-text', itemId, points, basedOn: '0'.repeat(64), reason: 'x' })),
  'record-participant': () =>
    everyItem((itemId) => ({ kind: 'record-participant', participant: { ...HEARD, itemIds: [itemId] } })),
  'remove-participant': () => [{ kind: 'remove-participant', participantId: HEARD.participantId }],
  'name-rapporteur': () => everyItem((itemId) => ({ kind: 'name-rapporteur', itemId, name: 'x' })),
  'note-oral-motion': () => everyItem((itemId) => ({ kind: 'note-oral-motion', itemId, mover: 'x', text: 'x' })),
  'demand-own-vote': (self) =>
    everyVote((voteId) => ({ kind: 'demand-own-vote', voteId })).concat(
      everyVote((voteId) => ({ kind: 'demand-own-vote', voteId, personId: self, choice: 'no' })),
    ),
  'start-election': () =>
    everyItem((itemId) => ({ kind: 'start-election', itemId, electionId: 'e', office: 'Vorsitz' })),
  'nominate-candidate': () =>
    everyItem((itemId) => ({ kind: 'nominate-candidate', itemId, electionId: 'e', candidateId: 'c', by: 'x' })),
  'answer-candidacy': () =>
    everyItem((itemId) => ({ kind: 'answer-candidacy', itemId, electionId: 'e', candidateId: 'c', agrees: true })),
  'put-alternatives': () =>
    everyItem((itemId) => ({
      kind: 'put-alternatives',
      itemId,
      alternativesId: 'w',
      question: 'Wo?',
      options: ['a', 'b'].map((name) => ({ optionId: name, name })),
    })),
  'drop-alternatives': () =>
    everyItem((itemId) => ({ kind: 'drop-alternatives', itemId, alternativesId: 'w', reason: 'x' })),
  'propose-block': () => [{ kind: 'propose-block', parts: itemIds.map((itemId) => ({ itemId })) }],
  'object-to-block': () => everyItem((itemId) => ({ kind: 'object-to-block', itemId })),
  'drop-block': () => [{ kind: 'drop-block' }],
  'open-block': () => [{ kind: 'open-block', votes: itemIds.map((itemId) => ({ itemId, voteId: `b-${itemId}` })) }],
  'draw-lot': () => everyVote((voteId) => ({ kind: 'draw-lot', voteId, by: 'x' })),
  'answer-election': () =>
    everyItem((itemId) => ({ kind: 'answer-election', itemId, electionId: 'e', candidateId: 'c', accepts: true })),
  'break-off-election': () =>
    everyItem((itemId) => ({ kind: 'break-off-election', itemId, electionId: 'e', reason: 'x' })),
  'note-remark': () => everyItem((itemId) => ({ kind: 'note-remark', itemId, text: 'x' })),
};

/** What this person can try in a meeting of the items `i1` (public) and `n1` (not public). */
export const attemptsOf = (personId: string): TestCommand[] =>
  Object.values(ATTEMPTS).flatMap((make) => make(personId));
