import { recordedKind, recordingEnd, recordingPause, recordingStanding } from '@gremia/contracts';
import { RULE_VALUES } from '@gremia/rules';
import { z } from 'zod';
import { event, text } from './common';

/** The recording of the public part. */
export const RECORDING_EVENTS = {
  'recording-began': event('recording-began')(
    z.object({
      kind: z.literal('recording-began'),
      of: recordedKind,
      consent: RULE_VALUES.recording.shape.consent,
      norm: z.string(),
    }),
  ),
  'recording-paused': event('recording-paused')(
    z.object({ kind: z.literal('recording-paused'), reason: recordingPause }),
  ),
  'recording-resumed': event('recording-resumed')(z.object({ kind: z.literal('recording-resumed') })),
  'recording-ended': event('recording-ended')(z.object({ kind: z.literal('recording-ended'), reason: recordingEnd })),
  'recording-noted': event('recording-noted')(
    z.object({ kind: z.literal('recording-noted'), standing: recordingStanding }),
  ),
  'recording-objected': event('recording-objected')(
    z.object({
      kind: z.literal('recording-objected'),
      itemId: text,
      personId: text,
      name: z.string(),
      objects: z.boolean(),
    }),
  ),
};
