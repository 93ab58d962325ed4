/** What of the public part of a meeting may be recorded, for those who write the minutes. */
export interface RecordingRule {
  readonly of: 'nothing' | 'sound' | 'picture-and-sound';
  /** Who has to have agreed before it begins, besides the rule: nobody, the body, everybody who is there. */
  readonly consent: 'none' | 'body' | 'everybody';
  /** It is deleted so many days after the meeting, at the latest. */
  readonly keptDays: number;
}
