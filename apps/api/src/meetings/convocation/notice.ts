import type { NoticeView } from '@gremia/contracts';
import { checkConvocation, germanDay, noticePeriod, profileFor, type Day, type RuleProfile } from '@gremia/rules';

export interface NoticeFacts {
  readonly profileKey: string;
  readonly meetingDay: Day;
  readonly today: Day;
  readonly convened: boolean;
  readonly urgent: boolean;
  /** Day of receipt of everybody who was convened; null where it is not proven. */
  readonly received: readonly (Day | null)[];
}

/** The rules in force for a body on the day of its meeting. */
export const profileOf = ({ profileKey, meetingDay }: Pick<NoticeFacts, 'profileKey' | 'meetingDay'>): RuleProfile =>
  profileFor(profileKey, meetingDay);

/** Whether one convocation was received in time. An urgent one says that its period is shortened. */
export const isKept = (
  profile: RuleProfile,
  { meetingDay, urgent }: Pick<NoticeFacts, 'meetingDay' | 'urgent'>,
  receivedOn: Day | null,
): boolean => checkConvocation({ profile, meetingDay, receivedOn, urgent, saysShortened: urgent }).kept;

/** The deadlines of a meeting, and how its convocation stands, in the sentence that people read. */
export function noticeOf(facts: NoticeFacts): NoticeView {
  const profile = profileOf(facts);
  const deadlines = noticePeriod({ profile, meetingDay: facts.meetingDay });
  const late = facts.received.filter((day) => !isKept(profile, facts, day)).length;
  const norm = facts.urgent ? deadlines.norms.urgentReceipt : deadlines.norms.receipt;
  return {
    latestReceipt: deadlines.receiptBy,
    latestAnnouncement: deadlines.announcementBy,
    latestUrgentReceipt: deadlines.urgentReceiptBy,
    kept: facts.convened ? late === 0 && facts.received.length > 0 : null,
    sentence: facts.convened ? convenedSentence(facts, profile, late, norm) : openSentence(facts, deadlines),
    norm,
  };
}

function convenedSentence({ received }: NoticeFacts, profile: RuleProfile, late: number, norm: string): string {
  if (late === 0 && received.length > 0) return `Ladungsfrist gewahrt (${norm})`;
  const whom = late === received.length ? '' : ` Betroffen: ${late} von ${received.length} Geladenen.`;
  const healing = profile.healingByAppearance.value
    ? ` Der Mangel ist geheilt, wenn die Betroffenen erscheinen und ihn nicht rügen ` +
      `(${profile.healingByAppearance.norm}).`
    : '';
  return `Ladungsfrist nicht gewahrt (${norm}).${whom}${healing}`;
}

function openSentence({ today }: NoticeFacts, deadlines: ReturnType<typeof noticePeriod>): string {
  const { receiptBy, urgentReceiptBy, norms } = deadlines;
  if (today <= receiptBy) return `Die Ladung muss spätestens am ${germanDay(receiptBy)} zugehen (${norms.receipt}).`;
  const missed =
    `Die Ladungsfrist kann nicht mehr gewahrt werden: letzter Tag des Zugangs war ` +
    `${germanDay(receiptBy)} (${norms.receipt}).`;
  return today <= urgentReceiptBy
    ? `${missed} Eine dringliche Ladung muss spätestens am ${germanDay(urgentReceiptBy)} zugehen und die ` +
        `Verkürzung nennen (${norms.urgentReceipt}).`
    : missed;
}
