import { z } from 'zod';
import { line } from './common';

/** The attribute that says in which channel of sound somebody in a call speaks; empty: in the room. */
export const CHANNEL = 'channel';
/** The attribute of a screen of the hall: which channel it plays; empty: what is said in the room. */
export const PLAYS = 'plays';

/** How a channel is called: a language in its own words, or “Leichte Sprache”. */
export const channelName = line(40);

/** The channel somebody speaks in who may; null: in the room. */
export const setChannel = z.object({ channel: channelName.nullable() });
export type SetChannel = z.infer<typeof setChannel>;
