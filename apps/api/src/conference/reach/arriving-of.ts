import type { Arriving } from '@gremia/rules';
import type { KnownSign } from './reach.repository';

/** A sign comes every three seconds; whoever is not heard for so long is lost. */
export const LOST_MILLISECONDS = 10_000;
/** So long somebody has to come into a call, be seen there, before it is called missing. */
export const SETTLE_MILLISECONDS = 30_000;

/** The call as far as measuring asks. */
export interface CallNow {
  /** When the room of this part was opened; null: there is no call, and nothing of it is measured. */
  readonly since: Date | null;
  /** Somebody else is in it who would see others. */
  readonly isWatched: boolean;
}

/**
 * What arrives of somebody who is connected. Their picture is what others see of it. Sound is missing without a line
 * into the call; in it nothing measures it, for whoever is silent is not without sound.
 */
export function arrivingOf(sign: KnownSign, { since, isWatched }: CallNow, now: Date): Arriving {
  const line = isWithin(sign.heard_at, LOST_MILLISECONDS, now);
  if (!line || since === null) return { line, picture: null, sound: null };
  const begun = sign.line_at !== null && sign.line_at > since ? sign.line_at : since;
  const isSettling = isWithin(begun, SETTLE_MILLISECONDS, now);
  const missing = isSettling ? null : false;
  if (!sign.connected) return { line, picture: missing, sound: missing };
  const isSeen = isWithin(sign.seen_at, LOST_MILLISECONDS, now);
  const picture = isSeen || (isWatched ? missing : null);
  return { line, picture, sound: null };
}

/** Whether anybody but this person looks at the others now. */
export const isWatchedBeside = (signs: readonly KnownSign[], personId: string, now: Date): boolean =>
  signs.some(({ person_id, watches_at }) => person_id !== personId && isWithin(watches_at, LOST_MILLISECONDS, now));

const isWithin = (at: Date | null, milliseconds: number, now: Date): boolean =>
  at !== null && now.getTime() - at.getTime() <= milliseconds;
