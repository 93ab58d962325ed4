import { needsChair } from './chair-question';
import type { Fraction, QuorumRelief, QuorumRule, RuleProfile } from './profile';
import { RuleError } from './rule-error';
import { assertCounts } from './tally';

/** Whether the body can resolve, with the sentence for the lamp and the norm beside it. */
export interface QuorumState {
  readonly required: number;
  readonly present: number;
  readonly quorate: boolean;
  /** So few that it is lacking without anybody having to challenge it. */
  readonly belowFloor: boolean;
  /** What goes with the answer: an approval that is needed, or who decides instead. null mostly. */
  readonly consequence: string | null;
  /** Number and answer in one line: `27 von 51 anwesend und stimmberechtigt – beschlussfähig (26 erforderlich)`. */
  readonly lamp: string;
  /** The same beside the answer: `27 von 51 anwesend und stimmberechtigt (26 erforderlich)`. */
  readonly figures: string;
  /** What is shown: the line of the lamp, or `Der Stadtrat ist nicht beschlussfähig.` */
  readonly sentence: string;
  /** What is read out: `Anwesend und stimmberechtigt sind 27 von 51. Der Stadtrat ist beschlussfähig.` */
  readonly spoken: string;
  readonly norm: string;
  readonly needsChair: boolean;
}

/**
 * What a quorum is computed from. Entitled are members in the hall or lawfully connected who may vote on the item at
 * hand.
 */
export interface QuorumFacts {
  readonly profile: Pick<RuleProfile, 'quorum' | 'subject'>;
  /** Number of votes by law: 51 for a council of 50 members and the mayor. */
  readonly statutorySeats: number;
  readonly presentEntitled: number;
  /** Seats that are filled; only asked for where the profile counts members instead of seats. Default: all. */
  readonly filledSeats?: number;
  /** Members who are present but excluded from the item at hand for conflict of interest. Default: none. */
  readonly presentConflicted?: number;
  /** All members excluded from it, the absent ones included, as far as known. Default: those present. */
  readonly conflicted?: number;
  /** The meeting was convened a second time on the same item, and the convocation pointed to the relief. */
  readonly secondConvening?: boolean;
}

/**
 * The quorum of an item: it is asked per item, because a member excluded from one is entitled on the next.
 *
 * @throws RuleError `counts-invalid` when a number is no count or more are present than there are seats
 * @see ThürKO § 36, GemO BW § 37 Abs. 2, GO NRW § 49, GemO RP § 39 Abs. 2 with No. 1 of its administrative rule
 */
export function quorum(facts: QuorumFacts): QuorumState {
  const {
    profile,
    statutorySeats,
    presentEntitled,
    filledSeats = statutorySeats,
    presentConflicted = 0,
    conflicted = presentConflicted,
  } = facts;
  assertCounts({ statutorySeats, presentEntitled, filledSeats, presentConflicted, conflicted });
  if (presentEntitled + presentConflicted > statutorySeats) {
    throw new RuleError(
      'counts-invalid',
      `Es können nicht ${presentEntitled + presentConflicted} von ${statutorySeats} Mitgliedern anwesend sein.`,
    );
  }
  const { value, norm } = profile.quorum;
  const house = { statutorySeats, members: value.of === 'statutory' ? statutorySeats : filledSeats, conflicted };
  const second = facts.secondConvening === true && value.secondConvening !== null;
  const relieved = !second && isRelieved(value, house);
  const required = second
    ? secondRequired(value, statutorySeats)
    : relieved && value.whenMostConflicted !== null
      ? Math.min(reliefOf(statutorySeats, value.whenMostConflicted), ordinaryRequired(value, house))
      : ordinaryRequired(value, house);
  const countsExcluded = value.counts === 'present' && !(relieved && isOfThoseLeft(value));
  const present = countsExcluded ? presentEntitled + presentConflicted : presentEntitled;
  const quorate = present >= required;
  const who = countsExcluded ? 'anwesend' : 'anwesend und stimmberechtigt';
  const counted = `A${who.slice(1)} ${present === 1 ? 'ist' : 'sind'} ${present} von ${statutorySeats}`;
  const consequence = consequenceOf(profile, relieved && required < ordinaryRequired(value, house), quorate);
  const there = `${present} von ${statutorySeats} ${who}`;
  const needed = `(${required} erforderlich)${quorate && consequence !== null ? `. ${consequence.replace(/\.$/u, '')}` : ''}`;
  const lamp = `${there} – ${quorate ? '' : 'nicht '}beschlussfähig ${needed}`;
  return {
    required,
    present,
    quorate,
    belowFloor: value.floor !== null && present < reliefOf(statutorySeats, value.floor),
    consequence,
    lamp,
    figures: `${there} ${needed}`,
    sentence: quorate ? lamp : inquorateSentence(profile),
    spoken: [
      quorate
        ? `${counted}. ${profile.subject} ist beschlussfähig.`
        : `${counted}, erforderlich sind ${required}. ${inquorateSentence(profile)}`,
      ...(consequence === null ? [] : [consequence]),
    ].join(' '),
    norm,
    needsChair: needsChair(profile.quorum),
  };
}

