export interface NoticePeriodRule {
  readonly days: number;
  /**
   * `full-calendar-days`: neither the day on which it begins nor the day of the meeting counts. `days`: the day of the
   * meeting counts.
   */
  readonly counting: 'full-calendar-days' | 'days';
  /** What lets it begin: the receipt, the dispatch, or the day on which it was laid ready to be fetched. */
  readonly from: 'receipt' | 'dispatch' | 'provision';
  /** Sent electronically it counts as received on this day after its dispatch at the earliest. */
  readonly fictionDay: number | null;
  /** `should`: the law asks for it as a rule; a shorter period has to be explained, and is no defect by itself. */
  readonly force: 'must' | 'should';
  /** Who says how long it is. What a Land leaves to the rules of procedure is a proposal until they are entered. */
  readonly setBy: 'law' | 'rules-of-procedure';
}

export interface UrgentNoticeRule {
  /** Received at the latest on this day before the meeting; 2 means the second day before. */
  readonly latestDayBefore: number;
  /** The convocation must say that the period is shortened. */
  readonly mustSaySo: boolean;
  /** The body itself finds that it is urgent, before anything on the agenda; not there in rules from before. */
  readonly foundByBody?: boolean | undefined;
}

export interface AnnouncementRule {
  readonly daysBefore: number;
  readonly urgentDaysBefore: number;
}

/**
 * What heals a defect of a convocation: the member appears and does not object, appears at all, or has waived the
 * period before.
 */
export const HEALINGS = ['appears-and-silent', 'appears', 'waives'] as const;
export type Healing = (typeof HEALINGS)[number];
