import { addDays, daysBetween, germanDay } from './calendar';
import { needsChair } from './chair-question';
import type { Day, RuleProfile } from './profile';

/** The last days on which things may happen before a meeting; all of them calendar days, the day itself included. */
export interface Deadlines {
  readonly meetingDay: Day;
  /** Last day on which the convocation may be received. */
  readonly receiptBy: Day;
  /** The full calendar days between receipt and meeting. */
  readonly fullDays: readonly Day[];
  /** Last day of receipt when the period is shortened for urgency. */
  readonly urgentReceiptBy: Day;
  readonly announcementBy: Day;
  readonly urgentAnnouncementBy: Day;
  /** null when residents hand in no questions to this body. */
  readonly residentsQuestionsBy: Day | null;
  readonly norms: {
    readonly receipt: string;
    readonly urgentReceipt: string;
    readonly announcement: string;
    readonly residentsQuestions: string;
  };
  /** One of the rules is unverified: ask the chair before resting on these days. */
  readonly needsChair: boolean;
}

/**
 * The deadlines before a meeting. What counts is the day of receipt, not of dispatch: for Wednesday, 11.11.2020, four
 * full calendar days are 7 to 10 November,
 * so the convocation must be received by Friday, 06.11.
 *
 * @throws RuleError `date-invalid`
 * @see ThürKO § 35 Abs. 2 and 6
 */
export function noticePeriod({
  profile,
  meetingDay,
}: {
  readonly profile: RuleProfile;
  readonly meetingDay: Day;
}): Deadlines {
  const { noticePeriod: notice, urgentNotice, announcement, residentsQuestions } = profile;
  const before = (days: number): Day => addDays(meetingDay, -days);
  return {
    meetingDay,
    receiptBy: before(notice.value.days + 1),
    fullDays: Array.from({ length: notice.value.days }, (_, index) => before(notice.value.days - index)),
    urgentReceiptBy: before(urgentNotice.value.latestDayBefore),
    announcementBy: before(announcement.value.daysBefore),
    urgentAnnouncementBy: before(announcement.value.urgentDaysBefore),
    residentsQuestionsBy: residentsQuestions.value === null ? null : before(residentsQuestions.value.daysBefore),
    norms: {
      receipt: notice.norm,
      urgentReceipt: urgentNotice.norm,
      announcement: announcement.norm,
      residentsQuestions: residentsQuestions.norm,
    },
    needsChair: [notice, urgentNotice, announcement, residentsQuestions].some(needsChair),
  };
}

/** How the convocation of one member stands. */
export interface ConvocationCheck {
  /** Received in time. */
  readonly kept: boolean;
  /** Not in time, but the member appeared and did not object. */
  readonly healed: boolean;
  /** The last day of receipt that was good. */
  readonly latest: Day;
  readonly norm: string;
  readonly sentence: string;
  readonly needsChair: boolean;
}

/**
 * The facts about one member's convocation. `receivedOn` is null when receipt is not proven; `objected` when the member
 * objects to the defect at the opening.
 */
export interface ConvocationFacts {
  readonly profile: RuleProfile;
  readonly meetingDay: Day;
  readonly receivedOn: Day | null;
  readonly urgent?: boolean;
  /** The convocation says that the period is shortened; without it the urgent period is not good. */
  readonly saysShortened?: boolean;
  readonly appeared?: boolean;
  readonly objected?: boolean;
}

/**
 * Says whether a member was convened in time. A shortened period is only good when the convocation says so; otherwise
 * the full period holds.
 *
 * @throws RuleError `date-invalid`
 * @see ThürKO § 35 Abs. 2 and 3
 */
export function checkConvocation(facts: ConvocationFacts): ConvocationCheck {
  const { profile, receivedOn } = facts;
  const deadlines = noticePeriod(facts);
  const shortened = facts.urgent === true && (facts.saysShortened === true || !profile.urgentNotice.value.mustSaySo);
  const rule = shortened ? profile.urgentNotice : profile.noticePeriod;
  const latest = shortened ? deadlines.urgentReceiptBy : deadlines.receiptBy;
  const kept = receivedOn !== null && daysBetween(receivedOn, latest) >= 0;
  const healed = !kept && profile.healingByAppearance.value && facts.appeared === true && facts.objected !== true;
  return {
    kept,
    healed,
    latest,
    norm: healed ? profile.healingByAppearance.norm : rule.norm,
    sentence: convocationSentence(kept, healed, receivedOn, latest, rule.norm, profile.healingByAppearance.norm),
    needsChair: needsChair(rule) || (healed && needsChair(profile.healingByAppearance)),
  };
}

function convocationSentence(
  kept: boolean,
  healed: boolean,
  receivedOn: Day | null,
  latest: Day,
  norm: string,
  healingNorm: string,
): string {
  if (kept) return `Ladungsfrist gewahrt (${norm})`;
  if (healed) return `Ladungsmangel geheilt: erschienen, ohne ihn zu rügen (${healingNorm})`;
  if (receivedOn === null)
    return `Zugang der Ladung nicht nachgewiesen; spätester Tag des Zugangs: ${germanDay(latest)} (${norm})`;
  return `Ladungsfrist nicht gewahrt (${norm})`;
}
