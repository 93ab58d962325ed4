/** When somebody who is connected is there. */
export interface ReachRule {
  /**
   * What has to work for it: the line to Gremia, picture and sound besides, or nothing that is measured. Picture and
   * sound are measured in calls of Gremia alone; elsewhere whoever leads looks for themselves.
   */
  readonly needs: 'nothing' | 'line' | 'picture-and-sound';
  /** Whoever lacks picture or sound is not there, or is there until whoever leads says otherwise. */
  readonly without: 'absent' | 'chair-decides';
}
