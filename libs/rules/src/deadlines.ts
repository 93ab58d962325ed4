import { addDays, daysBetween, germanDay } from './calendar';
import { needsChair } from './chair-question';
import type { Day, Healing, RuleProfile } from './profile';

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
  /** What the law leaves to the rules of procedure and nobody has entered yet, or asks for as a rule only; or empty. */
  readonly note: string;
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
  const isFull = notice.value.counting === 'full-calendar-days';
  const before = (days: number): Day => addDays(meetingDay, -days);
  return {
    meetingDay,
    receiptBy: before(notice.value.days + (isFull ? 1 : 0)),
    fullDays: isFull
      ? Array.from({ length: notice.value.days }, (_, index) => before(notice.value.days - index))
      : Array.from({ length: Math.max(0, notice.value.days - 1) }, (_, index) => before(notice.value.days - 1 - index)),
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
    note: noteOn(notice),
    needsChair: [notice, urgentNotice, announcement, residentsQuestions].some(needsChair),
  };
}

/** A proposal is not the law, and a should-rule no defect by itself: both are said wherever the day is named. */
function noteOn({ value, norm, origin }: RuleProfile['noticePeriod']): string {
  const open = value.setBy === 'rules-of-procedure' && (origin?.level === 'land' || origin?.level === 'preset');
  if (open) return `Die Frist bestimmt die Geschäftsordnung; eingetragen ist sie noch nicht (${norm}).`;
  return value.force === 'should' ? `Die Frist ist eine Soll-Vorschrift; wird sie verkürzt, ist das zu begründen.` : '';
}

/** From which day on the period runs: the receipt, as the law counts it, or the dispatch. null: not known. */
function beginningOf({ noticePeriod: { value } }: RuleProfile, receivedOn: Day | null, sentOn: Day | null): Day | null {
  if (value.from !== 'receipt') return sentOn ?? receivedOn;
  if (value.fictionDay === null || sentOn === null) return receivedOn;
  const deemed = addDays(sentOn, value.fictionDay);
  return receivedOn !== null && receivedOn > deemed ? receivedOn : deemed;
}

/** How the convocation of one member stands. */
export interface ConvocationCheck {
  /** Received in time. */
  readonly kept: boolean;
  /** Not in time, but healed as the law says: the member appeared, did not object, or has waived the period. */
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
  /** The day of dispatch, or on which it was laid ready; asked for where the period runs from there. */
  readonly sentOn?: Day | null;
  readonly urgent?: boolean;
  /** The convocation says that the period is shortened; without it the urgent period is not good. */
  readonly saysShortened?: boolean;
  readonly appeared?: boolean;
  readonly objected?: boolean;
  /** The member has waived the period before the meeting. */
  readonly waived?: boolean;
}

/**
 * Says whether a member was convened in time. A shortened period is only good when the convocation says so; otherwise
 * the full period holds.
 *
 * @throws RuleError `date-invalid`
 * @see ThürKO § 35 Abs. 2 and 3
 */
export function checkConvocation(facts: ConvocationFacts): ConvocationCheck {
  const { profile } = facts;
  const receivedOn = beginningOf(profile, facts.receivedOn, facts.sentOn ?? null);
  const deadlines = noticePeriod(facts);
  const shortened = facts.urgent === true && (facts.saysShortened === true || !profile.urgentNotice.value.mustSaySo);
  const rule = shortened ? profile.urgentNotice : profile.noticePeriod;
  const latest = shortened ? deadlines.urgentReceiptBy : deadlines.receiptBy;
  const kept = receivedOn !== null && daysBetween(receivedOn, latest) >= 0;
  const healing = kept ? null : healingOf(profile.healingByAppearance.value, facts);
  const healed = healing !== null;
  return {
    kept,
    healed,
    latest,
    norm: healed ? profile.healingByAppearance.norm : rule.norm,
    sentence: convocationSentence(kept, healing, receivedOn, latest, rule, profile.healingByAppearance.norm),
    needsChair: needsChair(rule) || (healed && needsChair(profile.healingByAppearance)),
  };
}

const HEALED = {
  'appears-and-silent': 'erschienen, ohne ihn zu rügen',
  appears: 'erschienen',
  waives: 'auf die Frist verzichtet',
} as const;

/** What heals the defect for this member; null when nothing that the law knows has happened. */
function healingOf(
  known: readonly Healing[],
  { appeared, objected, waived }: Pick<ConvocationFacts, 'appeared' | 'objected' | 'waived'>,
): Healing | null {
  const happened: Readonly<Record<Healing, boolean>> = {
    'appears-and-silent': appeared === true && objected !== true,
    appears: appeared === true,
    waives: waived === true,
  };
  return known.find((healing) => happened[healing]) ?? null;
}

/** What heals a defect of the convocation of one member by the rules of the body; null where nothing does. */
export const healedBy = (
  { healingByAppearance: { value } }: RuleProfile,
  facts: Pick<ConvocationFacts, 'appeared' | 'objected' | 'waived'>,
): Healing | null => healingOf(value, facts);

/** What could still heal a defect, for people: `wenn die Betroffenen erscheinen und ihn nicht rügen`; or empty. */
export function healingWords({ healingByAppearance: { value } }: RuleProfile): string {
  const ways = value.map((healing) => HEALING_WAYS[healing]);
  return ways.length === 0 ? '' : `wenn die Betroffenen ${ways.join(' oder ')}`;
}

const HEALING_WAYS = {
  'appears-and-silent': 'erscheinen und ihn nicht rügen',
  appears: 'erscheinen',
  waives: 'auf die Frist verzichten',
} as const;

function convocationSentence(
  kept: boolean,
  healing: Healing | null,
  receivedOn: Day | null,
  latest: Day,
  { norm, value }: RuleProfile['noticePeriod'] | RuleProfile['urgentNotice'],
  healingNorm: string,
): string {
  if (kept) return `Ladungsfrist gewahrt (${norm})`;
  if (healing !== null) return `Ladungsmangel geheilt: ${HEALED[healing]} (${healingNorm})`;
  if (receivedOn === null)
    return `Zugang der Ladung nicht nachgewiesen; spätester Tag des Zugangs: ${germanDay(latest)} (${norm})`;
  return 'force' in value && value.force === 'should'
    ? `Ladungsfrist unterschritten; sie ist eine Soll-Vorschrift, der Grund ist festzuhalten (${norm})`
    : `Ladungsfrist nicht gewahrt (${norm})`;
}
