import type { NoticeView } from '@gremia/contracts';
import { checkConvocation, germanDay, healingWords, noticePeriod, type Day, type RuleProfile } from '@gremia/rules';

export interface NoticeFacts {
  /** The rules in force for the body on the day of the meeting. */
  readonly profile: RuleProfile;
  readonly meetingDay: Day;
  readonly today: Day;
  readonly convened: boolean;
  /** People were convened for another time or place. */
  readonly moved: boolean;
  readonly urgent: boolean;
  /** Of everybody who was convened. */
  readonly received: readonly Received[];
}

/** When one convocation was received, null while that is open, and when it was sent; days of the municipality. */
export interface Received {
  readonly receivedOn: Day | null;
  readonly sentOn: Day | null;
}

/** Whether one convocation was received in time. An urgent one says that its period is shortened. */
export const isKept = (
  profile: RuleProfile,
  { meetingDay, urgent }: Pick<NoticeFacts, 'meetingDay' | 'urgent'>,
  received: Received,
): boolean => checkConvocation({ profile, meetingDay, ...received, urgent, saysShortened: urgent }).kept;

/** How one receipt stands: null while it is open and could still be in time. */
export function keptOrOpen(facts: NoticeFacts, received: Received): boolean | null {
  if (facts.moved) return false;
  const { profile } = facts;
  // Received today, at the earliest.
  const soonest = { ...received, receivedOn: facts.today };
  const open = received.receivedOn === null && profile.noticePeriod.value.from === 'receipt';
  if (open && isKept(profile, facts, soonest)) return null;
  return isKept(profile, facts, received);
}

/** The deadlines of a meeting, and how its convocation stands, in the sentence that people read. */
export function noticeOf(facts: NoticeFacts): NoticeView {
  const { profile } = facts;
  const deadlines = noticePeriod({ profile, meetingDay: facts.meetingDay });
  const standing = facts.received.map((each) => keptOrOpen(facts, each));
  const late = standing.filter((kept) => kept === false).length;
  const waiting = standing.filter((kept) => kept === null).length;
  const norm = facts.urgent ? deadlines.norms.urgentReceipt : deadlines.norms.receipt;
  return {
    latestReceipt: deadlines.receiptBy,
    latestAnnouncement: deadlines.announcementBy,
    latestUrgentReceipt: deadlines.urgentReceiptBy,
    kept: keptByAll(facts, late, waiting),
    open: facts.received.filter(({ receivedOn }) => receivedOn === null).length,
    sentence: facts.convened
      ? convenedSentence(facts, profile, { late, waiting, norm })
      : openSentence(facts, deadlines),
    norm,
  };
}

function keptByAll({ convened, received }: NoticeFacts, late: number, waiting: number): boolean | null {
  if (!convened || (late === 0 && waiting > 0)) return null;
  return late === 0 && received.length > 0;
}

interface Standing {
  readonly late: number;
  readonly waiting: number;
  readonly norm: string;
}

function convenedSentence(facts: NoticeFacts, profile: RuleProfile, { late, waiting, norm }: Standing): string {
  const { received } = facts;
  if (facts.moved) return `Zu diesem Termin ist noch nicht geladen; die Ladung nannte einen anderen (${norm}).`;
  if (late === 0 && waiting > 0) {
    const deadlines = noticePeriod({ profile, meetingDay: facts.meetingDay });
    const latest = facts.urgent ? deadlines.urgentReceiptBy : deadlines.receiptBy;
    return (
      `Zugang offen bei ${waiting} von ${received.length} Geladenen; spätester Tag: ` +
      `${germanDay(latest)} (${norm}).`
    );
  }
  if (late === 0 && received.length > 0) return `Ladungsfrist gewahrt (${norm})`;
  const whom = late === received.length ? '' : ` Betroffen: ${late} von ${received.length} Geladenen.`;
  const ways = healingWords(profile);
  const healing = ways === '' ? '' : ` Der Mangel ist geheilt, ${ways} (${profile.healingByAppearance.norm}).`;
  const { note } = noticePeriod({ profile, meetingDay: facts.meetingDay });
  return `Ladungsfrist nicht gewahrt (${norm}).${whom}${healing}${note === '' ? '' : ` ${note}`}`;
}

function openSentence({ today, profile }: NoticeFacts, deadlines: ReturnType<typeof noticePeriod>): string {
  const { receiptBy, urgentReceiptBy, norms, note } = deadlines;
  const added = note === '' ? '' : ` ${note}`;
  const what = profile.noticePeriod.value.from === 'receipt' ? 'zugehen' : 'abgesandt sein';
  if (today <= receiptBy)
    return `Die Ladung muss spätestens am ${germanDay(receiptBy)} ${what} (${norms.receipt}).${added}`;
  const missed =
    `Die Ladungsfrist kann nicht mehr gewahrt werden: letzter Tag ` +
    `${what === 'zugehen' ? 'des Zugangs' : 'der Absendung'} war ${germanDay(receiptBy)} (${norms.receipt}).${added}`;
  return today <= urgentReceiptBy
    ? `${missed} Eine dringliche Ladung muss spätestens am ${germanDay(urgentReceiptBy)} zugehen und die ` +
        `Verkürzung nennen (${norms.urgentReceipt}).`
    : missed;
}
