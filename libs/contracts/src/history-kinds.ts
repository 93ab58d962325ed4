/** What can have happened to a paper, by what it concerns. */
export const PAPER_HISTORY = {
  text: ['created', 'submitted', 'version', 'revised', 'carried-along', 'withdrawn', 'corrected'],
  hanging: ['amendment', 'statement', 'hanging-withdrawn'],
  files: ['file-added', 'file-published', 'file-withheld', 'file-removed'],
  meetings: ['path-changed', 'scheduled', 'unscheduled', 'called', 'item-closed', 'result', 'released'],
} as const;

const COURSE = ['opened', 'interrupted', 'resumed', 'closed', 'item-added', 'called', 'item-closed'] as const;
const LEAD = ['chair-taken', 'chair-returned', 'quorum-challenged', 'public-excluded', 'public-admitted'] as const;
const BEFORE = ['planned', 'facts-changed', 'agenda-changed', 'agenda-published', 'convened'] as const;
const MINUTES = ['minutes-composed', 'minutes-saved', 'minutes-signed', 'minutes-approved'] as const;

/** What can have happened to a meeting, by what it concerns. */
export const MEETING_HISTORY = {
  preparation: [...BEFORE, 'convened-again', 'supplement', 'member-convened', 'receipts-noted', 'cancelled'],
  course: [...COURSE, ...LEAD, 'convocation-noted', 'circular-objected', 'telling-began', 'telling-ended'],
  votes: ['vote-opened', 'vote-aborted', 'result-doubted', 'result', 'course-result', 'released', 'text-corrected'],
  presence: ['checked-in', 'checked-out', 'conflict', 'conflict-lifted', 'attendance-corrected'],
  minutes: [...MINUTES, 'minutes-released', 'objection-raised', 'objection-decided'],
} as const;

/** By what the histories can be filtered, in the order of their choices. */
export const PAPER_HISTORY_GROUPS = ['text', 'hanging', 'files', 'meetings'] as const;
export const MEETING_HISTORY_GROUPS = ['preparation', 'course', 'votes', 'presence', 'minutes'] as const;
