/** Who leads the meeting where neither the chair nor a deputy can. */
export interface ChairRule {
  /** The eldest member who is there and ready to, or whom the body elects. */
  readonly whenNobody: 'eldest-member' | 'elected';
}
