import type { CallPart, CallRights, CallRole } from '@gremia/contracts';
import { webcastRefusal } from '@gremia/rules';
import { findSeat } from '../lookup';
import type { MeetingState } from '../state';
import { mustConfirmAlone } from './alone';
import { isBehindClosedDoors, isRoomClosed } from './closed';
import { isGuestConflicted } from './guest-conflict';
import { exclusionOf } from './order';
import { sentOutOf } from './sent-out';
import { isConflictedNow } from './who-leads';

/** Somebody at the door of the call. */
export interface Caller {
  readonly personId: string;
  /** As others see it; by it somebody without a seat is noted as conflicted. */
  readonly name: string;
  readonly role: CallRole;
  /** Leads the meeting, or is its clerk: `actingAs` says so. */
  readonly leads: boolean;
  /** May read what is for members, so may stay when the public is excluded. */
  readonly entitled: boolean;
}

/** Which part of the meeting goes on: with the public, or behind closed doors. */
export const callPartOf = (state: MeetingState): CallPart =>
  isRoomClosed(state) || isBehindClosedDoors(state) ? 'non-public' : 'public';

const OUT: Omit<CallRights, 'limit'> = { enter: false, camera: false, microphone: false, screen: false };

/**
 * What somebody who was let in may do in the call now. The floor follows the speakers' list and governs microphone and
 * screen; the camera stays. Whoever is conflicted sits among the listeners in the public part and is out of the
 * non-public one, and so is whoever has not confirmed there that nobody else hears it; whoever is excluded from the
 * meeting is out, and so is a guest who was sent out.
 *
 * @see ThürKO § 38 Abs. 1
 */
export function callRightsOf(state: MeetingState, caller: Caller): CallRights {
  const { personId, role, leads, entitled } = caller;
  const part = callPartOf(state);
  if (exclusionOf(state, personId) !== null) return { ...OUT, limit: 'excluded' };
  if (sentOutOf(state, personId) !== null) return { ...OUT, limit: 'sent-out' };
  if (part === 'non-public' && !entitled) return { ...OUT, limit: 'not-entitled' };
  if (isShutOut(state, caller)) return { ...OUT, enter: part === 'public', limit: 'conflicted' };
  if (mustConfirmAlone(state, personId, leads)) return { ...OUT, limit: 'unconfirmed' };
  const floor = leads || state.speakers.floor?.personId === personId;
  return { enter: true, camera: true, microphone: floor || role === 'interpreter', screen: floor, limit: null };
}

const isShutOut = (state: MeetingState, { personId, name }: Caller): boolean =>
  isConflictedNow(state, personId) || (findSeat(state, personId) === null && isGuestConflicted(state, name));

/** A device of the hall at the door of the call. */
export interface HallDevice {
  readonly kind: 'hall' | 'camera';
  /** The office has said that nobody else is in its room when the public is excluded. */
  readonly behindDoors: boolean;
  readonly muted: boolean;
}

/**
 * What a device of the hall may do in the call now. A screen watches and listens; a camera sends picture and sound as
 * long as the meeting runs: what people say in a break is nobody's business elsewhere.
 */
export function deviceRightsOf(state: MeetingState, { kind, behindDoors, muted }: HallDevice): CallRights {
  if (state.phase === 'planned' || state.phase === 'closed') return { ...OUT, limit: null };
  if (callPartOf(state) === 'non-public' && !behindDoors) return { ...OUT, limit: 'not-entitled' };
  const sends = kind === 'camera' && state.phase === 'running';
  return { enter: true, camera: sends, microphone: sends && !muted, screen: false, limit: null };
}

/** What anybody of the public may do in the call now, where the office has let them: watch, while the meeting runs. */
export function viewerRightsOf(state: MeetingState): CallRights {
  const { phase, profile } = state;
  const isOpen = phase === 'running' && callPartOf(state) === 'public';
  return { ...OUT, enter: isOpen && profile !== null && webcastRefusal(profile) === null, limit: null };
}

/** Whether only a measure of order may keep a person out: whoever has a vote in the body. */
export const isVotingMember = (state: MeetingState, personId: string): boolean =>
  findSeat(state, personId)?.voting === true;
