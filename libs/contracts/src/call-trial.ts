import { z } from 'zod';
import { instant, uuid } from './common';

/** What became of trying picture and sound before a meeting: whether they came back over the video server. */
export const trialResult = z.object({ picture: z.boolean(), sound: z.boolean() });
export type TrialResult = z.infer<typeof trialResult>;

/** With what a browser opens its two lines: on one it sends, on the other it receives what it has sent. */
export const trialTickets = z.object({ path: z.string(), sends: z.string(), receives: z.string() });
export type TrialTickets = z.infer<typeof trialTickets>;

export const callTrial = trialResult.extend({ at: instant });
export type CallTrial = z.infer<typeof callTrial>;

/** The newest trial of the person, and for whoever leads of everybody who has tried, by name. */
export const callTrials = z.object({
  /** There is a video server to try. */
  available: z.boolean(),
  own: callTrial.nullable(),
  people: z.array(callTrial.extend({ personId: uuid, name: z.string() })),
});
export type CallTrials = z.infer<typeof callTrials>;
