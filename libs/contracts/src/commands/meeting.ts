import { z } from 'zod';
import { line, typed, typedUtcInstant, uuid } from '../common';
import { head } from './head';

/** Why a meeting stops. A break ends nothing; a disturbance of picture or sound voids the vote that it hits. */
export const interruptionCause = z.enum(['break', 'disturbance', 'disorder', 'other-day']);
export type InterruptionCause = z.infer<typeof interruptionCause>;

/** Who has to answer for a disturbance: one that is a single member's does not hit the others. */
export const interruptionResponsibility = z.enum(['municipal', 'member', 'unknown']);
export type InterruptionResponsibility = z.infer<typeof interruptionResponsibility>;

/** What becomes of a vote that is open when the meeting stops. */
export const openVoteFate = z.enum(['goes-on', 'voided']);
export type OpenVoteFate = z.infer<typeof openVoteFate>;

/** What a member says of the convocation at the opening: objects to it, takes that back, or has waived the period. */
export const convocationStance = z.enum(['objects', 'silent', 'waives']);
export type ConvocationStance = z.infer<typeof convocationStance>;

/** How many hours a question is open at least where nobody meets: from one to thirty days. */
export const leastHours = z.number().int().min(1).max(720);

/** The meeting as a whole: its opening and end, what stops it, what is noted of it. */
export const meetingCommands = [
  /**
   * `confirmsRules`: the chair takes the rules that nobody has verified as the ones to be applied in this meeting.
   * `secondConvening`: it was convened again because of a lack of quorum, and the convocation said so. `otherDay` is
   * the reason why it is opened on another day than it was convened for. `circular`: nobody meets, everybody answers
   * where they are (Umlaufverfahren): why, on whose motion, and by when; `leastHours`: how long every question stays
   * open at least, whenever it is put; `simpleMatters`: whoever opens it says that nothing on the agenda is more than
   * of a simple kind.
   */
  z.object({
    ...head,
    kind: z.literal('open-meeting'),
    confirmsRules: z.boolean().default(false),
    secondConvening: z.boolean().optional(),
    otherDay: typed(500).optional(),
    circular: z
      .object({
        ground: line(500),
        movedBy: line(200),
        until: typedUtcInstant,
        leastHours: leastHours.optional(),
        simpleMatters: z.literal(true).optional(),
      })
      .optional(),
  }),
  z.object({ ...head, kind: z.literal('close-meeting') }),
  /**
   * The meeting stops. `until` says when it goes on, for another day it has to; `openVote` is asked for while a vote is
   * open and the rules do not decide; `norm` is what the order of the chair rests on, where it is disorder.
   */
  z.object({
    ...head,
    kind: z.literal('interrupt-meeting'),
    reason: line(500),
    cause: interruptionCause.optional(),
    until: typedUtcInstant.optional(),
    openVote: openVoteFate.optional(),
    responsibility: interruptionResponsibility.optional(),
    norm: line(200).optional(),
  }),
  /**
   * A member objects to how the meeting was convened, or takes that back; `personId` where the office enters it, and
   * `waives` is what the office enters of who has waived the period in text form.
   */
  z.object({
    ...head,
    kind: z.literal('note-convocation'),
    personId: uuid.optional(),
    stance: convocationStance,
    reason: typed(500).optional(),
  }),
  /** Somebody doubts that enough are there; it is counted at once, and from then on before every vote. */
  z.object({ ...head, kind: z.literal('challenge-quorum') }),
  /**
   * A member objects to deciding without a meeting, or, with `itemId`, to what is moved there, where it would be
   * adopted without objection; `personId` where the office enters what came in text form.
   */
  z.object({
    ...head,
    kind: z.literal('object-to-circular'),
    itemId: uuid.optional(),
    personId: uuid.optional(),
    reason: typed(500).optional(),
  }),
  z.object({ ...head, kind: z.literal('resume-meeting') }),
  /**
   * The office begins to enter what was done while Gremia was not there, and why it was not; until it ends nothing else
   * is done in this meeting. Every act then says when it was done (`told`).
   */
  z.object({ ...head, kind: z.literal('begin-telling'), reason: line(500) }),
  z.object({ ...head, kind: z.literal('end-telling') }),
  z.object({ ...head, kind: z.literal('note-remark'), itemId: uuid.nullable(), text: line(5_000) }),
] as const;
