/** What kind of body sits by a profile: a council unless its key says otherwise. */
export const kindOfBody = (profile: string): 'council' | 'committee' | 'advisory-board' =>
  profile.includes('board') ? 'advisory-board' : profile.includes('committee') ? 'committee' : 'council';
