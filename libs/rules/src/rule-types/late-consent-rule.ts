/**
 * Whose consent is enough, without a vote on the urgency, for something to come onto the agenda of a running meeting:
 * nobody's, that of everybody who is present, or that of all members, who then all have to be there; and whether that
 * goes for every item or only for one that is dealt with without the public.
 */
export interface LateConsentRule {
  readonly of: 'nobody' | 'those-present' | 'all-members';
  readonly items: 'all' | 'non-public';
}
