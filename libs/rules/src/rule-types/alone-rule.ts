/** What is asked of members who are connected while the public is out. */
export interface AloneRule {
  /** They say each time that nobody else can hear or see it. */
  readonly confirms: boolean;
  /** As what those count who have not: not there, or there and taking no part in votes. */
  readonly without: 'absent' | 'not-voting';
}
