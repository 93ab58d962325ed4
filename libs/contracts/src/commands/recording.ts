import { z } from 'zod';
import { line, uuid } from '../common';
import { head } from './head';

/** What of a meeting is recorded. */
export const recordedKind = z.enum(['sound', 'picture-and-sound']);
export type RecordedKind = z.infer<typeof recordedKind>;

/**
 * Why a recording rests: whoever speaks has objected to it, the meeting is interrupted, a secret vote is open, or
 * whoever leads said so.
 */
export const recordingPause = z.enum(['objection', 'break', 'secret-vote', 'lead']);
export type RecordingPause = z.infer<typeof recordingPause>;

/** Why a recording is over: whoever leads said so, the public is out, the meeting is over or goes on another day. */
export const recordingEnd = z.enum(['lead', 'non-public', 'closed', 'other-day']);
export type RecordingEnd = z.infer<typeof recordingEnd>;

/** What becomes of a recording that goes on: whatever should be written is, or not all of it. */
export const recordingStanding = z.enum(['running', 'failing']);
export type RecordingStanding = z.infer<typeof recordingStanding>;

/** The recording of the public part, for those who write the minutes. */
export const recordingCommands = [
  /** `agreed`: whoever the rules name has been asked and has agreed. */
  z.object({ ...head, kind: z.literal('begin-recording'), agreed: z.boolean().default(false) }),
  z.object({ ...head, kind: z.literal('pause-recording'), on: z.boolean() }),
  z.object({ ...head, kind: z.literal('end-recording') }),
  /**
   * Somebody does not want to be recorded, or does not mind any more. The office says it for somebody else: of whom
   * there is no account by the name alone, as the list of speakers has it; of whom there is one without a seat by both.
   */
  z.object({
    ...head,
    kind: z.literal('object-to-recording'),
    objects: z.boolean(),
    personId: uuid.optional(),
    guest: line(120).optional(),
  }),
] as const;
