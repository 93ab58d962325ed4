import { z } from 'zod';
import { instant, uuid } from './common';

/** What people read where nothing can be recorded. */
export const RECORDER_ABSENT =
  'Aufzeichnungen sind auf dieser Installation nicht eingerichtet; wie das geht, steht in docs/video.md.';

/** Why a recording is not there any more: its day, somebody wanted it, or its speaker has objected. */
export const recordingGone = z.enum(['day', 'early', 'objection']);

/** One recorded stretch of what somebody said; of one that is deleted it is said that there was one. */
export const recordingView = z.object({
  id: uuid,
  /** Who is heard or seen; the hall by its name. */
  name: z.string(),
  source: z.enum(['microphone', 'camera', 'screen']),
  from: instant,
  until: instant.nullable(),
  /** null as long as it is not complete. */
  bytes: z.number().nullable(),
  sha256: z.string().nullable(),
  /** On this day it is deleted. */
  deleteOn: z.iso.date(),
  gone: recordingGone.nullable(),
});
export type RecordingView = z.infer<typeof recordingView>;

export const recordingList = z.object({ recordings: z.array(recordingView) });
export type RecordingList = z.infer<typeof recordingList>;
