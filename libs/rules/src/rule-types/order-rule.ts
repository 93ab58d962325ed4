/** How order is kept: who may shut a member out of the meeting, for how long, and who decides on an objection. */
export interface OrderRule {
  /** The chair alone, the chair with the consent of the body, or the body by a resolution. */
  readonly excludedBy: 'chair' | 'chair-with-consent' | 'body';
  /** After how many calls to order; null: whenever the misbehaviour is gross or repeated. */
  readonly callsBefore: number | null;
  /** At most so many meetings, the running one among them. */
  readonly mostMeetings: number;
  /** Only the body shuts out from more than the running meeting. */
  readonly moreByBody: boolean;
  /**
   * From more than the running meeting only whoever an earlier meeting has shut out, at most so many months ago; null,
   * and not there in rules from before it was one: whoever can be shut out at all.
   */
  readonly repeatedWithinMonths?: number | null;
  /**
   * Where the member objects the body decides: in this meeting, in the next one, or in this one and in the next one at
   * the latest; or there is no objection.
   */
  readonly objection: 'none' | 'this-meeting' | 'next-meeting' | 'by-next-meeting';
}
