export type TableRight = 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE';

const NONE = [] as const;
const READ = ['SELECT'] as const;
const ADD = ['SELECT', 'INSERT'] as const;
const CHANGE = ['SELECT', 'INSERT', 'UPDATE'] as const;
const REPLACE = ['SELECT', 'INSERT', 'DELETE'] as const;
const ALL = ['SELECT', 'INSERT', 'UPDATE', 'DELETE'] as const;

/**
 * What the running application may do to each table, as the role `gremia_app`. A new table is listed here; one that is
 * not may not even be read. Locking rows (`FOR UPDATE`, `FOR SHARE`) needs UPDATE.
 *
 * What is a record is only ever added to: the journal and its sealed parts, checkpoints, the audit, minutes, and
 * corrections. What is derived is written by triggers, which run as the owner; marks of texts are stored by the
 * application and forgotten by a trigger. Accounts and sessions change, people and bodies do not change while the
 * application runs.
 */
export const TABLE_RIGHTS: Readonly<Record<string, readonly TableRight[]>> = {
  account: CHANGE,
  agenda_item: ALL,
  agenda_supplement: ADD,
  amendment: ALL,
  attachment: ALL,
  attachment_step: ADD,
  audit_entry: ADD,
  blob: REPLACE,
  blob_part: ADD,
  checkpoint: ADD,
  committee: ADD,
  consultation: ALL,
  convocation: CHANGE,
  decision: CHANGE,
  faction: ADD,
  journal_entry: ADD,
  journal_secret: ADD,
  meeting: CHANGE,
  membership: ADD,
  migrations: NONE,
  minutes: ADD,
  municipality: ADD,
  paper: ALL,
  paper_counter: CHANGE,
  paper_standing: READ,
  paper_version: ALL,
  person: ADD,
  projection_cursor: CHANGE,
  receipt_of_convocation: ALL,
  role_assignment: ADD,
  search_document: READ,
  search_word: READ,
  session: ALL,
  statement_checks: ALL,
  text_correction: ADD,
  text_mark: CHANGE,
};
