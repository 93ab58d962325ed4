import type { Arriving } from '@gremia/rules';
import type { KnownSign } from './reach.repository';

/** A sign comes every three seconds; whoever is not heard for so long is lost. */
const LOST_MILLISECONDS = 10_000;
/** So long somebody has to come into a call, be seen there, before it is called missing. */
const SETTLE_MILLISECONDS = 30_000;

/** The call as far as measuring asks. */
export interface CallNow {
  /** When the room of this part was opened; null: there is no call, and nothing of it is measured. */
  readonly since: Date | null;
  /** Somebody else is in it who would see others. */
  readonly isWatched: boolean;
  /** Somebody else is in it whose page says whom it hears. */
  readonly isListenedTo: boolean;
}

/**
 * What arrives of somebody who is connected. Their picture is what others see of it. Their sound is there once others
 * have heard them over the line they have; from then on nothing measures it: whoever is silent is not without sound.
 */
export function arrivingOf(sign: KnownSign, { since, isWatched, isListenedTo }: CallNow, now: Date): Arriving {
  const line = isWithin(sign.heard_at, LOST_MILLISECONDS, now);
  if (!line || since === null) return { line, picture: null, sound: null };
  const begun = sign.line_at !== null && sign.line_at > since ? sign.line_at : since;
  const isSettling = isWithin(begun, SETTLE_MILLISECONDS, now);
  const missing = isSettling ? null : false;
  if (!sign.connected) return { line, picture: missing, sound: missing };
  const isSeen = isWithin(sign.seen_at, LOST_MILLISECONDS, now);
  const picture = isSeen || (isWatched ? missing : null);
  const sound = hasPassedSoundTest(sign) || (isListenedTo ? missing : null);
  return { line, picture, sound };
}

/** Whether others have heard somebody since their line was opened. */
export const hasPassedSoundTest = ({ line_at, sound_at }: Pick<KnownSign, 'line_at' | 'sound_at'>): boolean =>
  sound_at !== null && (line_at === null || sound_at >= line_at);

/** Whether anybody but this person looks at the others now, or listens to them. */
export const isBeside = (
  what: 'watches_at' | 'listens_at',
  signs: readonly KnownSign[],
  personId: string,
  now: Date,
): boolean => signs.some((sign) => sign.person_id !== personId && isWithin(sign[what], LOST_MILLISECONDS, now));

const isWithin = (at: Date | null, milliseconds: number, now: Date): boolean =>
  at !== null && now.getTime() - at.getTime() <= milliseconds;
