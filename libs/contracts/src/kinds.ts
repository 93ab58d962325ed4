/** Which kinds and states there are, as plain lists: addresses are read without a schema. */
export const PAPER_KINDS = ['proposal', 'motion', 'amendment', 'question', 'statement', 'notice'] as const;
export const PAPER_STATES = ['draft', 'submitted', 'scheduled', 'in-consultation', 'decided', 'withdrawn'] as const;
export const MEETING_STATES = ['planned', 'convened', 'running', 'interrupted', 'closed', 'cancelled'] as const;
/** What a paired device is there for. */
export const DEVICE_KINDS = ['hall', 'camera', 'captions'] as const;
