export * from './decision';
export * from './events';
export { agendaChanges, type AgendaChange, type ChangeOfAgenda, type KnownItem } from './agenda/agenda-changes';
export { agendaNumbers, type KnownNumbers, type NumberedItem } from './agenda/agenda-numbers';
export * from './state';
export type { ClosedPart, Released } from './publicity-state';
export { initialState } from './initial-state';
export { STATE_FORM } from './state-form';
export { decide } from './decide';
export { stateForTexts, workOutTexts } from './work-out-texts';
export { TextsMissing, type TextAnswers } from './texts/ask-texts';
export { storedForm, type StoredEvent } from './wire/stored-event';
export { isUnderstood, upcast, WITHHELD, type ReadEvent, type UnreadEvent } from './wire/upcast';
export { refuseOutsider } from './decide/right-before-state';
export { RULES_OF_A_MEETING } from './decide/meeting';
export { evolve, replay, type Happening } from './evolve';
export { findProcedure, PROCEDURES, proceduresFor, procedureOf, usualProcedure } from './procedures/registry';
export type { Asked, Held, VoteKind } from './procedures/procedure';
export { runsOf } from './evolve/runs';
export { evolveBallots } from './evolve/votes';
export {
  audienceOf,
  audienceOfReader,
  hasPlace,
  isKeptFrom,
  itemOfEvent,
  mayRead,
  redactFor,
  splitSecret,
  type Reader,
} from './audience';
export { findItem, findSeat, recordingOf, findVote, presentVoters, reachOf, titleOf } from './lookup';
export {
  alternativeName,
  alternativesAtHand,
  alternativesOf,
  findAlternatives,
  settledBy,
  type AlternativesView,
  type AlternativeView,
} from './views/alternatives-of';
export {
  announcementOf,
  blockAnnouncement,
  decidedLabel,
  powerOf,
  textRejected,
  type AnnouncementView,
} from './views/announcement-of';
export { speakerName, speakersInOrder } from './views/next-speaker';
export type { FloorRequest } from './speakers-state';
export type { MotionState } from './motion-state';
export {
  carriedOutText,
  demandedForm,
  findMotion,
  isOnText,
  motionAtHand,
  motionName,
  motionNeeds,
  motionOf,
  motionStanding,
  moverName,
  type MotionStanding,
} from './views/motions';
export { isHeldAs } from './decide/moved-form';
export { votePutRight, votesInQuestion, type VotePutRight } from './views/vote-put-right';
export { isUnconfirmed, mustConfirmAlone, unconfirmedNow } from './views/alone';
export { sentOutOf } from './views/sent-out';
export { lateConsent, type LateConsent } from './views/late-consent';
export { confirmedUrgencies } from './views/urgency';
export {
  askForObjections,
  convocationsInQuestion,
  convocationText,
  membersNamed,
  mayObjectToConvocation,
  SHORTENED_NOTICE,
  shortenedNotice,
  type ConvocationStanding,
  unhealedText,
} from './views/convocation';
export { courseVotes, placeOfVote } from './views/course-of-meeting';
export {
  affectedBeside,
  disturbanceOf,
  isVotePaused,
  openDisturbances,
  type DisturbanceView,
} from './views/disturbances';
export { connectedNow, isHeardFor, reachNote, type ReachNote } from './views/reach';
export {
  closedPart,
  goesOnAnotherDay,
  hasClosedPart,
  isBehindClosedDoors,
  isClosed,
  isClosedNow,
  lastDealtWith,
} from './views/closed';
export { sideWord, speechesLeft, speechesText } from './views/motion-speeches';
export { isDecided } from './views/decided';
export { admitRoomText, clearRoomText, resultOfMotion } from './views/publicity';
export { askForWishes, debateStep, type DebateStep, type DeskStep } from './views/debate-step';
export { nextStep } from './views/next-step';
export type { NextStep } from './views/next-step-kinds';
export { textToVote, type TextToVote } from './decide/text-to-vote';
export {
  callsToOrder,
  carriedWords,
  exclusionOf,
  exclusionQuestion,
  isObjectionRipe,
  needsConsent,
} from './views/order';
export {
  conflictQuestion,
  decidesItself,
  isVoteOnConflict,
  openCase,
  stillInRoom,
  votedOn,
} from './views/conflict-cases';
export {
  actingAs,
  CAPACITY_WORDS,
  capacityOf,
  leadCapacity,
  chairOfBody,
  deputiesToLead,
  isConflictedNow,
  isAwaited,
  stepInGround,
  whoLeads,
  type WhoLeads,
} from './views/who-leads';
export {
  blockHindrance,
  blockNumbers,
  blockParts,
  blockToOpen,
  nameInBlock,
  leadingVoteId,
  otherMajority,
  votesTogether,
  type BlockPartView,
} from './views/block-of';
export type { BlockStep } from './views/block-step';
export { germanInstant } from './views/german-instant';
export {
  awaitsAgreement,
  circularAgreed,
  deadlineNow,
  deadlineOf,
  earliestDeadline,
  isBySilence,
  objectableItems,
} from './views/circular';
export { quorumOf, votersOf } from './views/quorum-of';
export { callText, questionToAsk, quorumText, readOutText } from './views/read-out';
export { alphabetical } from './procedures/roll-call/alphabet';
export { calledNow, hasVoted, stillToCall, tookPart, type Called } from './views/participation';
export { pointsOf, topPoints, votedPoint, type PointView } from './views/points-of';
export { resolutionOf, type ResolutionView } from './views/resolution-of';
export { hearingNothing, unheardItem } from './views/alone';
export { LEADS } from './decide/leader-is-there';
export { isTellable } from './decide/telling';
export { happenedAt } from './evolve/told';
export {
  isHeldNow,
  isOwnSeat,
  nameInSeat,
  nameInVote,
  seatedIn,
  seatsToTake,
  substitutesOf,
  type SeatReason,
} from './views/substitutes';
export { mayorOf, seatsInVote } from './views/mayor';
export { mayVote, seatsOfVote, turnout, type SeatStanding, type SeatView, type Turnout } from './views/seats-of-vote';
export {
  adoptedUnits,
  findUnit,
  isBlocked,
  mergedText,
  unitsInText,
  unitsOf,
  type UnitStanding,
  type UnitView,
} from './views/units-of';
export { agreedText, concernedPoints } from './views/agreed-text';
export { recountOf, turnoutOf, type Recount } from './views/recount';
export { resolvedTextOf, type ResolvedText } from './views/resolved-text';
export { amendmentsOf, amendmentsToPaper, textChangedBy } from './views/amendments-of';
export { changeSentence, changesToLay, isTakenBack, pendingChanges } from './views/paper-changes';
export { askedOf } from './views/asked-of';
export {
  callPartOf,
  callRightsOf,
  deviceRightsOf,
  isVotingMember,
  viewerRightsOf,
  type Caller,
  type HallDevice,
} from './views/call-rights';
export { isRecordedNow, objectsToRecording, recordingEndOf } from './views/recording';
export type { RecordingObjection, RecordingState } from './recording-state';
export { electionAtHand, electionOf, electionsOf, type ElectionPhase, type ElectionView } from './views/election-of';
export { electionResults, roundName } from './views/election-words';
export { finalVote, votesOf } from './views/votes-of';
export { agreementOn, enumerate } from './views/wording';