/** What the chair says when there is no quorum: `Der Stadtrat ist nicht beschlussfähig.` */
export const inquorateSentence = (profile: Pick<RuleProfile, 'subject'>): string =>
  `${profile.subject} ist nicht beschlussfähig.`;

/**
 * The entry of the minutes when the quorum is lost: `Beschlussunfähigkeit um 19:12 Uhr festgestellt: 25 von 51.` @param
 * time clock time `HH:MM`
 */
export const quorumLostSentence = (time: string, present: number, seats: number): string =>
  `Beschlussunfähigkeit um ${time} Uhr festgestellt: ${present} von ${seats}.`;

/**
 * What a second convening on the same item means, for the minutes. Empty where the rules of the body know no relief.
 *
 * @param seats the statutory number of votes
 */
export function secondConveningSentence(
  { quorum: { value, norm } }: Pick<RuleProfile, 'quorum'>,
  seats: number,
): string {
  if (value.secondConvening === null) return '';
  const least = secondRequired(value, seats);
  const number =
    least <= 1 ? 'ohne Rücksicht auf die Zahl der Anwesenden' : `mit mindestens ${least} von ${seats} Mitgliedern`;
  const period =
    value.secondNoticeDays === null ? '' : `; die Ladungsfrist beträgt mindestens ${value.secondNoticeDays} Tage`;
  return (
    'Zum zweiten Mal zu demselben Gegenstand einberufen: ' +
    `Beschlussfähig ist das Gremium ${number}${period} (${norm}).`
  );
}

interface House {
  readonly statutorySeats: number;
  /** What the share is measured against: seats by law or members. */
  readonly members: number;
  readonly conflicted: number;
}

const ordinaryRequired = (rule: QuorumRule, { members, conflicted }: House): number =>
  shareOf(rule.reducedByExcluded ? Math.max(0, members - conflicted) : members, rule);

const isRelieved = (rule: QuorumRule, { members, conflicted }: House): boolean =>
  rule.whenMostConflicted !== null && (rule.reliefFrom === 'any-excluded' ? conflicted > 0 : conflicted * 2 > members);

/** A lower quorum that asks for a number asks for it among those who are left: it makes up for the excluded. */
export const isOfThoseLeft = ({ whenMostConflicted: relief }: QuorumRule): boolean =>
  relief !== null && (relief.numerator > 0 || relief.least > 1);

const secondRequired = ({ secondConvening, secondShare }: QuorumRule, seats: number): number =>
  Math.max(secondConvening ?? 0, secondShare === null ? 0 : shareOf(seats, { ...secondShare, reach: 'at-least' }));

const reliefOf = (seats: number, relief: QuorumRelief): number =>
  Math.max(relief.least, shareOf(seats, { ...relief, reach: 'at-least' }));

function consequenceOf(
  { quorum: { value, norm } }: Pick<RuleProfile, 'quorum'>,
  relieved: boolean,
  quorate: boolean,
): string | null {
  if (relieved && quorate && value.reliefNeedsApproval)
    return `Die Beschlüsse bedürfen der Genehmigung der Kommunalaufsicht (${norm}).`;
  if (!quorate && relieved && value.mayorDecides)
    return `Es entscheidet der Bürgermeister nach Anhörung der nicht ausgeschlossenen Mitglieder (${norm}).`;
  return null;
}

/** How many of `base` heads a share asks for: of 51 more than half are 26. */
export function shareOf(base: number, { numerator, denominator, reach }: Fraction & Pick<QuorumRule, 'reach'>): number {
  const product = base * numerator;
  const whole = (product - (product % denominator)) / denominator;
  return reach === 'more-than' || product % denominator !== 0 ? whole + 1 : whole;
}
