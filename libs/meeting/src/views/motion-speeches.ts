import type { MotionSide } from '@gremia/contracts';
import type { MotionState } from '../motion-state';
import type { MeetingState } from '../state';

const SIDES = ['for', 'against'] as const satisfies readonly MotionSide[];
const WORDS: Readonly<Record<MotionSide, string>> = { for: 'dafür', against: 'dagegen' };

/** How a side is called where somebody speaks on it. */
export const sideWord = (side: MotionSide): string => WORDS[side];

/** How many may still speak on a side of a point of order, by the rules of the body. */
export function speechesLeft({ profile }: MeetingState, { spoken = [] }: MotionState, side: MotionSide): number {
  const most = profile?.motionSpeeches.value.each ?? 1;
  return Math.max(0, most - spoken.filter((each) => each.side === side).length);
}

/** What is said before a point of order is voted on: who may still speak; empty when nobody may. */
export function speechesText(state: MeetingState, motion: MotionState): string {
  const [left, against] = SIDES.map((side) => speechesLeft(state, motion, side)) as [number, number];
  const begun = (motion.spoken ?? []).length > 0;
  if (left === 0 && against === 0) return '';
  if (left === against && !begun)
    return left === 1
      ? 'Zum Antrag kann je eine Person dafür und dagegen sprechen.'
      : `Zum Antrag können je ${left} Personen dafür und dagegen sprechen.`;
  const words = [...(left > 0 ? [`${many(left)} dafür`] : []), ...(against > 0 ? [`${many(against)} dagegen`] : [])];
  return `Zum Antrag ${left + against === 1 ? 'kann' : 'können'} noch ${words.join(' und ')} sprechen.`;
}

const many = (count: number): string => (count === 1 ? 'eine Person' : `${count} Personen`);
