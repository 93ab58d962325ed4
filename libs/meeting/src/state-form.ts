/**
 * Names the form of `MeetingState`: a state may be handed on only to somebody who says the same. Changes with the types
 * of the state; `state-form.test.ts` says to what.
 */
export const STATE_FORM = 'Za3bVUAnji-PvSC6';
