/**
 * What somebody may be allowed to do outside a running meeting; which role may is decided by the server. Inside a
 * meeting its own rules decide.
 */
export const actions = [
  'write-paper',
  'submit-paper',
  'edit-any-paper',
  'state-opinion',
  'plan-meeting',
  'edit-agenda',
  'convene',
  'run-meeting',
  'write-minutes',
  'release-minutes',
  'manage-accounts',
  'manage-devices',
  'see-nonpublic',
  'rehearse',
  'set-rules',
  'keep-persons',
  'keep-house',
] as const;
export type Action = (typeof actions)[number];
