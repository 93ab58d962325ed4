/** Whether somebody else may take the seat of a member for a while. */
export interface SubstituteRule {
  /**
   * `none`: nobody does, whoever follows on the list moves up for good. `mayor`: the same of all but the mayor, whose
   * deputy in office votes. `listed`: whoever the office has entered.
   */
  readonly who: 'none' | 'mayor' | 'listed';
  /** Also for a member who has no part in an item for a conflict of interest, for that item. */
  readonly whenConflicted: boolean;
}
