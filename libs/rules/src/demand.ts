import { needsChair } from './chair-question';
import type { DemandRule, RuleProfile, SecretBallotRule } from './profile';
import { assertCounts } from './tally';

/** How a vote can be asked for to be held. */
export type DemandedForm = 'roll-call' | 'secret';

/** Who asks for it, and in which house. */
export interface DemandFacts {
  readonly profile: RuleProfile;
  readonly form: DemandedForm;
  /** Members who ask for it. */
  readonly supporters: number;
  /** A Fraktion asks for it as such. */
  readonly byFaction: boolean;
  /** The body has resolved it. */
  readonly resolved: boolean;
  /** Members who are present and entitled. */
  readonly present: number;
  /** The statutory number of votes. */
  readonly seats: number;
  readonly election: boolean;
}

/** Whether a vote has to be held as asked for. */
export interface DemandAnswer {
  readonly granted: boolean;
  /** Members who have to ask for it; null where no number is enough. */
  readonly required: number | null;
  /** It would be held so if the body resolved it. */
  readonly byResolution: boolean;
  readonly sentence: string;
  readonly norm: string;
  readonly needsChair: boolean;
}

const WORDS = { 'roll-call': 'namentliche', secret: 'geheime' } as const;

/**
 * Says whether a vote is held by roll call or secretly, because of who asks for it.
 *
 * @throws RuleError `counts-invalid`
 * @see KSVG § 45, GO NRW § 50 Abs. 1, HGO § 54, BbgKVerf § 39
 */
export function answerDemand(facts: DemandFacts): DemandAnswer {
  const { profile, form, supporters, present, seats } = facts;
  assertCounts({ supporters, present, seats });
  const rule = form === 'secret' ? profile.secretBallot : profile.rollCall;
  const { value, norm } = rule;
  const required = requiredFor(value, { present, seats });
  const answer = { required, byResolution: value.resolution, norm, needsChair: needsChair(rule) };
  if (form === 'secret' && isForbidden(profile.secretBallot.value, facts.election))
    return {
      ...answer,
      byResolution: false,
      granted: false,
      sentence: `Eine geheime Abstimmung ist nicht zulässig; geheim sind nur Wahlen (${norm}).`,
    };
  const granted =
    (required !== null && supporters >= required) ||
    (value.faction && facts.byFaction) ||
    (value.resolution && facts.resolved);
  const who = waysOf(value, required);
  return {
    ...answer,
    granted,
    sentence: granted
      ? `Es findet eine ${WORDS[form]} Abstimmung statt (${norm}).`
      : `Eine ${WORDS[form]} Abstimmung verlangt ${who} (${norm}).`,
  };
}

/** Which form holds when both are asked for rightly; null where the rules do not say it. */
export const precedingForm = ({ secretBallot }: RuleProfile): 'secret' | null =>
  secretBallot.value.precedesRollCall ? 'secret' : null;

const isForbidden = ({ admissible }: SecretBallotRule, election: boolean): boolean =>
  admissible === 'elections-only' && !election;

/** How many members a share is; null where no number is said. */
export function requiredFor(
  { share }: Pick<DemandRule, 'share'>,
  house: { readonly present: number; readonly seats: number },
): number | null {
  if (share === null) return null;
  const product = (share.of === 'present' ? house.present : house.seats) * share.numerator;
  const whole = Math.floor(product / share.denominator);
  return share.reach === 'more-than' || product % share.denominator !== 0 ? whole + 1 : whole;
}

function waysOf({ faction, resolution }: DemandRule, required: number | null): string {
  const ways = [
    ...(required === null ? [] : [`den Antrag von ${required} ${required === 1 ? 'Mitglied' : 'Mitgliedern'}`]),
    ...(faction ? ['den Antrag einer Fraktion'] : []),
    ...(resolution ? ['einen Beschluss'] : []),
  ];
  return ways.length === 0 ? 'eine Regelung in der Geschäftsordnung' : ways.join(' oder ');
}
