import type { Action, PaperKind, PaperState } from '@gremia/contracts';
import { may } from '../platform/actor/may';
import type { Actor } from '../platform/actor/actor';

/** Proposals, notices and statements come from the administration; the others may come from any member. */
export const actionToWrite = (kind: PaperKind): Action =>
  kind === 'proposal' || kind === 'notice' || kind === 'statement' ? 'state-opinion' : 'write-paper';

/** Before this the paper's text can still be moved; afterwards it has been voted on or taken back. */
export const isPending = (state: PaperState): boolean =>
  state === 'submitted' || state === 'scheduled' || state === 'in-consultation';

export interface PaperInHand {
  readonly kind: PaperKind;
  readonly state: PaperState;
  readonly author_id: string;
}

/** The author's own paper, or any for the clerk. */
export const isInCharge = (actor: Actor, paper: PaperInHand): boolean =>
  actor.rehearsalMeetingId === null && (paper.author_id === actor.personId || may(actor, 'edit-any-paper'));

/**
 * A draft may be changed by whoever is in charge; of what was submitted, only an amendment, by its mover before the
 * vote.
 */
export const mayEdit = (actor: Actor, paper: PaperInHand): boolean =>
  isInCharge(actor, paper) && (paper.state === 'draft' || (paper.kind === 'amendment' && isPending(paper.state)));

/** Papers whose text stands for itself, so that a new version of it can be brought in while nobody has voted on it. */
export const mayRevise = (actor: Actor, paper: PaperInHand): boolean =>
  isInCharge(actor, paper) && (paper.kind === 'proposal' || paper.kind === 'motion') && isPending(paper.state);

/** What was handed in can be taken back until it is decided, by whoever is in charge of it. */
export const mayWithdraw = (actor: Actor, paper: PaperInHand): boolean =>
  isInCharge(actor, paper) && isPending(paper.state);

/** What goes its own way through the bodies; the office leads it there. */
export const mayChangePath = (actor: Actor, paper: PaperInHand): boolean =>
  actor.rehearsalMeetingId === null &&
  may(actor, 'edit-any-paper') &&
  paper.kind !== 'amendment' &&
  paper.kind !== 'statement' &&
  isPending(paper.state);

/** Attachments come with the draft; the clerk may add what was handed in later, as long as the paper is pending. */
export const mayAttach = (actor: Actor, paper: PaperInHand): boolean =>
  mayEdit(actor, paper) || (may(actor, 'edit-any-paper') && isPending(paper.state));
