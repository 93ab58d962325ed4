import { needsChair } from './chair-question';
import { requiredFor } from './demand';
import type { MotionRule, RuledMotion, RuleProfile } from './profile';
import { assertCounts } from './tally';

/** Points of order as people name them, in the words of minutes and screens. */
export const MOTION_NAMES: Readonly<Record<RuledMotion, string>> = {
  adjourn: 'Vertagung des Tagesordnungspunkts',
  refer: 'Verweisung',
  interrupt: 'Unterbrechung der Sitzung',
  'close-debate': 'Schluss der Debatte',
  'close-list': 'Schluss der Redeliste',
  'separate-votes': 'getrennte Abstimmung',
  recount: 'Wiederholung der Abstimmung wegen Zweifels an der Auszählung',
};

/** Who moves a point of order, and in which house. */
export interface MotionFacts {
  readonly profile: Pick<RuleProfile, 'motions'>;
  readonly motion: RuledMotion;
  /** Moved for a Fraktion. */
  readonly byFaction: boolean;
  /** Members who move it together, the mover included. */
  readonly supporters: number;
  readonly present: number;
  readonly seats: number;
}

/** Whether it may be moved, and what it needs then. */
export interface MotionAnswer {
  readonly admissible: boolean;
  readonly needs: MotionRule['needs'];
  /** Why it may not be moved; or who decides on it. */
  readonly sentence: string;
  readonly norm: string;
  readonly needsChair: boolean;
}

const NEEDS: Readonly<Record<MotionRule['needs'], string>> = {
  vote: 'Über den Antrag wird ohne Aussprache zur Sache abgestimmt',
  chair: 'Über den Antrag entscheidet die Sitzungsleitung',
  demand: 'Dem Antrag ist zu entsprechen; er ist von denen gestellt, die es verlangen können',
};

const named = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/**
 * Says who may move a point of order by the rules of the body, and what it needs.
 *
 * @throws RuleError `counts-invalid`
 * @see rules of procedure of the body; where nobody has entered any, the presets, which are put to the chair
 */
export function answerMotion(facts: MotionFacts): MotionAnswer {
  const { profile, motion, byFaction, supporters, present, seats } = facts;
  assertCounts({ supporters, present, seats });
  const { value, norm } = profile.motions;
  const { by, needs } = value[motion];
  const required = requiredFor(value, { present, seats });
  const enough = required !== null && supporters >= required;
  const admissible = by === 'member' || enough || (by === 'faction' && byFaction);
  const who = [
    ...(by === 'faction' ? ['von einer Fraktion'] : []),
    ...(required === null ? [] : [`von ${required} Mitgliedern zusammen`]),
  ].join(' oder ');
  return {
    admissible,
    needs,
    norm,
    needsChair: needsChair(profile.motions),
    sentence: admissible
      ? `${NEEDS[needs]} (${norm}).`
      : `${named(MOTION_NAMES[motion])} kann nur ${who === '' ? 'von den dazu Berechtigten' : who} beantragt werden ` +
        `(${norm}).`,
  };
}
